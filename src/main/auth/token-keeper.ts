import type { TokenSource } from '../../careerplug/client.ts';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { isDueForRenewal, isExpired } from './token-freshness.ts';

/** A renewed token that is refused within this time is not a matter of age. */
const sureToBeFreshMs = 30_000;

export type TokenKeeper = TokenSource & { readonly tokens: () => TokenSet | null };

/**
 * Holds the tokens of one connection and renews them: one renewal for any number of callers, and the new
 * pair is on the disk before anybody gets it. A renewal that could not be tried (no internet, a timeout,
 * a busy server) leaves the sign-in as it is.
 */
export function createTokenKeeper(deps: {
  readonly first: TokenSet | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether asking can give newer ones at all; a pasted token just ends. */
  readonly isRenewable?: (kept: TokenSet) => boolean;
  /** Asks the server for new tokens; where there are none to be had, whether the old ones still count. */
  readonly renew: (kept: TokenSet) => Promise<Result<TokenSet>>;
  /** Durable when it resolves. */
  readonly save: (tokens: TokenSet) => Promise<Result<void>>;
  /** The server has ended the sign-in; only a person can begin a new one. */
  readonly onEnded: (failure: Failure) => void;
}): TokenKeeper {
  const { clock, log, isRenewable = () => true } = deps;
  let kept = deps.first;
  let ended: Failure | null = null;
  /** Arrived and not yet on the disk: the old refresh token may be dead, so it must not be dropped. */
  let unsaved: TokenSet | null = null;
  let renewal: Promise<Result<string>> | null = null;
  let renewedAfterRefusalAt: number | null = null;

  function renewOnce(wasRefused: boolean): Promise<Result<string>> {
    renewal ??= renew(wasRefused).finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function renew(wasRefused: boolean): Promise<Result<string>> {
    if (!unsaved) {
      if (!kept) return failed(ended ?? { kind: 'signed-out', reason: 'ended' });
      const issued = await deps.renew(kept);
      if (!issued.ok) return failed(whenNotRenewed(issued.failure));
      // A server may leave out a refresh token that goes on to count (RFC 6749, 6).
      unsaved = { ...issued.value, refreshToken: issued.value.refreshToken ?? kept.refreshToken };
    }
    const saved = await deps.save(unsaved);
    if (!saved.ok) return saved;
    kept = unsaved;
    unsaved = null;
    if (wasRefused) renewedAfterRefusalAt = clock.now();
    log.info('tokens.renewed', { afterRefusal: wasRefused });
    return ok(kept.accessToken);
  }

  function whenNotRenewed(failure: Failure): Failure {
    const isOver = failure.kind === 'signed-out' || failure.kind === 'rejected';
    log.warn('tokens.not-renewed', { kind: failure.kind, isOver });
    if (!isOver) return failure;
    // Which words CareerPlug used does not matter to a person who has to sign in again either way; only
    // keys that no longer count are worth telling apart.
    const told: Failure =
      failure.kind === 'rejected' && failure.reason === 'invalid-client'
        ? failure
        : { kind: 'signed-out', reason: 'ended' };
    return end(told);
  }

  function end(failure: Failure): Failure {
    if (ended === null) {
      ended = failure;
      deps.onEnded(failure);
    }
    return failure;
  }

  return {
    tokens: () => unsaved ?? kept,
    current: async () => {
      if (ended) return failed(ended);
      if (renewal) return renewal;
      if (!kept && !unsaved) return failed({ kind: 'signed-out', reason: 'ended' });
      if (kept && !unsaved && !isRenewable(kept)) {
        return isExpired(kept, clock.now())
          ? failed(end({ kind: 'signed-out', reason: 'ended' }))
          : ok(kept.accessToken);
      }
      if (kept && !unsaved && !isDueForRenewal(kept, clock.now())) return ok(kept.accessToken);
      const renewed = await renewOnce(false);
      // Ahead of its end a token is still good when it can't be renewed right now.
      if (!renewed.ok && ended === null && kept && !unsaved && !isExpired(kept, clock.now())) {
        return ok(kept.accessToken);
      }
      return renewed;
    },
    renew: async (refused) => {
      if (ended) return failed(ended);
      if (renewal) return renewal;
      if (kept && kept.accessToken !== refused) return ok(kept.accessToken);
      const since = renewedAfterRefusalAt === null ? Infinity : clock.now() - renewedAfterRefusalAt;
      if (since >= 0 && since < sureToBeFreshMs) {
        // The very token again: whoever asked then knows that no fresher one is to be had.
        return ok(refused);
      }
      return renewOnce(true);
    },
  };
}
