import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';

/** What is written of the outbox in desk.db: each call is one transaction, on disk when it returns. */
export function createOutboxWrites(desk: Database) {
  const upsert = desk.prepare(`
    insert into outbox (id, state, applicant_id, taken_at, record)
    values (:id, :state, :applicantId, :takenAt, :record)
    on conflict (id) do update set
      state = excluded.state, applicant_id = excluded.applicant_id,
      taken_at = excluded.taken_at, record = excluded.record`);
  const removeRecord = desk.prepare('delete from outbox where id = ?');
  const putBytes = desk.prepare('insert or replace into outbox_resume (entry_id, bytes) values (?, ?)');
  const removeBytes = desk.prepare('delete from outbox_resume where entry_id = ?');

  const write = (record: OutboxRecord): void => {
    upsert.run({
      id: record.id,
      state: record.state.kind,
      applicantId: record.state.kind === 'sent' ? record.state.applicantId : null,
      takenAt: record.takenAt,
      record: JSON.stringify(record),
    });
  };
  const put = desk.transaction((record: OutboxRecord) => {
    write(record);
    // A record that no longer names a file must not keep its bytes behind anybody's back.
    if (record.application.resume?.kind !== 'file') removeBytes.run(record.id);
  });
  const putWithResume = desk.transaction((record: OutboxRecord, bytes: Uint8Array) => {
    write(record);
    putBytes.run(record.id, bytes);
  });

  return {
    put: (record: OutboxRecord): void => {
      put.immediate(record);
    },
    putWithResume: (record: OutboxRecord, bytes: Uint8Array): void => {
      putWithResume.immediate(record, bytes);
    },
    remove: (id: OutboxEntryId): void => {
      removeRecord.run(id);
    },
  };
}
