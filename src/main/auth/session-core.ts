import type { TokenSource } from '../../careerplug/client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Protection, Session } from '../../shared/domain/session.ts';
import { firstHabits } from './connection-book.ts';
import type { ConnectionShelf } from './connection-shelf.ts';
import { createInTurn, type InTurn } from '../../shared/domain/in-turn.ts';
import {
  firstSessionState,
  nextSession,
  toSession,
  type Account,
  type SessionEvent,
  type SessionState,
} from './next-session.ts';
import { unlock, type Place, type Unlocked } from './open-vault.ts';
import { endSample } from './sample-connection.ts';
import type { SessionDeps } from './session-deps.ts';
import type { TokenKeeper } from './token-keeper.ts';
import type { VaultContents } from './vault.ts';
import { watchTokenEnd } from './watch-token-end.ts';

/** What all parts of signing in share: the state, who hears of it, and the one connection that is open. */
export type SessionCore = {
  readonly state: () => SessionState;
  readonly session: () => Session;
  readonly dispatch: (event: SessionEvent) => Session;
  readonly onChange: (listener: (session: Session) => void) => () => void;
  readonly onConnectionsChange: (listener: () => void) => () => void;
  /** Says that the list of connections should be read again. */
  readonly connectionsChanged: () => void;
  /** Everything that touches vaults or the desk runs in turn, so no two of them ever meet. */
  readonly inTurn: InTurn;
  readonly unlocked: () => Unlocked | null;
  /** Opens the desk on a connection; troubles lock the session and leave the files alone. */
  readonly open: (contents: VaultContents, place: Place, failure: Failure | null) => Promise<Session>;
  /** Closes the desk and forgets the secrets that were open. */
  readonly close: () => Promise<void>;
  /** Goes on with the connection that the book names. */
  readonly resume: () => Promise<Session>;
  /** The made-up company ends where another connection begins. */
  readonly leaveSample: () => Promise<void>;
};

