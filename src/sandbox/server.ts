import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { loopbackAddress } from './loopback.ts';
import { createGrants, type Grants } from './oauth/grants.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { allRoutes, type Host } from './routes.ts';
import { createScenarios, type Scenario, type Scenarios } from './scenarios.ts';
import { type Behaviour, type Credentials, defaultBehaviour, type SandboxClock } from './service.ts';
import { createWorld, type World, type WorldOptions } from './world/world.ts';

/** Everything a server remembers: given to a second one, that goes on where the first stopped. */
export type SandboxState = {
  readonly world: World;
  readonly grants: Grants;
  readonly scenarios: Scenarios;
  readonly log: RequestLog;
};

export type SandboxOptions = Partial<Behaviour> &
  Partial<Omit<WorldOptions, 'now'>> & {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** A port of its own for the API, as CareerPlug has a host of its own for it; 0 for any. */
    readonly apiPort?: number;
    readonly scenario?: Partial<Scenario>;
    readonly clock?: SandboxClock;
    /** Go on from here: sizes, seed and `scenario` are then those of the state. */
    readonly state?: SandboxState;
    /** Serves the page and endpoints under /sandbox that switch scenarios. Not in the app. */
    readonly hasControl?: boolean;
    /** Milliseconds between the moments of rush hour. */
    readonly rushHourEveryMs?: number;
  };

export type SandboxServer = {
  /** Where OAuth is served, and the API too unless it has a port of its own. `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
  readonly credentials: Credentials;
  readonly state: SandboxState;
  readonly world: World;
  readonly grants: Grants;
  readonly scenarios: Scenarios;
  readonly log: RequestLog;
  /** One moment of rush hour: somebody applies, somebody moves on. */
  readonly tick: () => void;
  /** Stops listening, so that connections are refused; everything is kept. */
  readonly pause: () => Promise<void>;
  /** Listens again at the same addresses. */
  readonly resume: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const defaultWorld = {
  seed: 7,
  applicants: 1200,
  jobs: 40,
  locations: 8,
  accounts: 1,
  timeZone: 'America/Chicago',
} as const;

/**
 * A CareerPlug on this computer, reachable from this computer only. Rejects when a port is taken.
 * The same seed gives the same keys, so a connection made to one sandbox fits the next.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<SandboxServer> {
  const clock = options.clock ?? { now: () => Date.now() };
  const state = options.state ?? newState(options, clock);
  const { world, grants, scenarios, log } = state;
  const credentials = credentialsFor(world.options.seed);
  const behaviour: Behaviour = { ...defaultBehaviour, ...options };
  const service = { ...state, behaviour, credentials, clock };
  const hasControl = options.hasControl ?? false;

  const closing = new AbortController();
  const listener = (host: Host, port: number): Listener =>
    createListener(allRoutes(service, log, { host, hasControl, closing: closing.signal }), port);
  const hasApiPort = options.apiPort !== undefined;
  const listeners = [listener(hasApiPort ? 'app' : 'both', options.port ?? 0)];
  if (options.apiPort !== undefined) listeners.push(listener('api', options.apiPort));
  const resume = async (): Promise<void> => {
    for (const one of listeners) await one.open();
  };
  const pause = async (): Promise<void> => {
    await Promise.all(listeners.map(async (one) => one.close()));
  };
  try {
    await resume();
  } catch (error) {
    await pause();
    throw error;
  }

  const tick = (): void => {
    world.tick(clock.now());
  };
  const stopRushHour = keepRushHour(scenarios, tick, options.rushHourEveryMs ?? 4000);
  const [appOrigin = '', apiOrigin = appOrigin] = listeners.map((one) => one.origin());

  return {
    origin: appOrigin,
    appOrigin,
    apiOrigin,
    credentials,
    state,
    world,
    grants,
    scenarios,
    log,
    tick,
    pause,
    resume,
    close: async () => {
      stopRushHour();
      closing.abort();
      await pause();
    },
  };
}

function newState(options: SandboxOptions, clock: SandboxClock): SandboxState {
  return {
    world: createWorld({
      seed: options.seed ?? defaultWorld.seed,
      applicants: options.applicants ?? defaultWorld.applicants,
      jobs: options.jobs ?? defaultWorld.jobs,
      locations: options.locations ?? defaultWorld.locations,
      accounts: options.accounts ?? defaultWorld.accounts,
      timeZone: options.timeZone ?? defaultWorld.timeZone,
      now: clock.now(),
    }),
    grants: createGrants(clock.now),
    scenarios: createScenarios(options.scenario),
    log: createRequestLog(),
  };
}

/** Keys of the shape that CareerPlug shows, made from the seed; they open nothing but the sample. */
function credentialsFor(seed: number): Credentials {
  const key = (name: string): string =>
    createHash('sha256').update(`sample CareerPlug ${name} ${seed}`).digest('base64url');
  return {
    clientId: key('application'),
    clientSecret: key('secret'),
    email: 'manager@harborgrill.example',
    password: 'sample-password',
  };
}

type Listener = {
  readonly origin: () => string;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The port that was got the first time is kept for every later opening. */
function createListener(app: ReturnType<typeof allRoutes>, wishedPort: number): Listener {
  let port = wishedPort;
  let server: Server | null = null;
  return {
    origin: () => `http://${loopbackAddress}:${port}`,
    open: async () => {
      if (server !== null) return;
      // The app's own Request and Response must stay what they are.
      const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
      const created = createServer((incoming, outgoing) => void answer(incoming, outgoing));
      created.listen(port, loopbackAddress);
      await once(created, 'listening');
      const address = created.address();
      if (address !== null && typeof address === 'object') port = address.port;
      server = created;
    },
    close: async () => {
      const closed = server;
      if (closed === null) return;
      server = null;
      const done = once(closed, 'close');
      closed.close();
      closed.closeAllConnections();
      await done;
    },
  };
}

/** Ticks while the scenario says so; never keeps the process alive. */
function keepRushHour(scenarios: Scenarios, tick: () => void, everyMs: number): () => void {
  let timer: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const follow = (scenario: Scenario): void => {
    if (!scenario.rushHour) stop();
    else timer ??= setInterval(tick, everyMs).unref();
  };
  follow(scenarios.current());
  const forget = scenarios.onChange(follow);
  return () => {
    forget();
    stop();
  };
}
