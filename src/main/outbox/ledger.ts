import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { DeskStore, OutboxRecord } from '../store/desk-store.ts';

/** What a change does with the record it finds: the new one, or why not. The same object writes nothing. */
export type Change = (record: OutboxRecord) => Result<OutboxRecord>;

/**
 * The one door to the outbox's records: reading, deciding and writing of one change happen without another
 * in between, so a person's click and an answer from the network can never overwrite each other.
 */
export type Ledger = {
  /** All that can be read. */
  readonly all: () => Promise<Result<OutboxRecord[]>>;
  readonly get: (id: OutboxEntryId) => Promise<Result<OutboxRecord>>;
  readonly change: (id: OutboxEntryId, change: Change) => Promise<Result<OutboxRecord>>;
  /** Runs alone: for what touches several records or the résumé's bytes. */
  readonly alone: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
};

export const noSuchEntry: Failure = { kind: 'not-found', detail: 'no such application on this computer' };

export function createLedger(
  outbox: DeskStore['outbox'],
  announce: (ids: readonly OutboxEntryId[]) => void,
): Ledger {
  let last: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function get(id: OutboxEntryId): Promise<Result<OutboxRecord>> {
    const found = await outbox.get(id);
    if (!found.ok) return found;
    return found.value ? ok(found.value) : failed(noSuchEntry);
  }

  return {
    all: async () => {
      const contents = await outbox.all();
      return contents.ok ? ok(contents.value.records) : contents;
    },
    get,
    alone,
    change: (id, change) =>
      alone(async () => {
        const found = await get(id);
        if (!found.ok) return found;
        const next = change(found.value);
        if (!next.ok || next.value === found.value) return next;
        const written = await outbox.put(next.value);
        if (!written.ok) return written;
        announce([id]);
        return next;
      }),
  };
}