export function createSessionCore(deps: SessionDeps, shelf: ConnectionShelf): SessionCore {
  const { book, cipher, oauthFor, clock, log, desk } = deps;
  const listeners = new Set<(session: Session) => void>();
  const connectionListeners = new Set<() => void>();
  let state = firstSessionState;
  let unlocked: Unlocked | null = null;
  let stopWatching: () => void = () => undefined;

  /**
   * Those of one connection while it is open, however often it signs in. Whoever still works for a connection
   * that was closed gets none: another's token must not reach the former one's server.
   */
  function tokensOf(id: ConnectionId): TokenSource {
    const keeper = (): TokenKeeper | null =>
      unlocked?.contents.connection.id === id ? unlocked.keeper : null;
    return {
      current: () => keeper()?.current() ?? Promise.resolve(failed(neverSignedIn)),
      renew: (refused) => keeper()?.renew(refused) ?? Promise.resolve(failed(neverSignedIn)),
    };
  }

  function tell(): void {
    const session = toSession(state);
    for (const listener of listeners) listener(session);
  }

  function connectionsChanged(): void {
    for (const listener of connectionListeners) listener();
  }

  function dispatch(event: SessionEvent): Session {
    const before = state;
    state = nextSession(state, event);
    if (state !== before) {
      log.info('session.changed', { event: event.kind, session: toSession(state).kind });
      tell();
      if (state.ground !== before.ground) connectionsChanged();
    }
    return toSession(state);
  }

  function onTokensEnded(keeper: TokenKeeper, failure: Failure): void {
    if (unlocked?.keeper === keeper) dispatch({ kind: 'tokens-ended', failure });
  }

  function unlockContents(contents: VaultContents, place: Place): Unlocked {
    const entry = book.entries().find((one) => one.connection.id === contents.connection.id);
    const next: Unlocked = unlock({
      contents,
      place,
      folder: shelf.folderOf(place, contents.connection.id),
      entry: entry ?? { habits: firstHabits },
      book,
      oauthFor,
      clock,
      log,
      save: (renewed) => {
        // Tokens that somebody else's, or newer ones, have taken the place of must not come back.
        if (unlocked !== next) return Promise.resolve(failed({ kind: 'signed-out', reason: 'ended' }));
        if (place === 'sample') return Promise.resolve(ok(undefined));
        const { name } = accountConnection(contents.connection.id) ?? contents.connection;
        return shelf.write(place, { ...renewed, connection: { ...renewed.connection, name } });
      },
      onTokensEnded,
      tokens: tokensOf(contents.connection.id),
    });
    return next;
  }

  /** The connection under its newest name. */
  function accountConnection(id: Account['connection']['id']): Account['connection'] | null {
    const { ground } = state;
    return ground.kind === 'account' && ground.connection.id === id ? ground.connection : null;
  }

  function watchEnd(next: Unlocked): void {
    stopWatching();
    stopWatching = () => undefined;
    const endsAt = endOf(next.contents);
    if (endsAt === null) return;
    stopWatching = watchTokenEnd({
      clock,
      endsAt,
      onDayAhead: tell,
      onEnd: () => void next.keeper.current(),
    });
  }

  async function open(contents: VaultContents, place: Place, failure: Failure | null): Promise<Session> {
    const { connection } = contents;
    const protection: Result<Protection> = place === 'disk' ? await cipher.protection() : ok('memory-only');
    if (!protection.ok) return lock(contents, protection.failure);
    const account: Account = {
      connection: accountConnection(connection.id) ?? connection,
      protection: protection.value,
      method: contents.connection.kind === 'sample' ? 'sample' : contents.grant,
      endsAt: endOf(contents),
      failure,
    };
    const next = unlockContents(contents, place);
    if (accountConnection(connection.id) === null || unlocked?.place !== place) {
      await close();
      unlocked = next;
      const opened = await desk.open(next.opened);
      if (!opened.ok) {
        unlocked = null;
        return lock(contents, opened.failure);
      }
    }
    // Else only the tokens are new; whoever is typing a walk-in notices nothing.
    unlocked = next;
    const session = dispatch({ kind: 'opened', ...account });
    watchEnd(next);
    return session;
  }

  function lock({ connection }: Pick<VaultContents, 'connection'>, failure: Failure): Session {
    return dispatch({ kind: 'locked', connection, failure });
  }

  async function close(): Promise<void> {
    stopWatching();
    await desk.close();
    unlocked = null;
  }

  return {
    state: () => state,
    session: () => toSession(state),
    dispatch,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onConnectionsChange: (listener) => {
      connectionListeners.add(listener);
      return () => {
        connectionListeners.delete(listener);
      };
    },
    connectionsChanged,
    inTurn: createInTurn(),
    unlocked: () => unlocked,
    open,
    close,
    resume: async () => {
      const entry = book.current();
      if (!entry) return dispatch({ kind: 'nobody-connected' });
      const protection = await cipher.protection();
      if (!protection.ok) return lock(entry, protection.failure);
      const contents = await shelf.read(entry.connection.id);
      if (!contents.ok) return lock(entry, contents.failure);
      if (contents.value === null) {
        return lock(entry, { kind: 'storage', reason: 'damaged', detail: 'no vault' });
      }
      const ended: Failure | null = contents.value.tokens ? null : { kind: 'signed-out', reason: 'ended' };
      // The book has the newest name.
      const { name } = entry.connection;
      const connection = { ...contents.value.connection, name };
      return open({ ...contents.value, connection }, 'disk', ended);
    },
    leaveSample: async () => {
      if (unlocked?.place !== 'sample') return;
      await close();
      await endSample(deps);
    },
  };
}

/** When tokens that can't be renewed end; null where they can, or where the server doesn't say. */
function endOf({ grant, tokens }: VaultContents): number | null {
  return grant === 'token' && tokens !== null && tokens.expiresAt > tokens.receivedAt
    ? tokens.expiresAt
    : null;
}

const neverSignedIn: Failure = { kind: 'signed-out', reason: 'never-signed-in' };
