import type { DeskStore, OutboxRecord } from '../main/store/desk-store.ts';
import type { Failure } from '../shared/domain/failure.ts';
import type { OutboxEntryId } from '../shared/domain/ids.ts';
import { failed, ok } from '../shared/domain/result.ts';
import type { Result } from '../shared/domain/result.ts';

export type FakeDeskOutbox = DeskStore['outbox'] & {
  /** What lies on disk, as copies. */
  readonly records: () => OutboxRecord[];
  /** This one can't be read any more. */
  readonly damage: (id: OutboxEntryId) => void;
  /** Every later write fails with this, until null. */
  failWrites: (failure: Failure | null) => void;
};

/**
 * The outbox half of desk.db in memory. Records are copied in and out, so that nobody changes what is
 * "on disk" by changing an object; like the real one it drops a file's bytes with the reference to it.
 */
export function createFakeDeskOutbox(): FakeDeskOutbox {
  const texts = new Map<OutboxEntryId, string>();
  const files = new Map<OutboxEntryId, Uint8Array>();
  const damaged: { state: string }[] = [];
  let failure: Failure | null = null;

  // Written by us a moment ago: nothing else can be in it.
  const read = (text: string): OutboxRecord => JSON.parse(text) as OutboxRecord;
  const write = (change: () => void): Promise<Result<void>> => {
    if (failure) return Promise.resolve(failed(failure));
    change();
    return Promise.resolve(ok(undefined));
  };
  const records = (): OutboxRecord[] => [...texts.values()].map(read);

  return {
    records,
    failWrites: (next) => {
      failure = next;
    },
    all: () => Promise.resolve(ok({ records: records(), unreadable: [...damaged] })),
    damage: (id) => {
      const record = records().find((one) => one.id === id);
      texts.delete(id);
      if (record) damaged.push({ state: record.state.kind });
    },
    get: (id) => {
      const text = texts.get(id);
      return Promise.resolve(ok(text === undefined ? null : read(text)));
    },
    put: (record) =>
      write(() => {
        texts.set(record.id, JSON.stringify(record));
        if (record.application.resume?.kind !== 'file') files.delete(record.id);
      }),
    remove: (id) =>
      write(() => {
        texts.delete(id);
        files.delete(id);
      }),
    putWithResume: (record, bytes) =>
      write(() => {
        texts.set(record.id, JSON.stringify(record));
        files.set(record.id, Uint8Array.from(bytes));
      }),
    resumeOf: (id) => Promise.resolve(ok(files.get(id) ?? null)),
  };
}
