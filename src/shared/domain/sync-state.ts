import { z } from 'zod';
import { failureSchema } from './failure.ts';

/** What synchronising is doing right now. Times are epoch milliseconds. */
export const syncActivitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle'), nextAt: z.number().nullable() }),
  z.object({
    kind: z.literal('running'),
    /** True until the whole account has been read once. */
    isFirst: z.boolean(),
    phase: z.enum(['jobs', 'applicants']),
    startedAt: z.number(),
    /** Windows of time already complete, and how many there are: the progress that can be trusted. */
    windowsDone: z.int(),
    windowsTotal: z.int(),
  }),
  z.object({
    kind: z.literal('failed'),
    failure: failureSchema,
    failedAt: z.number(),
    retryAt: z.number().nullable(),
  }),
  z.object({ kind: z.literal('paused'), reason: z.enum(['signed-out', 'closed']) }),
]);
export type SyncActivity = z.infer<typeof syncActivitySchema>;

/** Taken from the outcome of real requests, never from the operating system's opinion. */
export const connectivitySchema = z.object({
  kind: z.enum(['unknown', 'online', 'no-internet', 'not-answering', 'throttled']),
  since: z.number(),
});
export type Connectivity = z.infer<typeof connectivitySchema>;

export const syncStateSchema = z.object({
  activity: syncActivitySchema,
  connectivity: connectivitySchema,
  /** When everything was last known to be complete; null before the first sync has ended. */
  completeAt: z.number().nullable(),
  jobCount: z.int(),
  /** Applicants that CareerPlug still has. */
  applicantCount: z.int(),
  /** Applicants that are kept here and are no longer in CareerPlug. */
  goneCount: z.int(),
  /** Missing in CareerPlug's lists, but too many at once to be believed: shown as before. */
  sparedCount: z.int(),
  /** Every record has been compared with CareerPlug since then; null before that was ever finished. */
  comparedAt: z.number().nullable(),
  /** The copy on this computer was damaged and is read anew; what exists only here was not touched. */
  isRebuilding: z.boolean(),
  /** Records that CareerPlug sent and we could not read: shown, never hidden. */
  unreadableCount: z.int(),
});
export type SyncState = z.infer<typeof syncStateSchema>;
