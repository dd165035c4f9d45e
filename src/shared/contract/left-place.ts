import { z } from 'zod';
import { applicantQuerySchema } from '../domain/applicant.ts';
import { applicantIdSchema, connectionIdSchema, jobIdSchema, outboxEntryIdSchema } from '../domain/ids.ts';
import { jobQuerySchema } from './jobs.ts';

/** The sidebar's views of the applicants: ours are a fixed part of the query, saved ones a query of their own. */
export const applicantViewSchema = z.union([
  z.enum([
    'everyone',
    'new',
    'not-contacted',
    'call',
    'maybe',
    'walk-ins',
    'duplicates',
    'in-process',
    'hired',
    'inactive',
  ]),
  z.templateLiteral(['saved:', z.uuid()]),
]);

/**
 * Where a person was when the window closed, for one connection. It lies in clear text beside the settings:
 * ids and CareerPlug's own words only, never what was searched for nor a manager's tags.
 */
export const leftPlaceSchema = z.strictObject({
  connectionId: connectionIdSchema,
  section: z.enum(['today', 'applicants', 'jobs', 'walk-in', 'outbox', 'settings', 'help']),
  applicants: z.strictObject({
    view: applicantViewSchema,
    query: applicantQuerySchema.omit({ search: true, tags: true }),
    applicantId: applicantIdSchema.nullable(),
  }),
  jobs: z.strictObject({
    /** Null: every open job. */
    query: jobQuerySchema.omit({ search: true }).nullable(),
    jobId: jobIdSchema.nullable(),
  }),
  outbox: z.strictObject({ entryId: outboxEntryIdSchema.nullable() }),
});
export type LeftPlace = z.infer<typeof leftPlaceSchema>;
