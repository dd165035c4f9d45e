import { z } from 'zod';
import { jobIdSchema } from '../domain/ids.ts';
import { reminderSchema } from '../domain/mark.ts';
import { waitBandSchema } from '../domain/waiting.ts';
import { defineCall } from './define.ts';

const byWait = z.record(waitBandSchema, z.int());

/** A listed job that nobody has applied for in days. */
export const silentJobSchema = z.object({
  id: jobIdSchema,
  name: z.string(),
  locationName: z.string(),
  /** The last application that is cached; null for none. Epoch milliseconds, as all times here. */
  lastAppliedAt: z.number().nullable(),
});

/** At most so many reminders and silent jobs are told one by one; the counts are of all. */
export const toldOneByOne = 100;

export const todayCalls = {
  /**
   * What needs a manager now, counted exactly over everyone cached. `appliedFrom`: where today begins. `dueUntil`:
   * reminders due by then.
   */
  'today.get': defineCall({
    input: z.strictObject({ appliedFrom: z.number(), dueUntil: z.number() }),
    output: z.object({
      waiting: z.object({
        count: z.int(),
        byWait,
        /** Without a date of application: waiting, nobody knows since when. */
        undatedCount: z.int(),
        /** Where anybody waits, those who wait longest first; the id '' is of who has no location. */
        locations: z.array(z.object({ id: z.string(), name: z.string(), count: z.int(), byWait })),
      }),
      /** Everybody whom nobody here has looked at yet. */
      unreadCount: z.int(),
      appliedTodayCount: z.int(),
      reminderCount: z.int(),
      /** The longest overdue first. */
      reminders: z.array(z.object({ reminder: reminderSchema, name: z.string(), jobName: z.string() })),
      silentJobCount: z.int(),
      /** Never applied for first, then the longest silent. */
      silentJobs: z.array(silentJobSchema),
    }),
  }),
} as const;
