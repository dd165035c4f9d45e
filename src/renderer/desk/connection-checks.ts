import type { ConnectionCheck } from '../../shared/contract/session.ts';
import type { SignInMethod } from '../../shared/domain/session.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { Failure } from '../../shared/domain/failure.ts';

/** What a connection test comes to. */
export type ChecksVerdict =
  | { readonly kind: 'works' }
  | {
      readonly kind: 'fails';
      readonly failure: Failure | null;
      /** Better words than the failure's own, where it is known what helps. */
      readonly advice: MessageId | null;
      /** Signing in as a person is what helps. */
      readonly wantsBrowser: boolean;
    };

/** The first thing that doesn't work decides: what follows fails because of it. */
export function judgeChecks(checks: readonly ConnectionCheck[], method: SignInMethod): ChecksVerdict {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  if (failed === undefined) return { kind: 'works' };
  const { failure, what } = failed;
  const isData = what !== 'token';
  const isRefused = failure?.kind === 'signed-out' || failure?.kind === 'forbidden';
  if (isData && isRefused && method === 'keys') {
    return { kind: 'fails', failure, advice: 'connect.check.keysRefused', wantsBrowser: true };
  }
  const advice = isData && failure?.kind === 'forbidden' ? 'connect.check.forbidden' : null;
  return { kind: 'fails', failure, advice, wantsBrowser: false };
}
