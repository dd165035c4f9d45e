import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOAuthClient } from '../careerplug/oauth/oauth-client.ts';
import { createDesk, type Desk } from '../main/compose-desk.ts';
import { createConnectionBook } from '../main/auth/connection-book.ts';
import { createSessionService } from '../main/auth/create-session-service.ts';
import type { SessionService } from '../main/auth/session-service.ts';
import { createVault } from '../main/auth/vault.ts';
import type { OpenDesk } from '../main/ipc/open-desk.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { createNodeFiles } from '../main/platform/node-files.ts';
import { createSettingsService } from '../main/settings/create-settings-service.ts';
import { countUnsent } from '../main/store/count-unsent.ts';
import type { SandboxServer } from '../sandbox/server.ts';
import { ok } from '../shared/domain/result.ts';
import type { Session } from '../shared/domain/session.ts';
import { createFakeCipher } from './fake-cipher.ts';
import { createFakeDocument } from './fake-json-document.ts';
import { createHurriedClock } from './hurried-clock.ts';
import { createFakeLog, type FakeLog } from './fake-log.ts';
import { signInAtSample } from './sample-browser.ts';

/** The sign-in and the desk together, as compose builds them: real databases, files and servers. */
export type CompanyRig = {
  readonly folder: string;
  readonly log: FakeLog;
  readonly session: SessionService;
  readonly desk: () => OpenDesk;
  /** Through the browser, as the person who has an account there. */
  readonly signIn: (at: SandboxServer) => Promise<Session>;
  /** Resolves when the desk is in a state that was waited for; looks again at every event. */
  readonly until: (holds: () => Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function createCompanyRig(): Promise<CompanyRig> {
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-company-'));
  // Ten times as fast: applications wait seconds between tries.
  const clock = createHurriedClock(Date.now(), 10);
  const log = createFakeLog();
  const files = createNodeFiles(clock);
  const cipher = createFakeCipher();
  const transport = createFetchTransport({ fetch, clock: systemClock });
  const listeners = new Set<() => void>();
  const publish = (): void => {
    for (const listener of listeners) listener();
  };
  const settings = createSettingsService(createFakeDocument(), log);
  const desk: Desk = createDesk({ transport, clock, log, publish, settings, userName: 'dana' });
  const session = createSessionService({
    dataFolder: folder,
    isLoopbackOnly: true,
    preset: null,
    vault: createVault({ files, cipher, log }),
    book: createConnectionBook(createFakeDocument(), log),
    files,
    cipher,
    oauthFor: (keys) =>
      createOAuthClient({ ...keys, scope: keys.scope ?? undefined, transport, now: clock.now }),
    transport,
    browser: { open: async () => ok(undefined) },
    clock,
    log,
    desk,
    countsIn: (closed, key) => countUnsent({ folder: closed, key, log }),
    sample: {
      start: () => Promise.reject(new Error('nobody explores here')),
      stop: async () => undefined,
    },
    traces: { wipe: async () => ok(undefined) },
  });
  desk.follow(session);
  await session.start();
  return {
    folder,
    log,
    session,
    desk: () => {
      const current = desk.current();
      if (current === null) throw new Error('no desk is open');
      return current;
    },
    signIn: async (at) => {
      const { clientId, clientSecret } = at.credentials;
      const { appOrigin, apiOrigin } = at;
      await session.signInWithBrowser({
        clientId,
        clientSecret,
        returnsBy: 'callback',
        appOrigin,
        apiOrigin,
      });
      const link = session.signInLink();
      await session.receiveCallback((await signInAtSample(at, link.ok ? link.value : '')).href);
      return session.current();
    },
    until: (holds) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          holds().then((isSo) => {
            if (!isSo) return;
            listeners.delete(look);
            resolve();
          }, reject);
        };
        listeners.add(look);
        look();
      }),
    close: async () => {
      await session.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
