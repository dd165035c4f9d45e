import { beginAuthorization } from '../../careerplug/oauth/authorization-request.ts';
import { parseCallback } from '../../careerplug/oauth/callback.ts';
import { parsePastedCode } from '../../careerplug/oauth/pasted-code.ts';
import { codeLifetimeMs } from '../../careerplug/oauth/redirect-addresses.ts';
import { isSameText } from '../../careerplug/oauth/same-text.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { CheckedInput } from './client-input.ts';
import type { FinishSignIn } from './finish-sign-in.ts';
import { judgeCallback } from './judge-callback.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionDeps } from './session-deps.ts';
import { cutWith, type Attempts, type BrowserAttempt } from './sign-in-attempt.ts';

/** The way in through the person's own browser, whether its answer comes by our scheme or is pasted. */
export type BrowserSignInFlow = {
  readonly begin: (input: CheckedInput, repeats: ConnectionId | null) => Promise<Result<Session>>;
  readonly link: () => Result<string>;
  readonly openBrowserAgain: () => Promise<Result<void>>;
  readonly pasteCode: (text: string) => Promise<Result<Session>>;
  readonly receiveCallback: (address: string) => Promise<void>;
};

export function createBrowserSignIn(
  deps: SessionDeps & {
    readonly core: SessionCore;
    readonly attempts: Attempts;
    readonly finishing: FinishSignIn;
  },
): BrowserSignInFlow {
  const { core, attempts, finishing, clock, cipher, log } = deps;

  function current(): BrowserAttempt | null {
    const attempt = attempts.current();
    return attempt?.kind === 'browser' ? attempt : null;
  }

  /** Only while an answer is waited for. */
  function waiting(): BrowserAttempt | null {
    return core.state().attempt?.kind === 'waiting' ? current() : null;
  }

  async function begin(input: CheckedInput, repeats: ConnectionId | null): Promise<Result<Session>> {
    const protection = await cipher.protection();
    if (!protection.ok) return protection;
    finishing.makeRoom();
    const startedAt = clock.now();
    const { appOrigin, clientId, redirectUri, scope } = input.keys;
    const request = await beginAuthorization({ appOrigin, clientId, redirectUri, scope: scope ?? undefined });
    const over = Promise.withResolvers<null>();
    const callOffLimit = clock.after(codeLifetimeMs, () => {
      // An answer that is being exchanged has come in time.
      if (waiting() === begun) attempts.end(expired);
    });
    const begun: BrowserAttempt = {
      kind: 'browser',
      input,
      appOrigin,
      request,
      startedAt,
      expiresAt: startedAt + codeLifetimeMs,
      repeats,
      over: over.promise,
      end: () => {
        callOffLimit();
        over.resolve(null);
      },
    };
    attempts.begin(begun);
    const session = core.dispatch({ kind: 'sign-in-began', startedAt, expiresAt: begun.expiresAt });
    // The waiting screen offers the link again where no browser opened.
    const opened = await deps.browser.open(request.url);
    if (!opened.ok) log.warn('sign-in.browser-not-opened', { kind: opened.failure.kind });
    return ok(session);
  }

  /** Exchanges the code for tokens and opens the connection they belong to. */
  async function redeem(by: BrowserAttempt, code: string, isPasted: boolean): Promise<Session> {
    if (attempts.current() !== by) return core.session();
    core.dispatch({ kind: 'answer-arrived' });
    const { keys, apiOrigin, connectionName } = by.input;
    const oauth = deps.oauthFor(keys);
    const { redirectUri, codeVerifier } = by.request;
    const exchange = oauth.exchangeCode({ code, redirectUri, codeVerifier, cut: cutWith(by.over) });
    // Whoever gives up on a server that doesn't answer can start again at once.
    const issued = await Promise.race([exchange, by.over]);
    if (issued === null || attempts.current() !== by) {
      void exchange.then((late) => {
        if (late.ok) finishing.revokeUnwanted({ keys, tokens: late.value });
      });
      return core.session();
    }
    if (!issued.ok) {
      const { failure } = issued;
      const isRefusedCode = failure.kind === 'rejected' && failure.reason === 'invalid-grant';
      if (!isPasted || !isRefusedCode) return attempts.end(failure);
      if (clock.now() >= by.expiresAt) return attempts.end(expired);
      const { startedAt, expiresAt } = by;
      return core.dispatch({ kind: 'code-refused', startedAt, expiresAt, failure });
    }
    return finishing.finish(by, {
      grant: 'browser',
      keys,
      tokens: issued.value,
      owner: null,
      oauth,
      appOrigin: by.appOrigin,
      apiOrigin,
      connectionName,
      repeats: by.repeats,
    });
  }

  return {
    begin,
    link: () => {
      const attempt = current();
      return attempt ? ok(attempt.request.url) : failed(wrongState);
    },
    openBrowserAgain: () => {
      const attempt = current();
      return attempt ? deps.browser.open(attempt.request.url) : Promise.resolve(failed(wrongState));
    },
    pasteCode: async (text) => {
      const attempt = waiting();
      if (!attempt) return failed(wrongState);
      const pasted = parsePastedCode(text);
      if (pasted.kind !== 'code') {
        return failed({ kind: 'rejected', reason: 'invalid-input', fields: ['code'] });
      }
      if (pasted.state !== null && !isSameText(pasted.state, attempt.request.state)) {
        return failed({ kind: 'rejected', reason: 'foreign-state' });
      }
      return ok(await core.inTurn(() => redeem(attempt, pasted.code, true)));
    },
    receiveCallback: async (address) => {
      const attempt = waiting();
      const callback = parseCallback(address, attempt?.request ?? null);
      log.info('callback.arrived', { kind: callback.kind, isAwaited: attempt !== null });
      const verdict = judgeCallback(callback);
      if (verdict.kind === 'redeem' && attempt) {
        await core.inTurn(() => redeem(attempt, verdict.code, false));
      } else if (verdict.kind === 'end') {
        attempts.end(verdict.failure);
      } else if (verdict.kind === 'stray') {
        core.dispatch({ kind: 'stray-answer', failure: verdict.failure, at: clock.now() });
      }
    },
  };
}

const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };
const expired: Failure = { kind: 'rejected', reason: 'code-expired' };
