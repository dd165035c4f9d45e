import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxContents, OutboxRecord } from '../desk-store.ts';
import { parseOutboxRecord, readOutboxRecord } from './outbox-record.ts';

/** What is read of the outbox in desk.db. Runs in a store thread; throws what the engine throws. */
export function createOutboxReads(desk: Database) {
  const all = desk.prepare<[], { state: string; text: string }>(
    'select state, record as text from outbox order by taken_at desc, id',
  );
  const one = desk.prepare<[string], string>('select record from outbox where id = ?').pluck();
  const bytesOf = desk
    .prepare<[string], Buffer>('select bytes from outbox_resume where entry_id = ?')
    .pluck();
  return {
    // One that can't be read stays where it is, as it is, and holds up none of the others.
    all: (): OutboxContents => {
      const records: OutboxRecord[] = [];
      const unreadable: { state: string }[] = [];
      for (const { state, text } of all.all()) {
        const record = readOutboxRecord(text);
        if (record === null) unreadable.push({ state });
        else records.push(record);
      }
      return { records, unreadable };
    },
    get: (id: OutboxEntryId): OutboxRecord | null => {
      const text = one.get(id);
      return text === undefined ? null : parseOutboxRecord(text);
    },
    resumeOf: (id: OutboxEntryId): Uint8Array | null => {
      const bytes = bytesOf.get(id);
      return bytes === undefined ? null : new Uint8Array(bytes);
    },
  };
}
