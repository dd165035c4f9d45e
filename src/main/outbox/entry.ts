import { fullName } from '../../shared/domain/applicant.ts';
import type { OutboxEntry, OutboxRow } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { sendCount } from './attempt-log.ts';

/** What the list shows of a record. */
export function rowOf(record: OutboxRecord): OutboxRow {
  return {
    id: record.id,
    state: record.state,
    personName: fullName(record.application),
    jobId: record.application.jobId,
    jobName: record.jobName,
    locationName: record.locationName,
    takenAt: record.takenAt,
    takenBy: record.takenBy,
    attemptCount: sendCount(record),
  };
}

export function entryOf(record: OutboxRecord): OutboxEntry {
  return { ...rowOf(record), application: record.application, attempts: [...record.attempts] };
}
