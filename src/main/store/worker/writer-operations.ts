import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';
import { createOutboxWrites } from '../desk/outbox-writes.ts';

/** Everything that changes the databases: one thread, one operation at a time. */
export function createWriterOperations(desk: Database, _mirror: Database) {
  const outbox = createOutboxWrites(desk);
  return {
    'outbox.put': (record: OutboxRecord) => {
      outbox.put(record);
    },
    'outbox.putWithResume': (input: { record: OutboxRecord; bytes: Uint8Array }) => {
      outbox.putWithResume(input.record, input.bytes);
    },
    'outbox.remove': (id: OutboxEntryId) => {
      outbox.remove(id);
    },
  };
}
export type WriterOperations = ReturnType<typeof createWriterOperations>;
