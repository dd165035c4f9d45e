import { join } from 'node:path';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { connectionFolder, sampleFolder, thisRunFolder } from './kept-connections.ts';
import type { Place } from './open-vault.ts';
import type { SessionDeps } from './session-deps.ts';
import type { VaultContents } from './vault.ts';

/** The secrets of all connections, wherever they lie. */
export type ConnectionShelf = {
  readonly placeOf: (id: ConnectionId) => 'disk' | 'memory';
  readonly folderOf: (place: Place, id: ConnectionId) => string;
  /** null: there is no such connection. */
  readonly read: (id: ConnectionId) => Promise<Result<VaultContents | null>>;
  /** On the disk when it resolves, where it is to be on the disk at all. */
  readonly write: (place: Place, contents: VaultContents) => Promise<Result<void>>;
  /** Those that are kept for this run only. */
  readonly inMemory: () => readonly VaultContents[];
  /** Deletes everything of it, databases too. Only while nothing has them open. */
  readonly remove: (id: ConnectionId) => Promise<Result<void>>;
  /** Nothing of this run's connections stays. */
  readonly clearThisRun: () => Promise<Result<void>>;
};

export function createConnectionShelf(
  deps: Pick<SessionDeps, 'dataFolder' | 'vault' | 'files'>,
): ConnectionShelf {
  const { dataFolder, vault, files } = deps;
  const memory = new Map<ConnectionId, VaultContents>();

  const placeOf = (id: ConnectionId): 'disk' | 'memory' => (memory.has(id) ? 'memory' : 'disk');
  function folderOf(place: Place, id: ConnectionId): string {
    switch (place) {
      case 'disk':
        return connectionFolder(dataFolder, id);
      case 'memory':
        return join(thisRunFolder(dataFolder), id);
      case 'sample':
        return sampleFolder(dataFolder);
      default:
        return assertNever(place);
    }
  }

  return {
    placeOf,
    folderOf,
    read: async (id) => {
      const inMemory = memory.get(id);
      return inMemory ? ok(inMemory) : vault.read(connectionFolder(dataFolder, id));
    },
    write: async (place, contents) => {
      const { id } = contents.connection;
      const folder = folderOf(place, id);
      if (place === 'disk') return vault.write(folder, contents);
      if (place === 'memory') memory.set(id, contents);
      return files.ensureFolder(folder);
    },
    inMemory: () => [...memory.values()],
    remove: async (id) => {
      const folder = folderOf(placeOf(id), id);
      memory.delete(id);
      return files.removeFolder(folder);
    },
    clearThisRun: () => {
      memory.clear();
      return files.removeFolder(thisRunFolder(dataFolder));
    },
  };
}
