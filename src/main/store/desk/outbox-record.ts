import { z } from 'zod';
import { applicationSchema } from '../../../shared/domain/application.ts';
import { applicantIdSchema, outboxEntryIdSchema } from '../../../shared/domain/ids.ts';
import { outboxAttemptSchema, outboxStateSchema } from '../../../shared/domain/outbox-entry.ts';
import { storageFailure, StoreError } from '../database/storage-failure.ts';
import type { OutboxRecord } from '../desk-store.ts';

export const outboxRecordSchema = z.object({
  id: outboxEntryIdSchema,
  state: outboxStateSchema,
  application: applicationSchema,
  jobName: z.string(),
  locationName: z.string(),
  takenAt: z.number(),
  takenBy: z.string(),
  baseline: z.array(applicantIdSchema).nullable(),
  baselineServerTime: z.number().nullable().optional(),
  attempts: z.array(outboxAttemptSchema),
});

const textSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** A record as an earlier version of Hiredesk may have written it; null for one that can't be read. */
export function readOutboxRecord(text: string): OutboxRecord | null {
  const parsed = textSchema.pipe(outboxRecordSchema).safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** The same where exactly this one is wanted: it can't be read is then a failure said aloud. */
export function parseOutboxRecord(text: string): OutboxRecord {
  const record = readOutboxRecord(text);
  if (record === null) throw new StoreError(storageFailure('damaged', 'an application in desk.db'));
  return record;
}
