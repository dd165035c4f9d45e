import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Connectivity } from '../../shared/domain/sync-state.ts';

/** What the outcome of a real request says about the way to CareerPlug; null when it says nothing. */
export function connectivityAfter(outcome: Result<unknown>): Connectivity['kind'] | null {
  if (outcome.ok) return 'online';
  const { failure } = outcome;
  switch (failure.kind) {
    case 'offline':
      return failure.reason === 'no-internet' ? 'no-internet' : 'not-answering';
    case 'timeout':
    case 'unexpected-answer':
      return 'not-answering';
    case 'throttled':
      return 'throttled';
    case 'signed-out':
      // Known without asking anybody; an answered 401 renews the token first.
      return null;
    case 'forbidden':
    case 'not-found':
    case 'rejected':
      return 'online';
    case 'file':
    case 'storage':
    case 'locked':
      return null;
    default:
      return assertNever(failure);
  }
}
