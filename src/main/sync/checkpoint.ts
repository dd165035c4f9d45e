import { z } from 'zod';

/** A stretch of time by one date of the applicants; null is an open end, `field` null everybody. */
const syncWindowSchema = z.object({
  field: z.enum(['applied_at', 'last_acted_on_at']).nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type SyncWindow = z.infer<typeof syncWindowSchema>;

/** One comparison of everybody with CareerPlug, window by window, over days. */
const roundSchema = z.object({
  startedAt: z.number(),
  windows: z.array(syncWindowSchema),
  /** The window that comes next; as many as there are windows: only those without a date are left. */
  at: z.int().nonnegative(),
  /** When the last window was compared. */
  lastAt: z.number(),
  /** How many were marked as gone in this round. */
  goneCount: z.int().nonnegative(),
  /** How many were missing where too many were: they are kept as they are. */
  sparedCount: z.int().nonnegative(),
  /** A person has said that however many vanish, they are gone. */
  isBelieved: z.boolean().default(false),
});
export type Round = z.infer<typeof roundSchema>;

const checkpointSchema = z.object({
  version: z.literal(1),
  /** The first reading of everybody, until it is done: which window and page come next. */
  first: z
    .object({
      startedAt: z.number(),
      windows: z.array(syncWindowSchema),
      at: z.int().nonnegative(),
      page: z.int().positive(),
    })
    .nullable(),
  /** Everything until then is known; null: nobody has been seen yet. Moves only when a reading is complete. */
  watermark: z.number().nullable(),
  /** The newest date on any applicant: the service's own idea of now, should this computer's clock be wrong. */
  newestSeenAt: z.number().nullable(),
  unreadableCount: z.int().nonnegative(),
  /** How many more the service counts than it lists (or fewer), known from having read everybody. */
  knownSurplus: z.int(),
  lookupsAt: z.number().nullable(),
  /** When the last look began that went days back. */
  wideAt: z.number().nullable().default(null),
  /** What the service counted when everybody it counts was known here; null when some were not, or it didn't say. */
  countedTotal: z.int().nullable().default(null),
  /** How far the service's zone is ahead of UTC, at the least, in ms, as its answers since the last wide look show. */
  leastOffset: z.number().nullable().default(null),
  round: roundSchema.nullable().default(null),
  /** Every record has been compared with CareerPlug since then. */
  comparedAt: z.number().nullable().default(null),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export function newCheckpoint(startedAt: number, windows: readonly SyncWindow[]): Checkpoint {
  return {
    version: 1,
    first: { startedAt, windows: [...windows], at: 0, page: 1 },
    watermark: null,
    newestSeenAt: null,
    unreadableCount: 0,
    knownSurplus: 0,
    lookupsAt: null,
    wideAt: null,
    countedTotal: null,
    leastOffset: null,
    round: null,
    comparedAt: null,
  };
}

/** null for none, and for one that can't be read: then everybody is read again, which loses nothing. */
export function parseCheckpoint(text: string | null): Checkpoint | null {
  if (text === null) return null;
  try {
    return checkpointSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
