import type { OAuthClient } from '../../careerplug/oauth/oauth-client.ts';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import { firstHabits, type ConnectionBook } from './connection-book.ts';
import { identityOf } from './identity.ts';
import { connectionFolder, newConnectionId, newDatabaseKey } from './kept-connections.ts';
import type { ClientKeys } from './client-keys.ts';
import type { Vault, VaultContents } from './vault.ts';

/**
 * Finds the folder that fresh tokens belong to, and leaves them there, on the disk, as the current
 * connection.
 *
 * The tokens are written (staged) before they are used for the first time: only then may CareerPlug be asked
 * whose they are. The same server, application and person get their former folder back, with applications
 * that were left behind; anybody else gets a new one. A failure leaves no trace and no live token.
 */
export async function adoptTokens(deps: {
  readonly dataFolder: string;
  readonly vault: Vault;
  readonly book: ConnectionBook;
  readonly files: Files;
  readonly oauth: OAuthClient;
  readonly log: Log;
  readonly keys: ClientKeys;
  readonly apiOrigin: string;
  readonly connectionName: string;
  /** The connection whose sign-in was repeated. */
  readonly repeats: ConnectionId | null;
  /** What is open right now: its file need not be read again. */
  readonly inMemory: VaultContents | null;
  readonly tokens: TokenSet;
  /** False when the person has cancelled meanwhile. */
  readonly isWanted: () => boolean;
}): Promise<Result<VaultContents>> {
  const { dataFolder, vault, book, files, oauth, log, keys, apiOrigin, tokens } = deps;
  const { appOrigin, clientId, clientSecret, redirectUri, scope } = keys;
  const id = newConnectionId();
  const stagedFolder = connectionFolder(dataFolder, id);
  const staged: VaultContents = {
    version: 1,
    connection: { id, name: deps.connectionName, kind: 'careerplug', appOrigin, apiOrigin },
    identity: '',
    stage: 'staged',
    keys: { clientId, clientSecret, redirectUri, scope },
    grant: 'browser',
    tokens,
    databaseKey: newDatabaseKey(),
  };

  async function undo(): Promise<void> {
    await files.removeFolder(stagedFolder);
    await oauth.revoke(tokens.refreshToken ?? tokens.accessToken);
  }

  const written = await vault.write(stagedFolder, staged);
  if (!written.ok) {
    await undo();
    return written;
  }
  const owner = await oauth.tokenInfo(tokens.accessToken);
  const isUnanswered = !owner.ok && ['offline', 'timeout', 'throttled'].includes(owner.failure.kind);
  if (isUnanswered || !deps.isWanted()) {
    await undo();
    return failed(owner.ok ? { kind: 'rejected', reason: 'cancelled' } : owner.failure);
  }
  // A server that will not say is taken at the word of its keys.
  const ownerId = owner.ok ? owner.value.personId : null;
  const identity = identityOf({ appOrigin, apiOrigin, clientId, ownerId });

  const former = await formerContents(deps, identity);
  const contents: VaultContents = former
    ? { ...staged, connection: former.connection, databaseKey: former.databaseKey, identity, stage: 'kept' }
    : { ...staged, identity, stage: 'kept' };
  const kept = await vault.write(connectionFolder(dataFolder, contents.connection.id), contents);
  if (!kept.ok) {
    await undo();
    return kept;
  }
  if (former) await files.removeFolder(stagedFolder);
  if (deps.repeats !== null && deps.repeats !== contents.connection.id) log.warn('sign-in.other-person');
  const habits = book.entries().find((entry) => entry.connection.id === contents.connection.id)?.habits;
  book.put({ connection: contents.connection, identity, habits: habits ?? firstHabits });
  book.setCurrent(contents.connection.id);
  return ok(contents);
}

/** The vault of the same identity; one that can't be opened stays where it is and is not reused. */
async function formerContents(
  deps: Parameters<typeof adoptTokens>[0],
  identity: string,
): Promise<VaultContents | null> {
  if (deps.inMemory?.identity === identity) return deps.inMemory;
  for (const entry of deps.book.entries()) {
    if (entry.identity !== identity) continue;
    const contents = await deps.vault.read(connectionFolder(deps.dataFolder, entry.connection.id));
    if (contents.ok && contents.value) return contents.value;
  }
  return null;
}
