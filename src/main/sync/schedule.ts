import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { SyncActivity } from '../../shared/domain/sync-state.ts';
import type { RunEnd } from './sync-run.ts';

const second = 1000;
const minute = 60 * second;
const longestWait = 15 * minute;
/** How long after somebody looked away a computer counts as one where nobody looks. */
const attentionMs = 20 * minute;
/** Where nobody looks, new applicants may take so many times as long to arrive. */
const unwatchedStretch = 3;
const longestUnwatched = 60 * minute;
/** On average a computer asks no more often than this: a large account is looked at more rarely. */
const perRequest = 30 * second;
const longestForSize = 60 * minute;

/** What decides when the next look is due. Times are epoch ms. */
export type Pace = {
  /** What the person chose, in minutes. */
  readonly everyMinutes: number;
  /** When somebody last had the window in front; null while they have. */
  readonly unwatchedSince: number | null;
  /** How many requests the last run took. */
  readonly requestCount: number;
};

/** How long after a run the next one begins, give or take a fifth, so that many computers don't ask at once. */
export function refreshWait(pace: Pace, now: number, random: () => number): number {
  const chosen = pace.everyMinutes * minute;
  const isWatched = pace.unwatchedSince === null || now - pace.unwatchedSince < attentionMs;
  const stretched = isWatched
    ? chosen
    : Math.max(chosen, Math.min(chosen * unwatchedStretch, longestUnwatched));
  const forSize = Math.min(pace.requestCount * perRequest, longestForSize);
  return Math.round(Math.max(stretched, forSize) * (0.8 + 0.4 * random()));
}

/**
 * What comes after a run. `failuresInARow` counts this one. A first reading takes its time: what came meanwhile
 * is fetched at once.
 */
export function afterRun(input: {
  readonly end: Exclude<RunEnd, { kind: 'stopped' }>;
  readonly wasFirst: boolean;
  readonly failuresInARow: number;
  readonly pace: Pace;
  readonly now: number;
  readonly random: () => number;
}): SyncActivity {
  const { end, now, random } = input;
  if (end.kind === 'failed') return afterFailure({ ...input, failure: end.failure });
  return { kind: 'idle', nextAt: input.wasFirst ? now : now + refreshWait(input.pace, now, random) };
}

/** What synchronising does after a failure: wait for a while, or for a person. */
export function afterFailure(input: {
  readonly failure: Failure;
  readonly failuresInARow: number;
  readonly now: number;
  readonly random: () => number;
}): SyncActivity {
  const { failure, failuresInARow, now, random } = input;
  const retryIn = (ms: number): SyncActivity => ({
    kind: 'failed',
    failure,
    failedAt: now,
    retryAt: now + ms,
  });
  switch (failure.kind) {
    case 'signed-out':
      // A token that is good and still refused is no matter of signing in again: that has to be said.
      if (failure.reason === 'refused-by-resources') {
        return { kind: 'failed', failure, failedAt: now, retryAt: null };
      }
      return { kind: 'paused', reason: 'signed-out' };
    case 'throttled': {
      const retryAt = now + throttledWait(failure.retryAt - now, failuresInARow, random);
      return { kind: 'failed', failure: { ...failure, retryAt }, failedAt: now, retryAt };
    }
    case 'offline':
      return retryIn(
        backOff(failuresInARow, random, failure.reason === 'no-internet' ? withoutInternet : withService),
      );
    case 'timeout':
    case 'unexpected-answer':
    case 'file':
    case 'storage':
    case 'locked':
      return retryIn(backOff(failuresInARow, random, withService));
    case 'forbidden':
    case 'not-found':
    case 'rejected':
      return retryIn(Math.round(longestWait * (0.5 + 0.5 * random())));
    default:
      return assertNever(failure);
  }
}

type BackOff = { readonly first: number; readonly longest: number };
/** Many computers notice together that the service is away: their tries must not become its next trouble. */
const withService: BackOff = { first: 15 * second, longest: longestWait };
/** Without internet nobody is asked anything: then it is only a matter of noticing soon that it is back. */
const withoutInternet: BackOff = { first: 5 * second, longest: 30 * second };

/** Full jitter between nothing and a bound that doubles. */
function backOff(failuresInARow: number, random: () => number, { first, longest }: BackOff): number {
  const bound = Math.min(longest, first * 2 ** Math.min(failuresInARow - 1, 20));
  return second + Math.round(random() * bound);
}

/**
 * Never sooner than was asked, and spread over as long again (at least five minutes): whoever was told to wait
 * was told so together with everybody else, and all of them at once would be throttled once more.
 */
function throttledWait(asked: number, failuresInARow: number, random: () => number): number {
  const wait = Math.max(asked, minute);
  const spread = Math.min(Math.max(wait, 5 * minute) * Math.min(failuresInARow, 6), 60 * minute);
  return wait + Math.round(random() * spread);
}
