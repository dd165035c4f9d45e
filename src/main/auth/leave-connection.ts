import type { UnsentChoice } from '../../shared/contract/session.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ConnectionShelf } from './connection-shelf.ts';
import { keysOf } from './open-vault.ts';
import type { Revocations } from './revocations.ts';
import { endSample } from './sample-connection.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionDeps } from './session-deps.ts';
import type { UnsentCounts } from './session-service.ts';
import type { Attempts } from './sign-in-attempt.ts';
import type { VaultContents } from './vault.ts';

export type LeaveDeps = SessionDeps & {
  readonly core: SessionCore;
  readonly shelf: ConnectionShelf;
  readonly attempts: Attempts;
  readonly revocations: Revocations;
};

/**
 * Whether what nobody has received may be deleted. The person has typed how much it is; not knowing how much
 * it is keeps it.
 */
export function mayDelete(counts: Result<UnsentCounts>, typedCount: number | null): Result<void> {
  if (!counts.ok) return counts;
  const there = counts.value.unsentCount + counts.value.draftCount;
  return there === (typedCount ?? 0) ? ok(undefined) : failed(wrongCount);
}

/**
 * Takes the open connection off this computer. With `keep-locked` what nobody has received stays, encrypted,
 * with the key that opens it and nothing else; signing in as the same person opens it again. Tokens are ended
 * at the server, later where it can't be reached: that is written down before anything is wiped.
 */
export async function signOut(deps: LeaveDeps, unsent: UnsentChoice): Promise<Result<Session>> {
  const { core, shelf, book, desk, attempts, log } = deps;
  const leaving = core.unlocked();
  if (!leaving) return failed(wrongState);
  const { contents, place, keeper } = leaving;
  const counts = await desk.counts();
  if (unsent !== 'keep-locked') {
    const allowed = mayDelete(counts, unsent.typedCount);
    if (!allowed.ok) return allowed;
  }
  attempts.drop();
  // Not knowing counts as having: what may be precious is kept.
  const isEmpty = counts.ok && counts.value.unsentCount + counts.value.draftCount === 0;
  const keepsDesk = unsent === 'keep-locked' && !isEmpty && place === 'disk';
  const tokens = keeper.tokens();
  await core.close();
  await noteRevocation(deps, { ...contents, tokens }, place === 'disk');
  let left: Result<void>;
  if (place === 'sample') left = await endSample(deps);
  else if (keepsDesk) left = await lockAway(deps, contents);
  else left = await shelf.remove(contents.connection.id);
  if (left.ok && !keepsDesk) book.remove(contents.connection.id);
  book.setCurrent(null);
  const wiped = await deps.traces.wipe();
  log.info('connection.left', { keepsDesk, left: left.ok, wiped: wiped.ok });
  const session = core.dispatch({ kind: 'signed-out' });
  if (!left.ok) return left;
  return wiped.ok ? ok(session) : wiped;
}

/** What can be fetched again goes, what is precious stays, and only the key that opens it with it. */
async function lockAway(deps: LeaveDeps, contents: VaultContents): Promise<Result<void>> {
  const { id } = contents.connection;
  const written = await deps.shelf.write('disk', { ...contents, keys: null, tokens: null });
  deps.book.change(id, { isSignedOut: true });
  const cleared = await deps.desk.wipeMirror(deps.shelf.folderOf('disk', id));
  return written.ok ? cleared : written;
}

/** Writes down that these tokens must end, and begins with it. Nothing to do for a pasted one. */
export async function noteRevocation(
  { revocations }: Pick<LeaveDeps, 'revocations'>,
  contents: VaultContents,
  isKept: boolean,
): Promise<void> {
  const keys = keysOf(contents);
  const isOurs = contents.connection.kind === 'careerplug';
  if (keys && contents.tokens && isOurs) await revocations.add(keys, contents.tokens, isKept);
}

const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };
const wrongCount: Failure = { kind: 'rejected', reason: 'invalid-input', fields: ['typedCount'] };
