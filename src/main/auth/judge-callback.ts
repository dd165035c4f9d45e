import { failureOfErrorWord } from '../../careerplug/oauth/oauth-failure.ts';
import type { Callback } from '../../careerplug/oauth/callback.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';

export type Verdict =
  /** The answer to the sign-in that is under way. */
  | { readonly kind: 'redeem'; readonly code: string }
  | { readonly kind: 'end'; readonly failure: Failure }
  /** Not the answer we wait for: nothing is done with it but saying so. */
  | { readonly kind: 'stray'; readonly failure: Failure }
  /** Not an address of ours at all. */
  | { readonly kind: 'drop' };

/**
 * Decides what follows from an address that the operating system handed to us. A code that nobody here
 * asked for is never redeemed: whoever sent it could sign this computer in to an account of theirs.
 */
export function judgeCallback(callback: Callback): Verdict {
  switch (callback.kind) {
    case 'code':
      return { kind: 'redeem', code: callback.code };
    case 'denied':
      return { kind: 'end', failure: { kind: 'rejected', reason: 'access-denied' } };
    case 'error':
      return {
        kind: 'end',
        failure: failureOfErrorWord(callback.word, '') ?? { kind: 'rejected', reason: 'invalid-input' },
      };
    case 'foreign-state':
    case 'unsolicited-code':
      return { kind: 'stray', failure: { kind: 'rejected', reason: callback.kind } };
    case 'not-a-callback':
      return { kind: 'drop' };
    default:
      return assertNever(callback);
  }
}
