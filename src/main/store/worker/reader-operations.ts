import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import { createOutboxReads } from '../desk/outbox-reads.ts';

/** Everything that the screen and the services ask for. */
export function createReaderOperations(desk: Database, _mirror: Database) {
  const outbox = createOutboxReads(desk);
  return {
    'outbox.all': (_: null) => outbox.all(),
    'outbox.get': (id: OutboxEntryId) => outbox.get(id),
    'outbox.resumeOf': (id: OutboxEntryId) => outbox.resumeOf(id),
  };
}
export type ReaderOperations = ReturnType<typeof createReaderOperations>;
