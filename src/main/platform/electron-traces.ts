import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session } from 'electron';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Log } from './log.ts';
import { partitions } from './partitions.ts';
import { codeOf, storageFailureOf } from './storage-failure.ts';
import type { Traces } from './traces.ts';

/** Storage and caches of every session of ours, and the contents of the folder of crash dumps. */
export function createElectronTraces(log: Log): Traces {
  async function wipeSessions(): Promise<void> {
    const own = Object.values(partitions).map((name) => session.fromPartition(name, { cache: false }));
    for (const one of [session.defaultSession, ...own]) {
      await one.clearStorageData();
      await one.clearCache();
    }
  }

  async function wipeCrashDumps(): Promise<void> {
    const folder = app.getPath('crashDumps');
    // What lies at the top belongs to the crash handler, which is running.
    for (const place of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (!place.isDirectory()) continue;
      const path = join(folder, place.name);
      for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true });
    }
  }

  return {
    wipe: async () => {
      try {
        await wipeSessions();
        await wipeCrashDumps();
        return ok(undefined);
      } catch (error) {
        log.warn('traces.not-wiped', { error: codeOf(error) });
        return failed(storageFailureOf(error));
      }
    },
  };
}
