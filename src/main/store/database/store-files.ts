import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { deskMigrations } from '../migrations/desk/migrations.ts';
import { mirrorMigrations } from '../migrations/mirror/migrations.ts';
import { isSound, markCleanEnd, takeCleanEnd } from './clean-end.ts';
import { openEngine } from './compiled-engine.ts';
import { deskName, mirrorName, storeFileNames } from './file-names.ts';
import { isNewest, migrate, type Migration } from './migrate.ts';
import { openDatabase, type Database } from './open-database.ts';
import { attempt, failureOf, storageFailure, StoreError } from './storage-failure.ts';

const journals = ['', '-wal', '-shm', '-journal'];
/**
 * Pages kept decrypted, in KiB. More made nothing quicker that was measured: people are in memory (docs/adr/0008), and
 * what the disk holds is in the system's own cache.
 */
const cacheKib = {
  desk: { writer: 2048, reader: 1024 },
  mirror: { writer: 8192, reader: 4096 },
} as const;

export type OpenForWriting = {
  readonly desk: Database;
  readonly mirror: Database;
  /** The last run closed the store in order: nothing it began is half done. */
  readonly wasClean: boolean;
  /** Why the mirror was moved aside and begun anew, if it was. */
  readonly mirrorRebuiltBecause: string | null;
  readonly close: () => void;
};

/**
 * Opens both files for the one writer. desk.db first: if it can't be opened the answer is its failure and
 * nothing was touched. A mirror that can't be read is moved aside and begun anew, for it can be fetched again.
 */
export function openForWriting(input: { folder: string; key: string; now: number }): Result<OpenForWriting> {
  const closers: (() => void)[] = [];
  const opened = attempt(() => {
    mkdirSync(input.folder, { recursive: true, mode: 0o700 });
    chmodSync(input.folder, 0o700);
    const lock = lockFolder(input.folder);
    closers.push(() => lock.close());
    const wasClean = takeCleanEnd(input.folder, storeFileNames);
    const desk = openDesk(input, !wasClean);
    closers.push(() => desk.close());
    const { mirror, because } = openMirror(input, !wasClean);
    closers.push(() => mirror.close());
    return { desk, mirror, wasClean, mirrorRebuiltBecause: because };
  });
  const closeAll = (): void => {
    for (const close of closers.splice(0).toReversed()) close();
  };
  if (!opened.ok) {
    closeAll();
    return opened;
  }
  return ok({
    ...opened.value,
    close: () => {
      // The lock goes last, so that nobody else can open between the files' end and the mark of it.
      const unlock = closers.shift();
      closeAll();
      markCleanEnd(input.folder, storeFileNames);
      unlock?.();
    },
  });
}

/**
 * Both files for the thread that answers the screen. They must be complete: opened by the writer before, or
 * left by an orderly end (`seesCleanEnd`). Fails with `unknown` where a migration is still to come.
 */
export function openForReading(input: { folder: string; key: string }): Result<{
  desk: Database;
  mirror: Database;
}> {
  const desk = openReader(input, deskName, cacheKib.desk.reader, deskMigrations);
  if (!desk.ok) return desk;
  const mirror = openReader(input, mirrorName, cacheKib.mirror.reader, mirrorMigrations);
  if (!mirror.ok) {
    desk.value.close();
    return mirror;
  }
  return ok({ desk: desk.value, mirror: mirror.value });
}

function openReader(
  { folder, key }: { folder: string; key: string },
  name: string,
  cache: number,
  migrations: readonly Migration[],
): Result<Database> {
  const path = join(folder, name);
  const opened = openDatabase({ path, key, synchronous: 'NORMAL', access: 'reader', cacheKib: cache });
  if (!opened.ok) return opened;
  const current = attempt(() => isNewest(opened.value, migrations));
  if (current.ok && current.value) return opened;
  opened.value.close();
  return current.ok ? failed(storageFailure('unknown', `${name} awaits a migration`)) : current;
}

/**
 * One writer, whatever is started twice: a lock that the operating system takes away when its process dies.
 * Throws `busy` when somebody else has it.
 */
function lockFolder(folder: string): Database {
  const path = join(folder, 'writer.lock');
  closeSync(openSync(path, 'a', 0o600));
  const lock = openEngine(path, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function openDesk(input: { folder: string; key: string; now: number }, mustCheck: boolean): Database {
  const path = join(input.folder, deskName);
  if (!existsSync(path)) createDesk(input);
  const desk = openDeskFile(path, input.key);
  try {
    // desk.db gets its name when it is complete: without a schema it has been cut off since.
    if (isEmpty(desk) || (mustCheck && !isSound(desk))) {
      throw new StoreError(storageFailure('damaged', deskName));
    }
    migrate(desk, deskMigrations, (version) => join(input.folder, `desk.before-v${version + 1}.db`));
    return desk;
  } catch (error) {
    desk.close();
    throw error;
  }
}

function openDeskFile(path: string, key: string): Database {
  return unwrap(
    openDatabase({ path, key, synchronous: 'FULL', access: 'writer', cacheKib: cacheKib.desk.writer }),
  );
}

/** Made under another name and renamed when whole, so that a desk.db of no bytes is never taken for a new one. */
function createDesk(input: { folder: string; key: string }): void {
  const path = join(input.folder, 'desk.new');
  removeDatabase(path);
  const desk = openDeskFile(path, input.key);
  try {
    migrate(desk, deskMigrations, null);
  } finally {
    desk.close();
  }
  renameSync(path, join(input.folder, deskName));
}

function openMirror(
  input: { folder: string; key: string; now: number },
  mustCheck: boolean,
): { mirror: Database; because: string | null } {
  const path = join(input.folder, mirrorName);
  const open = (migrations: readonly Migration[]): Result<Database> => {
    const mirror = openDatabase({
      path,
      key: input.key,
      synchronous: 'NORMAL',
      access: 'writer',
      cacheKib: cacheKib.mirror.writer,
    });
    if (!mirror.ok) return mirror;
    try {
      if (mustCheck && !isSound(mirror.value)) throw new StoreError(storageFailure('damaged', mirrorName));
      migrate(mirror.value, migrations, null);
      return mirror;
    } catch (error) {
      mirror.value.close();
      return failed(failureOf(error));
    }
  };
  const first = open(mirrorMigrations);
  if (first.ok) return { mirror: first.value, because: null };
  const { failure } = first;
  const isRebuildable = failure.kind === 'storage' && ['damaged', 'wrong-key'].includes(failure.reason);
  if (!isRebuildable) throw new StoreError(failure);
  moveMirrorAside(input.folder, input.now);
  return { mirror: unwrap(open(mirrorMigrations)), because: failure.reason };
}

/** One unreadable mirror is kept for whoever wants to look; an older one gives way to it. */
function moveMirrorAside(folder: string, now: number): void {
  for (const found of readdirSync(folder)) {
    if (found.startsWith('mirror.aside-')) rmSync(join(folder, found), { force: true });
  }
  for (const suffix of journals) {
    const path = join(folder, `${mirrorName}${suffix}`);
    if (existsSync(path)) renameSync(path, join(folder, `mirror.aside-${now}.db${suffix}`));
  }
}

function removeDatabase(path: string): void {
  for (const suffix of journals) rmSync(`${path}${suffix}`, { force: true });
}

function isEmpty(database: Database): boolean {
  return database.prepare('select count(*) from sqlite_master').pluck().get() === 0;
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StoreError(result.failure);
}
