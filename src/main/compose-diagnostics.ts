import { release } from 'node:os';
import { join } from 'node:path';
import type { Managed } from '../shared/domain/managed.ts';
import type { StartedApp } from './app/start-app.ts';
import type { SessionService } from './auth/session-service.ts';
import type { Desk } from './compose-desk.ts';
import { describeDiagnostics } from './diagnostics/describe.ts';
import { logTail } from './diagnostics/log-tail.ts';
import type { SettingsService } from './settings/settings-service.ts';
import type { UpdateService } from './updates/create-update-service.ts';

/** Gathers what support needs, each time it is asked for. */
export function createDiagnostics(deps: {
  readonly started: StartedApp;
  readonly settings: SettingsService;
  readonly session: SessionService;
  readonly desk: Desk;
  readonly updates: UpdateService;
  readonly managed: Managed | null;
}): () => Promise<string> {
  const { facts, userDataFolder } = deps.started;
  return async () => {
    const open = deps.desk.current();
    const counts = open ? await deps.desk.counts() : null;
    return describeDiagnostics({
      program: {
        version: facts.version,
        isPackaged: facts.isPackaged,
        platform: process.platform,
        arch: process.arch,
        system: release(),
        systemLocale: facts.systemLocale,
        electron: process.versions['electron'] ?? '',
        chrome: process.versions['chrome'] ?? '',
        node: process.versions.node,
        isSandboxed: !process.argv.includes('--no-sandbox'),
      },
      settings: deps.settings.get(),
      session: deps.session.current(),
      sync: open?.sync.state() ?? null,
      counts: counts?.ok ? counts.value : null,
      updates: deps.updates.state(),
      managed: deps.managed,
      log: await logTail(join(userDataFolder, 'logs', 'hiredesk.log')),
    });
  };
}
