import type { Failure } from '../../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import type { Log } from '../../platform/log.ts';
import { seesCleanEnd } from '../database/clean-end.ts';
import { storeFileNames } from '../database/file-names.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { ReaderOperations } from './reader-operations.ts';
import { startStoreThread, type StoreThread } from './store-thread.ts';
import type { WriterOperations } from './writer-operations.ts';

type Pair = {
  readonly reader: StoreThread<ReaderOperations>;
  readonly writer: StoreThread<WriterOperations>;
};
/** `canWrite`: when the writer is prepared, which may be after the reader has answered. */
type Ready = Pair & { readonly canWrite: Promise<Result<void>> };

/**
 * The reader's and the writer's thread. If one dies, what it was asked fails, and the next question starts
 * both again: they must agree on which files are open.
 */
export type StoreThreads = {
  readonly read: StoreThread<ReaderOperations>['run'];
  readonly write: StoreThread<WriterOperations>['run'];
  readonly close: () => Promise<void>;
};

/** Damage that opening anew doesn't mend must not keep the threads opening for ever. */
const damageRestarts = 3;

/** What the engine says of pages, and not what we say of a record. */
function isDamageOfAFile(failure: Failure): boolean {
  return (
    failure.kind === 'storage' &&
    (failure.reason === 'damaged' || failure.reason === 'wrong-key') &&
    (failure.detail ?? '').startsWith('SQLITE_')
  );
}

/**
 * Opens the databases in their threads: side by side after an orderly end, and else the writer first, for it creates, checks
 * and migrates them.
 */
export async function openStoreThreads(input: {
  readonly folder: string;
  readonly key: string;
  readonly log: Log;
  readonly startThread?: typeof startStoreThread;
  /** The mirror was begun anew, at the start or when damage was met later. */
  readonly onMirrorRebuilt?: () => void;
}): Promise<Result<StoreThreads>> {
  const { startThread = startStoreThread } = input;
  let isClosed = false;
  let current: Promise<Result<Ready>> | null = null;
  let ending: Promise<unknown> = Promise.resolve();
  let restartsLeft = damageRestarts;

  const open = async (): Promise<Result<Ready>> => {
    await ending;
    // What was closed in order can be read without waiting for the writer to be ready.
    const isOrderly = seesCleanEnd(input.folder, storeFileNames);
    const opened = await openPair(isOrderly);
    if (opened.ok || !isOrderly) return opened;
    // Where an open file can't be moved, the reader was in the way of a writer that had to: now it isn't.
    return openPair(false);
  };
  /** `isOrderly`: the reader opens beside the writer, and not after it. */
  const openPair = async (isOrderly: boolean): Promise<Result<Ready>> => {
    let isDead = false;
    // Both threads start at once; loading the engine takes longer than opening the files.
    const onDeath = (reason: string): void => {
      if (isDead) return;
      isDead = true;
      input.log.error('store.thread-died', { reason });
      current = null;
      // The lock and the files are free only when both have gone.
      ending = Promise.all([pair.reader.terminate(), pair.writer.terminate()]);
    };
    const pair: Pair = {
      writer: startThread<WriterOperations>('writer', onDeath),
      reader: startThread<ReaderOperations>('reader', onDeath),
    };
    const reading = isOrderly ? pair.reader.open(input.folder, input.key) : null;
    const written = await pair.writer.open(input.folder, input.key);
    const beside = await reading;
    if (!written.ok) return giveUp(pair, written.failure);
    // Preparing ends what an unclean end left half done: whoever was being erased must not be shown once more.
    const ended = written.value.wasClean ? null : await pair.writer.prepare();
    if (ended?.ok === false) return giveUp(pair, ended.failure);
    const isAsWritten = written.value.wasClean && written.value.mirrorRebuiltBecause === null;
    const read =
      beside?.ok === true && isAsWritten ? beside : await pair.reader.open(input.folder, input.key);
    if (!read.ok) return giveUp(pair, read.failure);
    if (written.value.mirrorRebuiltBecause !== null) {
      input.log.warn('store.mirror-rebuilt', { because: written.value.mirrorRebuiltBecause });
      input.onMirrorRebuilt?.();
    }
    return ok({ ...pair, canWrite: ended === null ? pair.writer.prepare() : Promise.resolve(ended) });
  };
  const giveUp = async ({ reader, writer }: Pair, failure: Failure): Promise<Result<never>> => {
    await Promise.all([reader.close(), writer.close()]);
    return failed(failure);
  };
  const ensure = async (): Promise<Result<Ready>> => {
    if (isClosed) return failed(storageFailure('unknown', 'closed'));
    current ??= open();
    const opening = current;
    const pair = await opening;
    if (!pair.ok && current === opening) current = null;
    return pair;
  };

  /** Opening again after an unclean end checks every page, and begins a damaged mirror anew. */
  const openAgainIfDamaged = (pair: Pair, result: Result<unknown>): void => {
    if (result.ok || !isDamageOfAFile(result.failure) || restartsLeft === 0) return;
    restartsLeft -= 1;
    input.log.error('store.damage-met', { restartsLeft });
    current = null;
    ending = Promise.all([pair.reader.terminate(), pair.writer.terminate()]);
  };

  const first = await ensure();
  if (!first.ok) return first;
  return ok({
    read: async (operation, argument) => {
      const pair = await ensure();
      if (!pair.ok) return pair;
      const result = await pair.value.reader.run(operation, argument);
      openAgainIfDamaged(pair.value, result);
      return result;
    },
    write: async (operation, argument) => {
      const pair = await ensure();
      if (!pair.ok) return pair;
      const canWrite = await pair.value.canWrite;
      const result = canWrite.ok ? await pair.value.writer.run(operation, argument) : canWrite;
      openAgainIfDamaged(pair.value, result);
      return result;
    },
    close: async () => {
      const pair = current === null ? null : await current;
      isClosed = true;
      if (pair === null || !pair.ok) return;
      await pair.value.canWrite;
      // The reader first: the last connection to leave tidies the journals away.
      await pair.value.reader.close();
      const closed = await pair.value.writer.close();
      if (!closed.ok) input.log.warn('store.close-failed');
    },
  });
}
