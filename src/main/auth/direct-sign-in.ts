import { createCareerPlugClient } from '../../careerplug/create-client.ts';
import type { TokenInfo } from '../../careerplug/oauth/token-info.ts';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { CheckedInput, CheckedToken } from './client-input.ts';
import { oauthWithoutKeys } from './client-keys.ts';
import { firstHabits } from './connection-book.ts';
import type { FinishSignIn } from './finish-sign-in.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionDeps } from './session-deps.ts';
import { cutWith, type Attempts, type DirectAttempt } from './sign-in-attempt.ts';

/** The ways in that need no browser: the application's own keys, or an access token that somebody holds. */
export type DirectSignIn = {
  readonly withKeys: (input: CheckedInput, repeats: ConnectionId | null) => Promise<Result<Session>>;
  readonly withToken: (input: CheckedToken) => Promise<Result<Session>>;
};

export function createDirectSignIn(
  deps: SessionDeps & {
    readonly core: SessionCore;
    readonly attempts: Attempts;
    readonly finishing: FinishSignIn;
  },
): DirectSignIn {
  const { core, attempts, finishing, cipher, clock } = deps;

  async function begin(appOrigin: string, repeats: ConnectionId | null): Promise<Result<DirectAttempt>> {
    const protection = await cipher.protection();
    if (!protection.ok) return protection;
    finishing.makeRoom();
    const over = Promise.withResolvers<null>();
    const by: DirectAttempt = {
      kind: 'direct',
      appOrigin,
      repeats,
      over: over.promise,
      end: () => {
        over.resolve(null);
      },
    };
    attempts.begin(by);
    core.dispatch({ kind: 'asking-began' });
    return ok(by);
  }

  /** Ends it; the session tells why. Where another account stands the answer does too: nobody has signed in. */
  function refuse(by: DirectAttempt, failure: Failure): Result<Session> {
    if (attempts.current() !== by) return ok(core.session());
    const session = attempts.end(failure);
    const isAnswer = session.kind === 'signed-out' || session.kind === 'sign-in-needed';
    return isAnswer ? ok(session) : failed(failure);
  }

  /**
   * Whether the resources take this token at all. A public report tells of tokens for client credentials
   * that every one of them refuses (facts.md): better said now than by an empty list.
   */
  async function refusalByResources(apiOrigin: string, token: string): Promise<Failure | null> {
    const client = createCareerPlugClient({
      transport: deps.transport,
      tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
      apiOrigin,
      habits: firstHabits,
      onHabitsLearned: () => undefined,
      now: clock.now,
    });
    const jobs = await client.listJobs({ page: 1, perPage: 1 });
    // Anything else (no internet, throttling, a slow list) says nothing about the token.
    return !jobs.ok && jobs.failure.kind === 'signed-out' ? jobs.failure : null;
  }

  return {
    withKeys: async ({ keys, apiOrigin, connectionName }, repeats) => {
      const begun = await begin(keys.appOrigin, repeats);
      if (!begun.ok) return begun;
      const by = begun.value;
      const oauth = deps.oauthFor(keys);
      const asking = oauth.clientCredentials(cutWith(by.over));
      const issued = await Promise.race([asking, by.over]);
      if (issued === null) {
        void asking.then((late) => {
          if (late.ok) finishing.revokeUnwanted({ keys, tokens: late.value });
        });
        return ok(core.session());
      }
      if (!issued.ok) return refuse(by, issued.failure);
      const tokens = issued.value;
      const refusal = await Promise.race([refusalByResources(apiOrigin, tokens.accessToken), by.over]);
      if (refusal !== null) {
        finishing.revokeUnwanted({ keys, tokens });
        return refuse(by, refusal);
      }
      const { appOrigin } = keys;
      return ok(
        await finishing.finish(by, {
          grant: 'keys',
          keys,
          tokens,
          owner: null,
          oauth,
          appOrigin,
          apiOrigin,
          connectionName,
          repeats,
        }),
      );
    },
    withToken: async ({ token, appOrigin, apiOrigin, connectionName }) => {
      const begun = await begin(appOrigin, null);
      if (!begun.ok) return begun;
      const by = begun.value;
      const oauth = oauthWithoutKeys(deps.oauthFor, appOrigin);
      const info = await Promise.race([oauth.tokenInfo(token), by.over]);
      if (info === null) return ok(core.session());
      if (!info.ok) return refuse(by, info.failure.kind === 'signed-out' ? deadToken : info.failure);
      if (info.value.expiresInMs !== null && info.value.expiresInMs <= 0) return refuse(by, deadToken);
      const refusal = await Promise.race([refusalByResources(apiOrigin, token), by.over]);
      if (refusal !== null) return refuse(by, refusal);
      return ok(
        await finishing.finish(by, {
          grant: 'token',
          keys: null,
          tokens: pastedTokens(token, info.value, clock.now()),
          owner: info.value,
          oauth,
          appOrigin,
          apiOrigin,
          connectionName,
          repeats: null,
        }),
      );
    },
  };
}

/** Age as the server tells it; one that says nothing leaves only refusals to tell the end. */
function pastedTokens(accessToken: string, info: TokenInfo, now: number): TokenSet {
  return {
    accessToken,
    refreshToken: null,
    receivedAt: now,
    expiresAt: now + (info.expiresInMs ?? 0),
    scope: info.scopes.join(' '),
  };
}

const deadToken: Failure = { kind: 'rejected', reason: 'invalid-grant', fields: ['token'] };
