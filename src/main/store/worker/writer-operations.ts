import type { JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';
import { createHistoryWrites } from '../desk/history-writes.ts';
import { createOutboxWrites } from '../desk/outbox-writes.ts';
import type { Lookups } from '../mirror-writer.ts';
import { createApplicantWrites, type ApplicantPage } from '../mirror/applicant-writes.ts';
import { createCheckpointWrites } from '../mirror/checkpoint-writes.ts';
import { createJobWrites } from '../mirror/job-writes.ts';

/** Everything that changes the databases: one thread, one operation at a time. */
export function createWriterOperations(desk: Database, mirror: Database) {
  const outbox = createOutboxWrites(desk);
  const checkpoints = createCheckpointWrites(mirror);
  const applicants = createApplicantWrites(mirror, createHistoryWrites(desk), checkpoints);
  const jobs = createJobWrites(mirror, checkpoints);
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
    'mirror.summary': () => checkpoints.summary(),
    'mirror.applyJobs': (input: { jobs: readonly Job[]; seenAt: number }) =>
      jobs.apply(input.jobs, input.seenAt),
    'mirror.markUnlisted': (listed: readonly JobId[]) => jobs.markUnlisted(listed),
    'mirror.replaceLookups': (lookups: Lookups) => {
      jobs.replaceLookups(lookups);
    },
    'mirror.applyApplicants': (page: ApplicantPage) => applicants.apply(page),
    'mirror.saveCheckpoint': (input: { checkpoint: string; completeAt: number | null }) => {
      checkpoints.save(input.checkpoint, input.completeAt);
    },
  };
}
export type WriterOperations = ReturnType<typeof createWriterOperations>;
