import { EventEmitter, once } from 'node:events';
import type { HttpRequest } from '../careerplug/http/transport.ts';
import { createDesk, type Desk } from '../main/compose-desk.ts';
import type { OpenDesk } from '../main/ipc/open-desk.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { createSettingsService } from '../main/settings/create-settings-service.ts';
import { startSandbox, type SandboxServer } from '../sandbox/server.ts';
import type { EventName } from '../shared/contract/contract.ts';
import { ok } from '../shared/domain/result.ts';
import type { Connection, Session } from '../shared/domain/session.ts';
import { aConnectionId } from './builders.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeDocument } from './fake-json-document.ts';
import { createFakeLog, type FakeLog } from './fake-log.ts';
import { sampleToken } from './sample-browser.ts';
import { aDatabaseKey, aStoreFolder } from './store-in-one-thread.ts';

export type DeskRig = {
  readonly desk: Desk;
  readonly server: SandboxServer;
  readonly clock: FakeClock;
  readonly log: FakeLog;
  /** Names of the events that windows were told. */
  readonly published: EventName[];
  /** Opens it, signed in; as often as the program is started. */
  readonly open: () => Promise<OpenDesk>;
  /** Resolves when a request of this method is about to leave. */
  readonly leaving: (method: HttpRequest['method']) => Promise<void>;
  /** What happens to the world as a request leaves. */
  onLeaving: (request: HttpRequest) => void;
  readonly close: () => Promise<void>;
};

/** Everything that works on one connection's data, over real threads, files and a real server; no Electron. */
export async function createDeskRig(): Promise<DeskRig> {
  const server = await startSandbox({ applicants: 20, jobs: 5, locations: 2 });
  const clock = createFakeClock(Date.now());
  const log = createFakeLog();
  const published: EventName[] = [];
  const { folder, remove } = aStoreFolder();
  const token = await sampleToken(server);
  const network = createFetchTransport({ fetch, clock: systemClock });
  const requests = new EventEmitter();
  const desk = createDesk({
    transport: {
      send: (request) => {
        rig.onLeaving(request);
        requests.emit(request.method);
        return network.send(request);
      },
    },
    clock,
    log,
    publish: (name) => published.push(name),
    settings: createSettingsService(createFakeDocument(), log),
    userName: 'dana',
  });
  let tell: (session: Session) => void = () => undefined;
  desk.follow({
    onChange: (listener) => {
      tell = listener;
      return () => undefined;
    },
    reportRefused: () => undefined,
  });
  const connection: Connection = {
    id: aConnectionId(),
    name: 'Harbor Grill',
    kind: 'careerplug',
    appOrigin: server.appOrigin,
    apiOrigin: server.apiOrigin,
  };
  const rig: DeskRig = {
    desk,
    server,
    clock,
    log,
    published,
    open: async () => {
      const opened = await desk.open({
        connection,
        folder,
        databaseKey: aDatabaseKey,
        tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
        habits: { tokenPlace: 'header', applicationBody: 'bare' },
        rememberHabits: () => undefined,
      });
      const current = desk.current();
      if (!opened.ok || current === null) throw new Error('the desk did not open');
      tell({ kind: 'signed-in', connection, protection: 'strong', method: 'browser', endsAt: null });
      return current;
    },
    leaving: async (method) => {
      await once(requests, method);
    },
    onLeaving: () => undefined,
    close: async () => {
      server.scenarios.set({ neverAnswering: false });
      const closing = desk.close();
      // What still waits for an answer is cut off.
      await clock.advanceAsync(5000);
      await closing;
      await server.close();
      remove();
    },
  };
  return rig;
}
