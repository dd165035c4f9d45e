import { z } from 'zod';
import { applicationSchema } from './application.ts';
import { failureSchema } from './failure.ts';
import { applicantIdSchema, jobIdSchema, outboxEntryIdSchema } from './ids.ts';

/** States in which no copy is under way and nothing is settled: a person can cancel or export, and come back. */
const statesAtRest = [
  z.object({ kind: z.literal('draft') }),
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('waiting'), until: z.number(), failure: failureSchema }),
  z.object({ kind: z.literal('rejected'), rejectedAt: z.number(), failure: failureSchema }),
  /** Only a person can tell: more than one candidate, or doubt that looking cannot settle. */
  z.object({
    kind: z.literal('needs-review'),
    since: z.number(),
    candidates: z.array(applicantIdSchema),
  }),
] as const;

/**
 * Where an application stands, from the first key press to delivery. Times are epoch milliseconds.
 * CareerPlug has no idempotency key, so `sending` that was interrupted is `uncertain`, never `queued` again.
 */
export const outboxStateSchema = z.discriminatedUnion('kind', [
  ...statesAtRest,
  z.object({ kind: z.literal('sending'), startedAt: z.number() }),
  /** Possibly arrived: we look before anything is sent again. */
  z.object({
    kind: z.literal('uncertain'),
    since: z.number(),
    misses: z.int().nonnegative(),
    nextCheckAt: z.number(),
    /** The server's own words when its error read like a refusal: then looking in vain ends in `rejected`. */
    refusal: z.string().max(2000).optional(),
  }),
  z.object({ kind: z.literal('sent'), sentAt: z.number(), applicantId: applicantIdSchema.nullable() }),
  /** In a file that another Hiredesk may send from: nothing is sent from here unless a person takes it back. */
  z.object({
    kind: z.literal('exported'),
    exportedAt: z.number(),
    was: z.discriminatedUnion('kind', statesAtRest),
  }),
  z.object({
    kind: z.literal('cancelled'),
    cancelledAt: z.number(),
    /** What it was, for undoing the cancel exactly. */
    was: z.discriminatedUnion('kind', statesAtRest).optional(),
  }),
]);
export type OutboxState = z.infer<typeof outboxStateSchema>;

const stateAtRestSchema = z.discriminatedUnion('kind', statesAtRest);
export type StateAtRest = z.infer<typeof stateAtRestSchema>;

/** No copy can be under way, and nothing is settled: a person may edit, cancel or export. */
export function isAtRest(state: OutboxState): state is StateAtRest {
  return stateAtRestSchema.options.some(({ shape }) => shape.kind.value === state.kind);
}

/** One line of proof: what was tried, when, and what came back (redacted). */
export const outboxAttemptSchema = z.object({
  at: z.number(),
  what: z.enum([
    'queued',
    'baseline',
    'sending',
    'answered',
    'not-sent',
    'lost',
    'looked',
    'edited',
    'cancelled',
    'resolved',
    'exported',
    'taken-back',
    'imported',
  ]),
  detail: z.string(),
});
export type OutboxAttempt = z.infer<typeof outboxAttemptSchema>;

/** What the outbox list shows. */
export const outboxRowSchema = z.object({
  id: outboxEntryIdSchema,
  state: outboxStateSchema,
  personName: z.string(),
  jobId: jobIdSchema.nullable(),
  jobName: z.string(),
  locationName: z.string(),
  /** When the person at the counter was done (or the draft was begun). */
  takenAt: z.number(),
  /** The operating system's user name. */
  takenBy: z.string(),
  attemptCount: z.int(),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;

export const outboxEntrySchema = outboxRowSchema.extend({
  application: applicationSchema,
  attempts: z.array(outboxAttemptSchema),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** What holds up the whole queue, if anything. */
export const outboxPauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('signed-out') }),
  z.object({ kind: z.literal('throttled'), until: z.number() }),
]);
export type OutboxPause = z.infer<typeof outboxPauseSchema>;

/** Taken but not known to have arrived: what quitting and signing out must name. */
export function isUnsent(state: OutboxState): boolean {
  return isUnsentKind(state.kind);
}

/** The same by the name of the state alone; a name that nobody knows may stand for somebody. */
export function isUnsentKind(kind: string): boolean {
  return !['draft', 'sent', 'cancelled', 'exported'].includes(kind);
}

/** A person has to do something, or nothing will happen. */
export function needsAPerson(state: OutboxState): boolean {
  return state.kind === 'rejected' || state.kind === 'needs-review';
}

const longWait = 24 * 60 * 60_000;

/** On its way for more than a day: somebody should look at the connection. */
export function isOverdue({ state, takenAt }: Pick<OutboxRow, 'state' | 'takenAt'>, now: number): boolean {
  return isUnsent(state) && !needsAPerson(state) && now - takenAt > longWait;
}

/** Editing or cancelling is offered only where no copy can be under way. */
export function isEditable(state: OutboxState): boolean {
  return isAtRest(state);
}
