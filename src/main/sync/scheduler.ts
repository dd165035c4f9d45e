import type { SyncActivity } from '../../shared/domain/sync-state.ts';
import type { Clock } from '../platform/clock.ts';
import { afterRun, refreshWait, type Pace } from './schedule.ts';
import type { RunEnd } from './sync-run.ts';

/** Decides when synchronising runs. Knows neither the service nor the store: simulations run it by thousands. */
export type Scheduler = {
  /** A run has begun, for whatever reason: nothing is due until it has ended. */
  readonly begun: () => void;
  /** It has ended; answers what comes next, and waits for it. */
  readonly ended: (run: {
    readonly end: Exclude<RunEnd, { kind: 'stopped' }>;
    readonly wasFirst: boolean;
    readonly requestCount: number;
  }) => SyncActivity;
  /** The computer woke up: runs, unless that was done a moment ago. Waits that had grown begin anew. */
  readonly wake: () => void;
  /** Whether somebody has the window in front. */
  readonly attend: (isWatched: boolean) => void;
  /** The interval was changed. */
  readonly replan: () => void;
  /** Somebody else got through to the service: no reason to wait for the end of our own pause. */
  readonly throughAgain: () => void;
  readonly stop: () => void;
};

/** A computer that wakes, is unlocked and comes online within moments asks once. */
const recentMs = 60_000;

export function createScheduler(deps: {
  readonly clock: Clock;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly everyMinutes: () => number;
  /** Due now. */
  readonly run: () => void;
  /** What comes next was planned anew. */
  readonly onPlanned: (activity: SyncActivity) => void;
}): Scheduler {
  const { clock, random, run } = deps;
  let planned: SyncActivity | null = null;
  let callOff: (() => void) | null = null;
  let failuresInARow = 0;
  let requestCount = 0;
  let endedAt: number | null = null;
  let unwatchedSince: number | null = clock.now();

  const pace = (): Pace => ({ everyMinutes: deps.everyMinutes(), unwatchedSince, requestCount });
  const wait = (until: number | null): void => {
    callOff?.();
    callOff = until === null ? null : clock.after(Math.max(0, until - clock.now()), run);
  };
  const plan = (activity: SyncActivity): void => {
    planned = activity;
    if (activity.kind === 'idle') wait(activity.nextAt);
    else wait(activity.kind === 'failed' ? activity.retryAt : null);
  };
  /** Counted from the last run: at once where that is longer ago. Never later than was planned before. */
  const replan = (): void => {
    if (planned?.kind !== 'idle' || planned.nextAt === null || endedAt === null) return;
    const now = clock.now();
    const nextAt = Math.min(Math.max(now, endedAt + refreshWait(pace(), now, random)), planned.nextAt);
    plan({ kind: 'idle', nextAt });
    deps.onPlanned({ kind: 'idle', nextAt });
  };

  return {
    begun: () => {
      planned = null;
      wait(null);
    },
    ended: ({ end, wasFirst, requestCount: count }) => {
      endedAt = clock.now();
      requestCount = count;
      failuresInARow = end.kind === 'complete' ? 0 : failuresInARow + 1;
      const activity = afterRun({ end, wasFirst, failuresInARow, pace: pace(), now: endedAt, random });
      plan(activity);
      return activity;
    },
    wake: () => {
      failuresInARow = 0;
      if (planned === null) return;
      const isRecent = endedAt !== null && clock.now() - endedAt < recentMs;
      if (!isRecent || planned.kind !== 'idle') run();
    },
    attend: (isWatched) => {
      if (isWatched === (unwatchedSince === null)) return;
      unwatchedSince = isWatched ? null : clock.now();
      if (isWatched) replan();
    },
    replan,
    throughAgain: () => {
      if (planned?.kind === 'failed') run();
    },
    stop: () => {
      wait(null);
    },
  };
}
