import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import type { OAuthFor } from './client-keys.ts';
import type { ConnectionBook } from './connection-book.ts';
import { connectionFolder } from './kept-connections.ts';
import { keysOf } from './open-vault.ts';
import type { DeskHost } from './session-service.ts';
import type { Vault, VaultContents } from './vault.ts';

/**
 * Takes a connection off this computer. With `keepsDesk` the applications that nobody has received stay,
 * encrypted, with the key that opens them and nothing else; signing in as the same person opens them again.
 * Only while nothing has its databases open.
 */
export async function leaveConnection(
  deps: {
    readonly dataFolder: string;
    readonly vault: Vault;
    readonly book: ConnectionBook;
    readonly files: Files;
    readonly desk: Pick<DeskHost, 'wipeMirror'>;
    readonly log: Log;
  },
  contents: VaultContents,
  keepsDesk: boolean,
): Promise<Result<void>> {
  const { vault, book, files, desk, log } = deps;
  const { id } = contents.connection;
  const folder = connectionFolder(deps.dataFolder, id);
  book.setCurrent(null);
  if (keepsDesk) {
    const wiped = await vault.write(folder, { ...contents, keys: null, tokens: null });
    const cleared = await desk.wipeMirror(folder);
    log.info('connection.left', { keepsDesk, wiped: wiped.ok, cleared: cleared.ok });
    return wiped.ok ? cleared : wiped;
  }
  const removed = await files.removeFolder(folder);
  if (removed.ok) book.remove(id);
  log.info('connection.left', { keepsDesk, removed: removed.ok });
  return removed;
}

/** Ends tokens at the server, as far as it can be reached: what this computer holds is wiped either way. */
export async function revokeTokens(
  deps: { readonly oauthFor: OAuthFor; readonly log: Log },
  contents: VaultContents,
  tokens: TokenSet | null,
): Promise<void> {
  const keys = keysOf(contents);
  if (!keys || !tokens) return;
  const oauth = deps.oauthFor(keys);
  for (const token of [tokens.refreshToken, tokens.accessToken]) {
    if (token === null) continue;
    const revoked = await oauth.revoke(token);
    if (!revoked.ok) {
      deps.log.warn('tokens.not-revoked', { kind: revoked.failure.kind });
      return;
    }
  }
}
