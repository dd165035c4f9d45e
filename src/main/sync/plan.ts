import { newCheckpoint, type Checkpoint, type SyncWindow } from './checkpoint.ts';
import { easternmost, moreOf } from './zone.ts';
import { firstWindows, lookAt, refreshWindows, type Look } from './windows.ts';

/** What one run will read of the applicants, beside the jobs. */
export type RunPlan = {
  readonly checkpoint: Checkpoint;
  readonly startedAt: number;
  readonly isFirst: boolean;
  readonly look: Look;
  readonly windows: readonly SyncWindow[];
  /** Where an interrupted first reading goes on. */
  readonly at: number;
  readonly page: number;
};

/** The first reading, begun or gone on with, or a refresh from the watermark. */
export function planRun(checkpoint: Checkpoint | null, now: number): RunPlan {
  const current = checkpoint ?? newCheckpoint(now, firstWindows(now));
  const { first } = current;
  if (first === null) {
    const look = lookAt(now, current.wideAt);
    const windows = refreshWindows(current.watermark, look, current.leastOffset);
    return { checkpoint: current, startedAt: now, isFirst: false, look, windows, at: 0, page: 1 };
  }
  const { startedAt, windows, at, page } = first;
  return { checkpoint: current, startedAt, isFirst: true, look: 'wide', windows, at, page };
}

/** The next page of a first reading, durable with the rows of the one before it; a refresh keeps none. */
export function atPage(checkpoint: Checkpoint, at: number, page: number): Checkpoint {
  return checkpoint.first === null ? checkpoint : { ...checkpoint, first: { ...checkpoint.first, at, page } };
}

/**
 * What the count of everybody says after the windows: `missing` means that somebody is in none of them (for
 * want of a date) and everybody must be read once.
 */
export function judgeCount(input: {
  readonly total: number | null;
  readonly applicantCount: number;
  /** Whom CareerPlug may still have and this computer doesn't keep. */
  readonly erasedCount: number;
  readonly checkpoint: Checkpoint;
  readonly isFirst: boolean;
}): 'complete' | 'missing' {
  const { total, checkpoint, isFirst } = input;
  // A service that doesn't count is believed on a refresh; the first time there is no other way to know.
  if (total === null) return isFirst ? 'missing' : 'complete';
  // Windows overlap, so that one of them is counted in two; only one reading of everybody counts them exactly.
  if (isFirst && checkpoint.unreadableCount > 0) return 'missing';
  return total > explainedCount(input) ? 'missing' : 'complete';
}

/** How many the service should count, going by what is known here. */
export function explainedCount(input: {
  readonly applicantCount: number;
  readonly erasedCount: number;
  readonly checkpoint: Checkpoint;
}): number {
  const { unreadableCount, knownSurplus } = input.checkpoint;
  return input.applicantCount + input.erasedCount + unreadableCount + knownSurplus;
}

/** The checkpoint after a complete run. The watermark follows the older of both clocks. */
export function completed(
  checkpoint: Checkpoint,
  run: {
    readonly startedAt: number;
    readonly look: Look;
    readonly unreadableCount: number;
    readonly knownSurplus: number;
    readonly countedTotal: number | null;
    readonly leastOffset: number | null;
  },
): Checkpoint {
  const { newestSeenAt } = checkpoint;
  // What a wide look shows stands for itself: whatever was learned before it is forgotten.
  const leastOffset = run.look === 'wide' ? run.leastOffset : moreOf(checkpoint.leastOffset, run.leastOffset);
  return {
    ...checkpoint,
    first: null,
    watermark: newestSeenAt === null ? null : Math.min(run.startedAt, newestSeenAt),
    unreadableCount: run.unreadableCount,
    knownSurplus: run.knownSurplus,
    countedTotal: run.countedTotal,
    leastOffset: leastOffset !== null && leastOffset > easternmost ? null : leastOffset,
    wideAt: run.look === 'wide' ? run.startedAt : checkpoint.wideAt,
  };
}
