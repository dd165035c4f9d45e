import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import { codeOf, storageFailureOf } from './storage-failure.ts';

export const fileMode = 0o600;
const folderMode = 0o700;

/** What a durable write is made of, so that its order can be watched. */
export type Disk = {
  readonly open: (path: string, flags: 'wx' | 'r', mode?: number) => Promise<DiskFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
};
type DiskFile = Pick<FileHandle, 'writeFile' | 'sync' | 'close'>;

/** Files on this computer's disk, for one person's eyes only. */
export function createNodeFiles(clock: Clock, disk: Disk = { open, rename }): Files {
  return {
    read: async (path) => {
      try {
        return ok(new Uint8Array(await readFile(path)));
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? ok(null) : failed(storageFailureOf(error));
      }
    },
    writeAtomically: async (path, bytes) => {
      const temporary = `${path}.${randomUUID()}.tmp`;
      try {
        await writeThrough(disk, temporary, bytes);
        await renameOver(disk, temporary, path);
        await flushFolder(disk, dirname(path));
        return ok(undefined);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        return failed(storageFailureOf(error));
      }
    },
    remove: (path) => attempt(() => rm(path, { force: true })),
    quarantine: async (path) => {
      const when = new Date(clock.now()).toISOString().replaceAll(/[:.]/gu, '-');
      const aside = `${path}.unreadable-${when}-${randomUUID().slice(0, 8)}`;
      const moved = await attempt(async () => {
        await disk.rename(path, aside);
        await flushFolder(disk, dirname(path));
      });
      return moved.ok ? ok(aside) : moved;
    },
    ensureFolder: (path) =>
      attempt(async () => {
        await mkdir(path, { recursive: true, mode: folderMode });
        await chmod(path, folderMode);
      }),
    removeFolder: (path) => attempt(() => rm(path, { recursive: true, force: true, maxRetries: 5 })),
    folders: async (path) => {
      try {
        const entries = await readdir(path, { withFileTypes: true });
        return ok(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name));
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? ok([]) : failed(storageFailureOf(error));
      }
    },
  };
}

async function attempt(act: () => Promise<unknown>): Promise<Result<void>> {
  try {
    await act();
    return ok(undefined);
  } catch (error) {
    return failed(storageFailureOf(error));
  }
}

async function writeThrough(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'wx', fileMode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner may hold the file for a moment: a few more tries are part of renaming there. */
export async function renameOver(disk: Pick<Disk, 'rename'>, from: string, to: string): Promise<void> {
  for (let triesLeft = process.platform === 'win32' ? 10 : 0; ; triesLeft -= 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (triesLeft === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** Makes the new name itself durable. Windows has no such thing and needs none. */
export async function flushFolder(disk: Pick<Disk, 'open'>, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await disk.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
