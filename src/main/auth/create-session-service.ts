import type { TokenSource } from '../../careerplug/client.ts';
import { beginAuthorization } from '../../careerplug/oauth/authorization-request.ts';
import { parseCallback } from '../../careerplug/oauth/callback.ts';
import { parsePastedCode } from '../../careerplug/oauth/pasted-code.ts';
import { codeLifetimeMs } from '../../careerplug/oauth/redirect-addresses.ts';
import { isSameText } from '../../careerplug/oauth/same-text.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Protection, Session } from '../../shared/domain/session.ts';
import type { Browser } from '../platform/browser.ts';
import type { Cipher } from '../platform/cipher.ts';
import type { Clock } from '../platform/clock.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import { adoptTokens } from './adopt-tokens.ts';
import type { OAuthFor } from './client-keys.ts';
import { checkSignInInput, type CheckedInput, type Preset } from './client-input.ts';
import { firstHabits, type ConnectionBook } from './connection-book.ts';
import { createInTurn } from './in-turn.ts';
import { judgeCallback } from './judge-callback.ts';
import { connectionFolder, reconcileBook, sampleFolder } from './kept-connections.ts';
import { leaveConnection, revokeTokens } from './leave-connection.ts';
import { firstSessionState, nextSession, toSession, type SessionEvent } from './next-session.ts';
import { keysOf, unlock, type Unlocked } from './open-vault.ts';
import { endSample, startSample } from './sample-connection.ts';
import type { DeskHost, SampleCompany, SessionService } from './session-service.ts';
import { cutWith, type SignInAttempt } from './sign-in-attempt.ts';
import type { TokenKeeper } from './token-keeper.ts';
import type { Vault, VaultContents } from './vault.ts';

export type SessionDeps = {
  /** The folder of everything this program keeps. */
  readonly dataFolder: string;
  readonly isLoopbackOnly: boolean;
  readonly preset: Preset | null;
  readonly vault: Vault;
  readonly book: ConnectionBook;
  readonly files: Files;
  readonly cipher: Cipher;
  readonly oauthFor: OAuthFor;
  readonly browser: Browser;
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: DeskHost;
  readonly sample: SampleCompany;
};

const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };
const expired: Failure = { kind: 'rejected', reason: 'code-expired' };

/**
 * The sign-in of this computer. Decisions are `nextSession` and `judgeCallback`; here is what they lead to.
 * Everything that touches the vault or the desk runs in turn, so no two of them ever meet.
 */
