import type { ConnectionRow } from '../../shared/contract/connections.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Connection, Session } from '../../shared/domain/session.ts';
import type { BookEntry } from './connection-book.ts';
import { mayDelete, noteRevocation, signOut, type LeaveDeps } from './leave-connection.ts';
import type { SessionService, UnsentCounts } from './session-service.ts';
import type { VaultContents } from './vault.ts';

/** All connections of this computer: seen, switched between, named and removed. One is open at a time. */
export function createKnownConnections(deps: LeaveDeps): Omit<SessionService['connections'], 'onChange'> {
  const { core, shelf, book, desk, attempts, files, log } = deps;

  const entryOf = (id: ConnectionId): BookEntry | null =>
    book.entries().find((entry) => entry.connection.id === id) ?? null;
  const isOpen = (id: ConnectionId): boolean => core.unlocked()?.contents.connection.id === id;

  async function countsOf(contents: Result<VaultContents | null>): Promise<Result<UnsentCounts>> {
    if (!contents.ok) return contents;
    if (contents.value === null) return failed({ kind: 'storage', reason: 'damaged', detail: 'no vault' });
    const { connection, databaseKey } = contents.value;
    if (isOpen(connection.id)) return desk.counts();
    return deps.countsIn(shelf.folderOf(shelf.placeOf(connection.id), connection.id), databaseKey);
  }

  async function row(connection: Connection, isSignedOut: boolean): Promise<ConnectionRow> {
    const isCurrent = isOpen(connection.id);
    const { ground } = core.state();
    const counts = isCurrent ? await desk.counts() : await countsOf(await shelf.read(connection.id));
    return {
      connection,
      isCurrent,
      isSignedIn: isCurrent ? ground.kind === 'account' && ground.failure === null : !isSignedOut,
      unsentCount: counts.ok ? counts.value.unsentCount + counts.value.draftCount : null,
    };
  }

  async function list(): Promise<ConnectionRow[]> {
    const kept = book.entries().map(({ connection, isSignedOut }) => ({ connection, isSignedOut }));
    const inMemory = shelf.inMemory().map(({ connection }) => ({ connection, isSignedOut: false }));
    const open = core.unlocked();
    const sample =
      open?.place === 'sample' ? [{ connection: open.contents.connection, isSignedOut: false }] : [];
    const rows: ConnectionRow[] = [];
    for (const { connection, isSignedOut } of [...kept, ...inMemory, ...sample]) {
      rows.push(await row(connection, isSignedOut));
    }
    return rows.toSorted((a, b) => a.connection.name.localeCompare(b.connection.name));
  }

  async function switchTo(id: ConnectionId): Promise<Result<Session>> {
    if (isOpen(id)) return ok(core.session());
    const inMemory = shelf.inMemory().find(({ connection }) => connection.id === id);
    const entry = entryOf(id);
    if (!inMemory && !entry) return failed(notFound);
    // What was left behind stays locked until its person has signed in.
    if (entry?.isSignedOut) return failed({ kind: 'signed-out', reason: 'ended' });
    // One that can't be opened is no reason to close what stands.
    const contents = await shelf.read(id);
    if (!contents.ok) return contents;
    attempts.end(null);
    await core.leaveSample();
    await core.close();
    if (inMemory) return ok(await core.open(inMemory, 'memory', null));
    book.setCurrent(id);
    return ok(await core.resume());
  }

  async function rename(id: ConnectionId, name: string): Promise<Result<ConnectionRow[]>> {
    const place = shelf.placeOf(id);
    const contents = await shelf.read(id);
    if (entryOf(id) === null && place === 'disk') return failed(notFound);
    const entry = entryOf(id);
    if (entry) book.change(id, { connection: { ...entry.connection, name } });
    if (isOpen(id)) {
      const connection = core.unlocked()?.contents.connection;
      if (connection) core.dispatch({ kind: 'renamed', connection: { ...connection, name } });
    }
    if (contents.ok && contents.value) {
      // The book knows it already; the vault is told for the day that the book is lost.
      const { connection } = contents.value;
      const written = await shelf.write(place, { ...contents.value, connection: { ...connection, name } });
      if (!written.ok) log.warn('connections.name-not-written', { kind: written.failure.kind });
    }
    core.connectionsChanged();
    return ok(await list());
  }

  async function removeClosed(id: ConnectionId, typedCount: number | null): Promise<Result<void>> {
    const contents = await shelf.read(id);
    if (!contents.ok && contents.failure.kind === 'storage') {
      // Nobody can tell what is in it: aside it goes, not away.
      const aside = await files.quarantine(shelf.folderOf('disk', id));
      return aside.ok ? ok(undefined) : aside;
    }
    if (!contents.ok) return contents;
    const allowed = contents.value === null ? ok(undefined) : mayDelete(await countsOf(contents), typedCount);
    if (!allowed.ok) return allowed;
    const isKept = shelf.placeOf(id) === 'disk';
    if (contents.value) await noteRevocation(deps, contents.value, isKept);
    return shelf.remove(id);
  }

  async function remove(id: ConnectionId, typedCount: number | null): Promise<Result<ConnectionRow[]>> {
    if (isOpen(id)) {
      const left = await signOut(deps, { kind: 'delete', typedCount: typedCount ?? 0 });
      return left.ok ? ok(await list()) : left;
    }
    if (entryOf(id) === null && shelf.placeOf(id) === 'disk') return failed(notFound);
    const removed = await removeClosed(id, typedCount);
    if (!removed.ok) return removed;
    const wasCurrent = book.current()?.connection.id === id;
    book.remove(id);
    // It was the one that is locked: there is nothing to unlock any more.
    if (wasCurrent && core.state().ground.kind === 'locked') core.dispatch({ kind: 'nobody-connected' });
    core.connectionsChanged();
    log.info('connection.removed');
    return ok(await list());
  }

  return {
    list: () => core.inTurn(async () => ok(await list())),
    switchTo: (id) => core.inTurn(() => switchTo(id)),
    rename: (id, name) => core.inTurn(() => rename(id, name)),
    remove: (id, typedCount) => core.inTurn(() => remove(id, typedCount)),
  };
}

const notFound: Failure = { kind: 'not-found' };
