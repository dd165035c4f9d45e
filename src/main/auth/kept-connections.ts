import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { connectionIdSchema, type ConnectionId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import { firstHabits, type ConnectionBook } from './connection-book.ts';
import type { Vault } from './vault.ts';

/** Where one connection keeps its vault and its databases. */
export function connectionFolder(dataFolder: string, id: ConnectionId): string {
  return join(dataFolder, 'connections', id);
}

/** Where the databases of connections lie whose keys are never written down; of no use after this run. */
export function thisRunFolder(dataFolder: string): string {
  return join(dataFolder, 'this-run');
}

/** Where the made-up company's databases lie while it is explored. */
export function sampleFolder(dataFolder: string): string {
  return join(dataFolder, 'sample');
}

export function newConnectionId(): ConnectionId {
  return connectionIdSchema.parse(randomUUID());
}

export function newDatabaseKey(): string {
  return randomBytes(32).toString('hex');
}

/**
 * Makes the book agree with the folders: a folder the book does not know is taken back into it (the book
 * was lost or set aside), and what a sign-in had only staged when the program was killed is thrown away.
 * A folder whose vault can't be opened now is left exactly as it is.
 */
export async function reconcileBook(deps: {
  readonly dataFolder: string;
  readonly files: Files;
  readonly vault: Vault;
  readonly book: ConnectionBook;
  readonly log: Log;
}): Promise<Result<void>> {
  const { dataFolder, files, vault, book, log } = deps;
  const folders = await files.folders(join(dataFolder, 'connections'));
  if (!folders.ok) return folders;
  const hadEntries = book.entries().length > 0;
  const adoptedSignedIn: ConnectionId[] = [];
  for (const name of folders.value) {
    const id = connectionIdSchema.safeParse(name);
    if (!id.success || book.entries().some((entry) => entry.connection.id === id.data)) continue;
    const folder = connectionFolder(dataFolder, id.data);
    const contents = await vault.read(folder);
    if (!contents.ok || contents.value === null || contents.value.connection.id !== id.data) continue;
    if (contents.value.stage === 'staged') {
      await files.removeFolder(folder);
      log.info('connections.staged-removed');
      continue;
    }
    book.put({
      connection: contents.value.connection,
      identity: contents.value.identity,
      habits: firstHabits,
      isSignedOut: contents.value.tokens === null,
    });
    if (contents.value.tokens) adoptedSignedIn.push(id.data);
    log.warn('connections.adopted');
  }
  const [only] = adoptedSignedIn;
  if (!hadEntries && adoptedSignedIn.length === 1 && only !== undefined) book.setCurrent(only);
  return { ok: true, value: undefined };
}