export function createSessionService(deps: SessionDeps): SessionService {
  const { dataFolder, vault, book, files, cipher, oauthFor, clock, log, desk } = deps;
  const listeners = new Set<(session: Session) => void>();
  const inTurn = createInTurn();
  const started = Promise.withResolvers<void>();
  let state = firstSessionState;
  let attempt: SignInAttempt | null = null;
  let unlocked: Unlocked | null = null;

  /** Always those of the open connection, however often it signs in. */
  const tokens: TokenSource = {
    current: () => unlocked?.keeper.current() ?? Promise.resolve(failed(neverSignedIn)),
    renew: (refused) => unlocked?.keeper.renew(refused) ?? Promise.resolve(failed(neverSignedIn)),
  };

  function dispatch(event: SessionEvent): Session {
    const before = state;
    state = nextSession(state, event);
    const session = toSession(state);
    if (state !== before) {
      log.info('session.changed', { event: event.kind, session: session.kind });
      for (const listener of listeners) listener(session);
    }
    return session;
  }

  function onTokensEnded(keeper: TokenKeeper, failure: Failure): void {
    if (unlocked?.keeper === keeper) dispatch({ kind: 'tokens-ended', failure });
  }

  function unlockContents(contents: VaultContents, folder: string, isKept: boolean): Unlocked {
    const entry = book.entries().find((one) => one.connection.id === contents.connection.id);
    const next: Unlocked = unlock({
      contents,
      folder,
      entry: entry ?? { habits: firstHabits },
      book,
      oauthFor,
      clock,
      log,
      save: (renewed) => {
        // Tokens that somebody else's, or newer ones, have taken the place of must not come back.
        if (unlocked !== next) return Promise.resolve(failed({ kind: 'signed-out', reason: 'ended' }));
        return isKept ? vault.write(folder, renewed) : Promise.resolve(ok(undefined));
      },
      onTokensEnded,
      tokens,
    });
    return next;
  }

  /** Opens the desk on a connection and says so; troubles lock the session and leave the files alone. */
  async function openDesk(next: Unlocked, protection: Protection, failure: Failure | null): Promise<Session> {
    const { connection } = next.contents;
    if (state.ground.kind === 'account' && state.ground.connection.id === connection.id) {
      // Only the tokens are new; whoever is typing a walk-in notices nothing.
      unlocked = next;
      return dispatch({ kind: 'opened', connection, protection, failure });
    }
    await desk.close();
    unlocked = next;
    const opened = await desk.open(next.opened);
    if (!opened.ok) {
      unlocked = null;
      return dispatch({ kind: 'locked', connection, failure: opened.failure });
    }
    return dispatch({ kind: 'opened', connection, protection, failure });
  }

  /** Goes on with the connection of the last run. */
  async function resume(): Promise<Session> {
    const entry = book.current();
    if (!entry) return dispatch({ kind: 'nobody-connected' });
    const { connection } = entry;
    const lock = (failure: Failure): Session => dispatch({ kind: 'locked', connection, failure });
    const protection = await cipher.protection();
    if (!protection.ok) return lock(protection.failure);
    const folder = connectionFolder(dataFolder, connection.id);
    const contents = await vault.read(folder);
    if (!contents.ok) return lock(contents.failure);
    if (contents.value === null) return lock({ kind: 'storage', reason: 'damaged', detail: 'no vault' });
    const ended: Failure | null = contents.value.tokens ? null : { kind: 'signed-out', reason: 'ended' };
    return openDesk(unlockContents(contents.value, folder, true), protection.value, ended);
  }

  function dropAttempt(): void {
    attempt?.end();
    attempt = null;
  }

  function endAttempt(failure: Failure | null): Session {
    dropAttempt();
    return dispatch({ kind: 'sign-in-ended', failure });
  }

  async function begin(input: CheckedInput, repeats: ConnectionId | null): Promise<Result<Session>> {
    const protection = await cipher.protection();
    if (!protection.ok) return protection;
    dropAttempt();
    const startedAt = clock.now();
    const { appOrigin, clientId, redirectUri, scope } = input.keys;
    const request = await beginAuthorization({ appOrigin, clientId, redirectUri, scope: scope ?? undefined });
    const over = new AbortController();
    const callOffLimit = clock.after(codeLifetimeMs, () => {
      // An answer that is being exchanged has come in time.
      if (attempt === begun && state.attempt?.kind === 'waiting') endAttempt(expired);
    });
    const begun: SignInAttempt = {
      ...input,
      request,
      startedAt,
      expiresAt: startedAt + codeLifetimeMs,
      repeats,
      over: over.signal,
      end: () => {
        callOffLimit();
        over.abort();
      },
    };
    attempt = begun;
    const session = dispatch({ kind: 'sign-in-began', startedAt, expiresAt: begun.expiresAt });
    // The waiting screen offers the link again where no browser opened.
    const opened = await deps.browser.open(request.url);
    if (!opened.ok) log.warn('sign-in.browser-not-opened', { kind: opened.failure.kind });
    return ok(session);
  }

  /** Exchanges the code for tokens and opens the connection they belong to. */
  async function redeem(by: SignInAttempt, code: string, isPasted: boolean): Promise<Session> {
    if (attempt !== by) return toSession(state);
    dispatch({ kind: 'answer-arrived' });
    const oauth = oauthFor(by.keys);
    const { redirectUri, codeVerifier } = by.request;
    // Whoever gives up on a server that doesn't answer can start again at once.
    const cut = cutWith(by.over);
    const issued = await oauth.exchangeCode({ code, redirectUri, codeVerifier, cut });
    if (attempt !== by) {
      // Tokens that come after the person has given up: nobody may hold them.
      if (issued.ok) void oauth.revoke(issued.value.refreshToken ?? issued.value.accessToken);
      return toSession(state);
    }
    if (!issued.ok) {
      const { failure } = issued;
      const isRefusedCode = failure.kind === 'rejected' && failure.reason === 'invalid-grant';
      if (!isPasted || !isRefusedCode) return endAttempt(failure);
      if (clock.now() >= by.expiresAt) return endAttempt(expired);
      return dispatch({ kind: 'code-refused', startedAt: by.startedAt, expiresAt: by.expiresAt, failure });
    }
    const adopted = await adoptTokens({
      dataFolder,
      vault,
      book,
      files,
      oauth,
      log,
      keys: by.keys,
      apiOrigin: by.apiOrigin,
      connectionName: by.connectionName,
      repeats: by.repeats,
      inMemory: unlocked?.contents ?? null,
      tokens: issued.value,
      isWanted: () => attempt === by,
    });
    if (!adopted.ok) return attempt === by ? endAttempt(adopted.failure) : toSession(state);
    // From here on it is done, and a person who cancels has been too late.
    const protection = await cipher.protection();
    if (!protection.ok) return endAttempt(protection.failure);
    dropAttempt();
    await leaveSample();
    const folder = connectionFolder(dataFolder, adopted.value.connection.id);
    return openDesk(unlockContents(adopted.value, folder, true), protection.value, null);
  }

  /** The made-up company ends where another connection begins. */
  async function leaveSample(): Promise<void> {
    if (unlocked?.contents.connection.kind !== 'sample') return;
    await desk.close();
    unlocked = null;
    await endSample(deps);
  }

  async function exploreSample(): Promise<Result<Session>> {
    if (state.ground.kind === 'account') return failed(wrongState);
    dropAttempt();
    const contents = await startSample(deps);
    if (!contents.ok) return contents;
    const session = await openDesk(
      unlockContents(contents.value, sampleFolder(dataFolder), false),
      'memory-only',
      null,
    );
    if (session.kind !== 'signed-in') await endSample(deps);
    return ok(session);
  }

  async function signOut(): Promise<Result<Session>> {
    const leaving = unlocked;
    if (!leaving) return failed(wrongState);
    dropAttempt();
    const { contents, keeper } = leaving;
    const counts = await desk.counts();
    await desk.close();
    unlocked = null;
    await revokeTokens(deps, contents, keeper.tokens());
    // Not knowing counts as having: what may be precious is kept.
    const keepsDesk = !counts.ok || counts.value.unsentCount + counts.value.draftCount > 0;
    const left =
      contents.connection.kind === 'sample'
        ? await endSample(deps)
        : await leaveConnection(deps, contents, keepsDesk);
    const session = dispatch({ kind: 'signed-out' });
    return left.ok ? ok(session) : left;
  }

  async function receiveCallback(address: string): Promise<void> {
    await started.promise;
    const waiting = state.attempt?.kind === 'waiting' ? attempt : null;
    const callback = parseCallback(address, waiting?.request ?? null);
    log.info('callback.arrived', { kind: callback.kind, isAwaited: waiting !== null });
    const verdict = judgeCallback(callback);
    if (verdict.kind === 'redeem' && waiting) {
      await inTurn(() => redeem(waiting, verdict.code, false));
    } else if (verdict.kind === 'end') {
      endAttempt(verdict.failure);
    } else if (verdict.kind === 'stray') {
      dispatch({ kind: 'stray-answer', failure: verdict.failure });
    }
  }

  return {
    current: () => toSession(state),
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () =>
      inTurn(async () => {
        await files.removeFolder(sampleFolder(dataFolder));
        const reconciled = await reconcileBook({ dataFolder, files, vault, book, log });
        if (!reconciled.ok) log.warn('connections.not-reconciled', { kind: reconciled.failure.kind });
        const session = await resume();
        started.resolve();
        return session;
      }),
    signInWithBrowser: async (input) => {
      await started.promise;
      const checked = checkSignInInput(input, deps.preset, deps.isLoopbackOnly);
      if (!checked.ok) return checked;
      return inTurn(() => begin(checked.value, null));
    },
    signInAgain: () =>
      inTurn(async () => {
        const contents = unlocked?.contents;
        const keys = contents ? keysOf(contents) : null;
        if (!contents || !keys || contents.connection.kind === 'sample') return failed(wrongState);
        const { id, name, apiOrigin } = contents.connection;
        return begin({ keys, apiOrigin, connectionName: name }, id);
      }),
    openBrowserAgain: () =>
      attempt ? deps.browser.open(attempt.request.url) : Promise.resolve(failed(wrongState)),
    signInLink: () => (attempt ? ok(attempt.request.url) : failed(wrongState)),
    pasteCode: async (text) => {
      const waiting = state.attempt?.kind === 'waiting' ? attempt : null;
      if (!waiting) return failed(wrongState);
      const pasted = parsePastedCode(text);
      if (pasted.kind !== 'code')
        return failed({ kind: 'rejected', reason: 'invalid-input', fields: ['code'] });
      if (pasted.state !== null && !isSameText(pasted.state, waiting.request.state)) {
        return failed({ kind: 'rejected', reason: 'foreign-state' });
      }
      return ok(await inTurn(() => redeem(waiting, pasted.code, true)));
    },
    receiveCallback,
    cancelSignIn: () => endAttempt(null),
    exploreSample: () => inTurn(exploreSample),
    unlock: () =>
      inTurn(async () => {
        if (state.ground.kind !== 'locked') return failed(wrongState);
        const reconciled = await reconcileBook({ dataFolder, files, vault, book, log });
        if (!reconciled.ok) return reconciled;
        return ok(await resume());
      }),
    signOut: () => inTurn(signOut),
    reportRefused: (failure) => {
      dispatch({ kind: 'tokens-ended', failure });
    },
    ownOrigins: () => {
      const connection = unlocked?.contents.connection;
      return [
        ...(connection ? [connection.appOrigin, connection.apiOrigin] : []),
        ...(attempt ? [attempt.keys.appOrigin] : []),
      ];
    },
    stop: () =>
      inTurn(async () => {
        dropAttempt();
        await desk.close();
        if (unlocked?.contents.connection.kind === 'sample') await endSample(deps);
        unlocked = null;
      }),
  };
}

const neverSignedIn: Failure = { kind: 'signed-out', reason: 'never-signed-in' };
