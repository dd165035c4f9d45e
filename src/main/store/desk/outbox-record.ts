import { z } from 'zod';
import { applicationSchema } from '../../../shared/domain/application.ts';
import { applicantIdSchema, outboxEntryIdSchema } from '../../../shared/domain/ids.ts';
import { outboxAttemptSchema, outboxStateSchema } from '../../../shared/domain/outbox-entry.ts';
import { storageFailure, StoreError } from '../database/storage-failure.ts';
import type { OutboxRecord } from '../desk-store.ts';

const outboxRecordSchema = z.object({
  id: outboxEntryIdSchema,
  state: outboxStateSchema,
  application: applicationSchema,
  jobName: z.string(),
  locationName: z.string(),
  takenAt: z.number(),
  takenBy: z.string(),
  baseline: z.array(applicantIdSchema).nullable(),
  attempts: z.array(outboxAttemptSchema),
});

/**
 * A record as an earlier version of Hiredesk may have written it. One that can't be read is a failure said
 * aloud: leaving it out of a list would lose a person in silence.
 */
export function parseOutboxRecord(text: string): OutboxRecord {
  const parsed = outboxRecordSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new StoreError(storageFailure('damaged', 'an application in desk.db'));
  return parsed.data;
}
