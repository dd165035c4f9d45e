import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Managed } from '../shared/domain/managed.ts';
import type { StartedApp } from './app/start-app.ts';
import type { Clock } from './platform/clock.ts';
import { errorFacts } from './platform/error-facts.ts';
import type { Log } from './platform/log.ts';
import { createUpdateService, type UpdateService } from './updates/create-update-service.ts';
import type { Updater } from './updates/updater.ts';
import { whyNoUpdates } from './updates/why-none.ts';

/** What `build/update-source.ts` wrote into the archive. */
const sourceSchema = z.object({
  addresses: z.object({ stable: z.string(), beta: z.string() }),
  publicKey: z.string(),
});

/** Looking for newer versions, where this computer and its administrator let us. */
export function createUpdates(deps: {
  readonly started: StartedApp;
  readonly managed: Managed | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly isSending: () => Promise<boolean>;
  readonly quit: () => void;
}): UpdateService {
  const { started, managed, clock, log, isSending, quit } = deps;
  const source = readSource(join(started.outFolder, 'updates.json'));
  const reason = whyNoUpdates({
    isPackaged: started.facts.isPackaged,
    platform: process.platform,
    isAppImage: process.env['APPIMAGE'] !== undefined,
    isSystemPackage: existsSync(join(process.resourcesPath ?? '', 'package-type')),
    hasSource: source !== null,
    managed,
  });
  const channel = managed?.channel === 'beta' ? 'beta' : 'stable';
  const updater =
    reason ??
    loadedLater(async () => {
      const [{ autoUpdater }, { createSignedUpdater }] = await Promise.all([
        import('electron-updater'),
        import('./updates/signed-updater.ts'),
      ]);
      const address = managed?.updatesAddress ?? source?.addresses[channel] ?? '';
      return createSignedUpdater(autoUpdater, { address, channel, publicKey: source?.publicKey ?? '' });
    }, log);
  return createUpdateService({ updater, clock, log, random: Math.random, isSending, quit });
}

/** electron-updater is read when it is needed first, minutes after the start. */
function loadedLater(load: () => Promise<Updater>, log: Log): Updater {
  let loaded: Updater | null = null;
  return {
    look: async (onProgress) => {
      try {
        loaded ??= await load();
        return await loaded.look(onProgress);
      } catch (error) {
        log.error('updates.not-loaded', errorFacts(error));
        return { kind: 'failed', reason: 'unreachable' };
      }
    },
    install: (runAfter) => loaded?.install(runAfter),
  };
}

function readSource(path: string): z.infer<typeof sourceSchema> | null {
  try {
    return sourceSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
