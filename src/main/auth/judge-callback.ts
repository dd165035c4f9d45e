import { timingSafeEqual } from 'node:crypto';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Callback } from './callback.ts';

export type Verdict =
  /** The answer to the sign-in that is under way. */
  | { readonly kind: 'redeem'; readonly code: string }
  | { readonly kind: 'end'; readonly failure: Failure }
  /** Not the answer we wait for: nothing is done with it but saying so. */
  | { readonly kind: 'stray'; readonly failure: Failure };

/**
 * Decides what a callback means. A code that nobody here asked for is never redeemed: whoever sent it
 * could sign this computer in to an account of theirs. `expectedState` null: no sign-in is waiting.
 */
export function judgeCallback(callback: Callback, expectedState: string | null): Verdict {
  if (expectedState === null || callback.state === null) {
    return { kind: 'stray', failure: { kind: 'rejected', reason: 'unsolicited-code' } };
  }
  if (!isSame(callback.state, expectedState)) {
    return { kind: 'stray', failure: { kind: 'rejected', reason: 'foreign-state' } };
  }
  if (callback.kind === 'code') return { kind: 'redeem', code: callback.code };
  return { kind: 'end', failure: failureOfRedirect(callback.error) };
}

/** What CareerPlug says in the redirect instead of a code (RFC 6749, 4.1.2.1). */
function failureOfRedirect(error: string): Failure {
  switch (error) {
    case 'access_denied':
      return { kind: 'rejected', reason: 'access-denied' };
    case 'invalid_scope':
      return { kind: 'rejected', reason: 'invalid-scope', detail: error };
    case 'unauthorized_client':
    case 'invalid_client':
      return { kind: 'rejected', reason: 'invalid-client', detail: error };
    case 'server_error':
    case 'temporarily_unavailable':
      return { kind: 'unexpected-answer', reason: 'server-error', detail: error };
    default:
      return { kind: 'rejected', reason: 'invalid-input', detail: error };
  }
}

function isSame(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
