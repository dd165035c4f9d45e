import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { SyncActivity } from '../../shared/domain/sync-state.ts';

const second = 1000;
const minute = 60 * second;
const longestWait = 15 * minute;
const refreshEvery = 5 * minute;

/** The next refresh: five minutes, give or take a minute, so that many computers don't ask at once. */
export function nextRefreshAt(now: number, random: () => number): number {
  return now + Math.round(refreshEvery * (0.8 + 0.4 * random()));
}

/** Full jitter between nothing and a bound that doubles; `failuresInARow` counts this one. */
function backOff(failuresInARow: number, random: () => number): number {
  const bound = Math.min(longestWait, 5 * second * 2 ** Math.min(failuresInARow - 1, 20));
  return second + Math.round(random() * bound);
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
      // Whoever asks again at the very second is throttled again, with everybody else.
      const wait = Math.max(failure.retryAt - now, minute);
      return retryIn(wait + Math.round(random() * 30 * second));
    }
    case 'offline':
    case 'timeout':
    case 'unexpected-answer':
    case 'file':
    case 'storage':
    case 'locked':
      return retryIn(backOff(failuresInARow, random));
    case 'forbidden':
    case 'not-found':
    case 'rejected':
      return retryIn(Math.round(longestWait * (0.5 + 0.5 * random())));
    default:
      return assertNever(failure);
  }
}
