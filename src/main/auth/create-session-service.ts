import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Session } from '../../shared/domain/session.ts';
import { createBrowserSignIn } from './browser-sign-in.ts';
import { checkSignInInput, checkTokenInput } from './client-input.ts';
import { createConnectionShelf } from './connection-shelf.ts';
import { createDirectSignIn } from './direct-sign-in.ts';
import { createFinishSignIn } from './finish-sign-in.ts';
import { reconcileBook, sampleFolder } from './kept-connections.ts';
import { createKnownConnections } from './known-connections.ts';
import { signOut } from './leave-connection.ts';
import { keysOf } from './open-vault.ts';
import { createRevocations } from './revocations.ts';
import { endSample, startSample } from './sample-connection.ts';
import { createSessionCore } from './session-core.ts';
import type { SessionDeps } from './session-deps.ts';
import type { SessionService } from './session-service.ts';
import { createAttempts } from './sign-in-attempt.ts';
import { testConnection } from './test-connection.ts';

/**
 * The sign-in of this computer. Decisions are `nextSession` and `judgeCallback`; what they lead to lies in
 * the ways in (browser, direct), what follows them (finish), and the ways out.
 */
export function createSessionService(deps: SessionDeps): SessionService {
  const { dataFolder, files, book, log } = deps;
  const shelf = createConnectionShelf(deps);
  const core = createSessionCore(deps, shelf);
  const revocations = createRevocations(deps);
  const attempts = createAttempts(core);
  const parts = { ...deps, core, shelf, attempts, revocations };
  const finishing = createFinishSignIn(parts);
  const browser = createBrowserSignIn({ ...parts, finishing });
  const direct = createDirectSignIn({ ...parts, finishing });
  const connections = createKnownConnections(parts);
  const started = Promise.withResolvers<void>();
  const { inTurn } = core;

  async function signInAgain(): Promise<Result<Session>> {
    const contents = core.unlocked()?.contents;
    const keys = contents ? keysOf(contents) : null;
    if (!contents || !keys || contents.connection.kind === 'sample') return failed(wrongState);
    const { id, name, apiOrigin } = contents.connection;
    const input = { keys, apiOrigin, connectionName: name };
    return contents.grant === 'keys' ? direct.withKeys(input, id) : browser.begin(input, id);
  }

  async function exploreSample(): Promise<Result<Session>> {
    if (core.state().ground.kind === 'account') return failed(wrongState);
    finishing.cancel();
    const contents = await startSample(deps);
    if (!contents.ok) return contents;
    const session = await core.open(contents.value, 'sample', null);
    if (session.kind !== 'signed-in') await endSample(deps);
    return ok(session);
  }

  async function unlock(): Promise<Result<Session>> {
    if (core.state().ground.kind !== 'locked') return failed(wrongState);
    const reconciled = await reconcileBook(deps);
    return reconciled.ok ? ok(await core.resume()) : reconciled;
  }

  async function setAside(): Promise<Result<Session>> {
    const { ground } = core.state();
    if (ground.kind !== 'locked' || ground.connection === null || !isUnreadable(ground.failure)) {
      return failed(wrongState);
    }
    const { id } = ground.connection;
    const place = shelf.placeOf(id);
    const aside = await files.quarantine(shelf.folderOf(place, id));
    if (!aside.ok) return aside;
    book.remove(id);
    log.warn('connection.set-aside', { reason: ground.failure.kind });
    finishing.cancel();
    return ok(core.dispatch({ kind: 'nobody-connected' }));
  }

  return {
    current: core.session,
    onChange: core.onChange,
    start: () =>
      inTurn(async () => {
        await files.removeFolder(sampleFolder(dataFolder));
        await shelf.clearThisRun();
        const reconciled = await reconcileBook(deps);
        if (!reconciled.ok) log.warn('connections.not-reconciled', { kind: reconciled.failure.kind });
        const session = await core.resume();
        await revocations.start();
        started.resolve();
        return session;
      }),
    signInWithBrowser: async (input) => {
      await started.promise;
      const checked = checkSignInInput(input, deps.preset, deps.isLoopbackOnly);
      return checked.ok ? inTurn(() => browser.begin(checked.value, null)) : checked;
    },
    signInWithKeys: async (input) => {
      await started.promise;
      const asked = { ...input, returnsBy: 'pasted-code' } as const;
      const checked = checkSignInInput(asked, deps.preset, deps.isLoopbackOnly);
      return checked.ok ? inTurn(() => direct.withKeys(checked.value, null)) : checked;
    },
    signInWithToken: async (input) => {
      await started.promise;
      const checked = checkTokenInput(input, deps.preset, deps.isLoopbackOnly);
      return checked.ok ? inTurn(() => direct.withToken(checked.value)) : checked;
    },
    answerWeakProtection: (answer) => inTurn(() => finishing.answerWeakProtection(answer)),
    signInAgain: () => inTurn(signInAgain),
    openBrowserAgain: browser.openBrowserAgain,
    signInLink: browser.link,
    pasteCode: browser.pasteCode,
    receiveCallback: async (address) => {
      await started.promise;
      await browser.receiveCallback(address);
    },
    cancelSignIn: finishing.cancel,
    exploreSample: () => inTurn(exploreSample),
    unlock: () => inTurn(unlock),
    setAside: () => inTurn(setAside),
    signOut: (unsent) => inTurn(() => signOut(parts, unsent)),
    test: async () => {
      const open = core.unlocked();
      return open ? ok(await testConnection(deps, open)) : failed(wrongState);
    },
    isKept: () => (core.unlocked()?.place ?? 'disk') === 'disk',
    connections: { ...connections, onChange: core.onConnectionsChange },
    reportRefused: (failure) => {
      core.dispatch({ kind: 'tokens-ended', failure });
    },
    ownOrigins: () => {
      const connection = core.unlocked()?.contents.connection;
      const attempt = attempts.current();
      return [
        ...(connection ? [connection.appOrigin, connection.apiOrigin] : []),
        ...(attempt ? [attempt.appOrigin] : []),
      ];
    },
    stop: () =>
      inTurn(async () => {
        finishing.cancel();
        revocations.stop();
        await core.leaveSample();
        await core.close();
        await shelf.clearThisRun();
      }),
  };
}

/** Retrying will not help: the files are not what was written, or wrapped with a key that is gone. */
function isUnreadable(failure: Failure): boolean {
  return failure.kind === 'storage' && ['damaged', 'wrong-key'].includes(failure.reason);
}

const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };
