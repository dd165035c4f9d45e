import type { OAuthClient } from '../../careerplug/oauth/oauth-client.ts';
import type { TokenInfo } from '../../careerplug/oauth/token-info.ts';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { ClientKeys } from './client-keys.ts';
import { firstHabits } from './connection-book.ts';
import type { ConnectionShelf } from './connection-shelf.ts';
import { identityOf } from './identity.ts';
import { newConnectionId, newDatabaseKey } from './kept-connections.ts';
import type { Unlocked } from './open-vault.ts';
import type { SessionDeps } from './session-deps.ts';
import type { VaultContents } from './vault.ts';

/** Tokens as a way in gave them, and all that is known about them. */
export type IssuedSignIn = {
  readonly grant: VaultContents['grant'];
  /** null for a pasted token. */
  readonly keys: ClientKeys | null;
  readonly tokens: TokenSet;
  /** Whose they are, where that was asked already. */
  readonly owner: TokenInfo | null;
  readonly oauth: OAuthClient;
  readonly appOrigin: string;
  readonly apiOrigin: string;
  readonly connectionName: string;
  /** The connection whose sign-in was repeated. */
  readonly repeats: ConnectionId | null;
};

/**
 * Finds the folder that fresh tokens belong to, and leaves them there (on the disk, unless `place` says
 * otherwise) as the current connection.
 *
 * The tokens are written (staged) before they are used for the first time: only then may CareerPlug be asked
 * whose they are. The same server, application and person get their former folder back, with applications
 * that were left behind; anybody else gets a new one. A failure leaves no trace; the caller ends the tokens.
 */
export async function adoptTokens(
  deps: Pick<SessionDeps, 'book' | 'log'> & {
    readonly shelf: ConnectionShelf;
    /** What is open right now: its file need not be read again. */
    readonly unlocked: Unlocked | null;
    /** False when the person has cancelled meanwhile. */
    readonly isWanted: () => boolean;
  },
  issued: IssuedSignIn,
  place: 'disk' | 'memory',
): Promise<Result<VaultContents>> {
  const { shelf, book, log } = deps;
  const { keys, appOrigin, apiOrigin, tokens, oauth } = issued;
  const id = newConnectionId();
  const staged: VaultContents = {
    version: 1,
    connection: { id, name: issued.connectionName, kind: 'careerplug', appOrigin, apiOrigin },
    identity: '',
    stage: 'staged',
    keys: keys && {
      clientId: keys.clientId,
      clientSecret: keys.clientSecret,
      redirectUri: keys.redirectUri,
      scope: keys.scope,
    },
    grant: issued.grant,
    tokens,
    databaseKey: newDatabaseKey(),
  };
  const refused = async <T>(result: T): Promise<T> => {
    await shelf.remove(id);
    return result;
  };

  const written = await shelf.write(place, staged);
  if (!written.ok) return refused(written);
  const owner = issued.owner ? ok(issued.owner) : await oauth.tokenInfo(tokens.accessToken);
  const isUnanswered = !owner.ok && ['offline', 'timeout', 'throttled'].includes(owner.failure.kind);
  if (isUnanswered || !deps.isWanted()) {
    return refused(failed(owner.ok ? { kind: 'rejected', reason: 'cancelled' } : owner.failure));
  }
  // A server that will not say is taken at the word of its keys.
  const ownerId = owner.ok ? owner.value.personId : null;
  const clientId = keys?.clientId ?? (owner.ok ? owner.value.applicationUid : '');
  const identity = identityOf({ appOrigin, apiOrigin, clientId, ownerId });

  const former = await formerContents(deps, identity, place);
  const contents: VaultContents = former
    ? { ...staged, connection: former.connection, databaseKey: former.databaseKey, identity, stage: 'kept' }
    : { ...staged, identity, stage: 'kept' };
  const kept = await shelf.write(place, contents);
  if (!kept.ok) return refused(kept);
  if (former) await shelf.remove(id);
  const { connection } = contents;
  if (issued.repeats !== null && issued.repeats !== connection.id) log.warn('sign-in.other-person');
  if (place === 'memory') {
    // The next start must not open something else in its place without being asked.
    book.setCurrent(null);
    return ok(contents);
  }
  const known = book.entries().find((entry) => entry.connection.id === connection.id);
  book.put({
    connection: known?.connection ?? connection,
    identity,
    habits: known?.habits ?? firstHabits,
    isSignedOut: false,
  });
  book.setCurrent(connection.id);
  return ok(known ? { ...contents, connection: known.connection } : contents);
}

/** The secrets of the same identity; those that can't be opened stay where they are and are not reused. */
async function formerContents(
  deps: Parameters<typeof adoptTokens>[0],
  identity: string,
  place: 'disk' | 'memory',
): Promise<VaultContents | null> {
  const { shelf, unlocked } = deps;
  if (unlocked?.contents.identity === identity && unlocked.place === place) return unlocked.contents;
  if (place === 'memory') return shelf.inMemory().find((one) => one.identity === identity) ?? null;
  for (const entry of deps.book.entries()) {
    if (entry.identity !== identity) continue;
    const contents = await shelf.read(entry.connection.id);
    if (contents.ok && contents.value) return contents.value;
  }
  return null;
}
