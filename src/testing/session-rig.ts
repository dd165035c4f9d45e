import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpOutcome, HttpRequest, Transport } from '../careerplug/http/transport.ts';
import { createOAuthClient } from '../careerplug/oauth/oauth-client.ts';
import { createConnectionBook, type ConnectionBook } from '../main/auth/connection-book.ts';
import { createSessionService } from '../main/auth/create-session-service.ts';
import type {
  BrowserSignIn,
  DeskHost,
  KeysSignIn,
  OpenedConnection,
  SessionService,
} from '../main/auth/session-service.ts';
import { createVault } from '../main/auth/vault.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { createNodeFiles } from '../main/platform/node-files.ts';
import type { Files } from '../main/platform/files.ts';
import { startSandbox, type SandboxOptions, type SandboxServer } from '../sandbox/server.ts';
import { failed, ok, type Result } from '../shared/domain/result.ts';
import type { Protection, Session } from '../shared/domain/session.ts';
import { createFakeCipher, type FakeCipher } from './fake-cipher.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeDocument, type FakeDocument } from './fake-json-document.ts';
import { createFakeLog, type FakeLog } from './fake-log.ts';
import { signInAtSample } from './sample-browser.ts';

/** One run of the program's sign-in, against a real server on this computer, over real files. */
export type SessionRun = {
  readonly session: SessionService;
  readonly sessions: Session[];
  /** Addresses that were handed to the person's browser. */
  readonly opened: string[];
  /** Connections that the desk was opened on, in order; null where it was closed. */
  readonly desk: (OpenedConnection | null)[];
  readonly book: ConnectionBook;
  /** Signs in through the browser and delivers the callback; at another server than the rig's where given. */
  readonly signIn: (at?: SandboxServer) => Promise<Session>;
};

export type SessionRig = {
  readonly server: SandboxServer;
  readonly folder: string;
  readonly clock: FakeClock;
  readonly cipher: FakeCipher;
  readonly document: FakeDocument;
  readonly log: FakeLog;
  readonly files: Files;
  readonly sample: { readonly startCount: () => number; readonly stopCount: () => number };
  readonly counts: { unsentCount: number; draftCount: number };
  /** What lies unsent in the folder of a closed connection. */
  readonly closedCounts: Map<string, { unsentCount: number; draftCount: number }>;
  /** How often caches and crash dumps were wiped. */
  readonly wipeCount: () => number;
  /** What the desk answers when it is opened. */
  openDeskWith: Result<void>;
  /** Stands in front of the network: null lets a request through. */
  intercept: (request: HttpRequest) => Promise<HttpOutcome | null>;
  /** Starts the program anew with what lies on the disk. */
  readonly run: () => SessionRun;
  /** A sign-in at the server, as a person would type it. */
  readonly input: (at?: SandboxServer) => BrowserSignIn;
  /** The same with nothing but the application's keys. */
  readonly keys: (at?: SandboxServer) => KeysSignIn;
  readonly close: () => Promise<void>;
};

export async function createSessionRig(
  options: SandboxOptions & { readonly protection?: Protection } = {},
): Promise<SessionRig> {
  const clock = createFakeClock();
  const server = await startSandbox({ applicants: 20, jobs: 5, locations: 2, clock, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-session-'));
  const cipher = createFakeCipher(options.protection);
  const document = createFakeDocument();
  const log = createFakeLog();
  const files = createNodeFiles(clock);
  const network = createFetchTransport({ fetch, clock });
  const transport: Transport = {
    send: async (request) => (await rig.intercept(request)) ?? (await network.send(request)),
  };
  let startCount = 0;
  let stopCount = 0;
  let wipeCount = 0;
  const { clientId, clientSecret } = server.credentials;

  function run(): SessionRun {
    const opened: string[] = [];
    const desk: SessionRun['desk'] = [];
    const sessions: Session[] = [];
    const book = createConnectionBook(document, log);
    const host: DeskHost = {
      open: async (connection) => {
        if (rig.openDeskWith.ok) desk.push(connection);
        return rig.openDeskWith;
      },
      close: async () => {
        if (desk.at(-1)) desk.push(null);
      },
      counts: async () => ok({ ...rig.counts }),
      wipeMirror: async () => ok(undefined),
    };
    const session = createSessionService({
      dataFolder: folder,
      isLoopbackOnly: true,
      preset: null,
      vault: createVault({ files, cipher, log }),
      book,
      files,
      cipher,
      oauthFor: (keys) =>
        createOAuthClient({ ...keys, scope: keys.scope ?? undefined, transport, now: clock.now }),
      transport,
      countsIn: async (closed) => ok({ unsentCount: 0, draftCount: 0, ...rig.closedCounts.get(closed) }),
      traces: {
        wipe: async () => {
          wipeCount += 1;
          return ok(undefined);
        },
      },
      browser: {
        open: async (url) => {
          opened.push(url);
          return ok(undefined);
        },
      },
      clock,
      log,
      desk: host,
      sample: {
        start: async () => {
          startCount += 1;
          const { appOrigin, apiOrigin } = server;
          return ok({ name: 'Sample', appOrigin, apiOrigin, clientId, clientSecret });
        },
        stop: async () => {
          stopCount += 1;
        },
      },
    });
    session.onChange((next) => sessions.push(next));
    return {
      session,
      sessions,
      opened,
      desk,
      book,
      signIn: async (at = server) => {
        const begun = await session.signInWithBrowser(rig.input(at));
        const link = session.signInLink();
        if (!begun.ok || !link.ok) throw new Error('The sign-in did not begin');
        await session.receiveCallback((await signInAtSample(at, link.value)).href);
        return session.current();
      },
    };
  }

  const rig: SessionRig = {
    server,
    folder,
    clock,
    cipher,
    document,
    log,
    files,
    sample: { startCount: () => startCount, stopCount: () => stopCount },
    counts: { unsentCount: 0, draftCount: 0 },
    closedCounts: new Map(),
    wipeCount: () => wipeCount,
    openDeskWith: ok(undefined),
    intercept: async () => null,
    input: (at) => ({ ...rig.keys(at), returnsBy: 'callback' }),
    keys: (at = server) => ({
      clientId: at.credentials.clientId,
      clientSecret: at.credentials.clientSecret,
      appOrigin: at.appOrigin,
      apiOrigin: at.apiOrigin,
    }),
    run,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return rig;
}

/** For `intercept`: the network is gone. */
export const offline = async (): Promise<HttpOutcome> => ({
  kind: 'not-sent',
  reason: 'no-internet',
  detail: 'ERR_INTERNET_DISCONNECTED',
});

/** For `openDeskWith`. */
export const damagedDesk: Result<void> = failed({ kind: 'storage', reason: 'damaged' });
