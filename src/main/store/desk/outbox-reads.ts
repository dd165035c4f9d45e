import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';
import { parseOutboxRecord } from './outbox-record.ts';

/** What is read of the outbox in desk.db. Runs in a store thread; throws what the engine throws. */
export function createOutboxReads(desk: Database) {
  const all = desk.prepare<[], string>('select record from outbox order by taken_at desc, id').pluck();
  const one = desk.prepare<[string], string>('select record from outbox where id = ?').pluck();
  const bytesOf = desk
    .prepare<[string], Buffer>('select bytes from outbox_resume where entry_id = ?')
    .pluck();
  return {
    all: (): OutboxRecord[] => all.all().map(parseOutboxRecord),
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
