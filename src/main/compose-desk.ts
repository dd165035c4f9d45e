import { createCareerPlugClient } from '../careerplug/create-client.ts';
import type { Transport } from '../careerplug/http/transport.ts';
import type { JobId, OutboxEntryId } from '../shared/domain/ids.ts';
import { failed, ok, type Result } from '../shared/domain/result.ts';
import type { Session } from '../shared/domain/session.ts';
import type { SyncState } from '../shared/domain/sync-state.ts';
import type { DeskHost, OpenedConnection, SessionService } from './auth/session-service.ts';
import type { OpenDesk } from './ipc/open-desk.ts';
import type { Publish } from './ipc/publish.ts';
import { createOutboxService } from './outbox/create-outbox-service.ts';
import type { JobLookup } from './outbox/prefill.ts';
import { withReports } from './outbox/reported-requests.ts';
import type { Clock } from './platform/clock.ts';
import { createCuttableTransport } from './platform/cuttable-transport.ts';
import type { Log } from './platform/log.ts';
import { within } from './platform/within.ts';
import type { SettingsService } from './settings/settings-service.ts';
import { createStore } from './store/create-store.ts';
import type { Store } from './store/store.ts';
import { wipeMirror } from './store/wipe-mirror.ts';
import { findNearJobs } from './sync/find-near-jobs.ts';
import { createSyncService } from './sync/create-sync-service.ts';

const maxNamedIds = 500;

/** How long closing waits for an answer that is on its way; sending alone may take minutes. */
const closingWaitMs = 3000;
/** How long it then takes to write down that it was cut off. */
const cutWaitMs = 1000;
/** Away for less than this, every application's own wait is short enough. */
const shortAbsenceMs = 5000;

export type Desk = DeskHost & {
  readonly current: () => OpenDesk | null;
  /** Follows the session: begins to synchronise and send when somebody is signed in. */
  readonly follow: (session: Pick<SessionService, 'onChange' | 'reportRefused'>) => void;
  /** The computer woke up: look at everything, unless that was done a moment ago. */
  readonly wake: () => void;
  /** A person asks: look at everything now. */
  readonly syncNow: () => void;
  /** Whether a window of ours is in front. */
  readonly attend: (isInFront: boolean) => void;
};

/** Builds what works on one connection's data, and takes it down again. One at a time. */
export function createDesk(deps: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly publish: Publish;
  readonly settings: SettingsService;
  readonly userName: string;
}): Desk {
  const { clock, log, publish, settings } = deps;
  let current: OpenDesk | null = null;
  let cut: () => void = () => undefined;
  let session: Session = { kind: 'starting' };
  let hasBegun = false;
  let isWatched = false;
  /** Delivered ones that have been asked for, and those that have been found. */
  const asked = new Set<OutboxEntryId>();
  const fetched = new Set<OutboxEntryId>();
  let forget: (() => void)[] = [];
  let reportRefused: SessionService['reportRefused'] = () => undefined;

  async function open(opened: OpenedConnection): Promise<Result<void>> {
    let wasRebuilt = false;
    const store = await createStore({
      folder: opened.folder,
      key: opened.databaseKey,
      log,
      onMirrorRebuilt: () => {
        wasRebuilt = true;
        if (!current || !hasBegun) return;
        // Met while running: what is shown is no longer there, and is fetched at once.
        publish('applicants.changed', { ids: null });
        publish('jobs.changed', {});
        void current.sync.refresh();
      },
    });
    if (!store.ok) return store;
    const transport = createCuttableTransport(deps.transport);
    const client = createCareerPlugClient({
      transport,
      tokens: opened.tokens,
      apiOrigin: opened.connection.apiOrigin,
      habits: opened.habits,
      onHabitsLearned: opened.rememberHabits,
      now: clock.now,
    });
    const sync = createSyncService({
      client,
      mirror: store.value.mirror,
      clock,
      log,
      random: Math.random,
      wasRebuilt: () => wasRebuilt,
      everyMinutes: () => settings.get().refreshMinutes,
      onChanged: {
        applicants: (ids) => {
          publish('applicants.changed', {
            ids: ids === null || ids.length > maxNamedIds ? null : [...ids],
          });
        },
        jobs: () => {
          publish('jobs.changed', {});
        },
      },
    });
    const outbox = createOutboxService({
      outbox: store.value.desk.outbox,
      findJob: findJobIn(store.value),
      lastUsedJob: {
        get: () => settings.get().lastWalkInJobId,
        remember: (id: JobId) => {
          settings.update({ lastWalkInJobId: id });
        },
      },
      client: withReports(client, sync.reportOutcome),
      connectionGate: { isSignedIn: () => session.kind === 'signed-in' },
      clock,
      random: Math.random,
      log,
      apiOrigin: opened.connection.apiOrigin,
      sourceId: () => settings.get().walkInSourceIds[opened.connection.id] ?? null,
      takenBy: deps.userName,
    });
    const desk: OpenDesk = {
      store: store.value,
      sync,
      outbox,
      findNearJobs: (near) => findNearJobs({ client, report: sync.reportOutcome }, near),
    };
    let last = sync.state();
    sync.attend(isWatched);
    forget = [
      onNewInterval(settings, sync.replan),
      sync.onChange((state) => {
        publish('sync.changed', state);
        afterSync(desk, last, state);
        last = state;
      }),
      outbox.onChange((ids) => {
        publish('outbox.changed', { ids: ids.length === 0 || ids.length > maxNamedIds ? null : [...ids] });
        void fetchTheSent(desk, ids);
      }),
    ];
    current = desk;
    cut = transport.cut;
    hasBegun = false;
    return ok(undefined);
  }

  /** What a change in synchronising means for the rest. */
  function afterSync({ outbox }: OpenDesk, before: SyncState, now: SyncState): void {
    const hasEnded = before.activity.kind === 'running' && now.activity.kind === 'idle';
    // Where only sending fails, each look before it finds CareerPlug back; that must not end every wait at once.
    const isBack =
      before.connectivity.kind !== 'online' &&
      now.connectivity.kind === 'online' &&
      now.connectivity.since - before.connectivity.since >= shortAbsenceMs;
    if (hasEnded || isBack) outbox.wake();
    if (now.activity.kind !== 'failed' || before.activity.kind === 'failed') return;
    const { failure } = now.activity;
    if (failure.kind === 'signed-out' && failure.reason === 'refused-by-resources') reportRefused(failure);
  }

  /** What has just arrived at CareerPlug is fetched at once: the person at the counter wants to see it there. */
  async function fetchTheSent({ outbox, sync }: OpenDesk, ids: readonly OutboxEntryId[]): Promise<void> {
    for (const id of ids) {
      if (fetched.has(id)) continue;
      const entry = await outbox.get(id);
      if (!entry.ok || current?.outbox !== outbox) continue;
      // Whom a person has to compare with must be seen here.
      if (entry.value.state.kind === 'needs-review' && !asked.has(id)) {
        asked.add(id);
        void sync.refresh();
      }
      if (entry.value.state.kind !== 'sent') continue;
      const { applicantId } = entry.value.state;
      if (applicantId !== null) {
        // Found among the applicants: who that is carries a badge from now on.
        fetched.add(id);
        publish('applicants.changed', { ids: [applicantId] });
      } else if (!asked.has(id)) {
        asked.add(id);
        void sync.refresh();
      }
    }
  }

  function onSession(next: Session): void {
    session = next;
    // Whoever signed out leaves nothing behind, not even where they were.
    if (next.kind === 'signed-out') settings.forgetPlace();
    if (!current || (next.kind !== 'signed-in' && next.kind !== 'sign-in-needed')) return;
    if (!hasBegun) {
      hasBegun = true;
      current.sync.start();
      current.outbox.start().catch((error: unknown) => {
        log.error('outbox.not-started', { error: error instanceof Error ? error.name : typeof error });
      });
    } else if (next.kind === 'signed-in') {
      wake();
    }
  }

  function wake(): void {
    if (!current || !hasBegun) return;
    current.sync.wake();
    current.outbox.wake();
  }

  return {
    open,
    close: async () => {
      const closing = current;
      const cutOff = cut;
      current = null;
      for (const one of forget.splice(0)) one();
      if (!closing) return;
      // Whatever is cut off here is on the disk as sending, or as possibly arrived: the next start looks for it.
      const stopped = Promise.all([closing.sync.stop(), closing.outbox.stop()]);
      if (!(await within(clock, closingWaitMs, stopped))) {
        log.warn('desk.requests-cut');
        cutOff();
        await within(clock, cutWaitMs, stopped);
      }
      await closing.store.close();
    },
    counts: () =>
      current ? current.outbox.counts() : Promise.resolve(failed({ kind: 'storage', reason: 'busy' })),
    wipeMirror,
    current: () => current,
    follow: (service) => {
      reportRefused = service.reportRefused;
      service.onChange(onSession);
    },
    wake,
    syncNow: () => {
      if (!current || !hasBegun) return;
      void current.sync.refresh();
      current.outbox.wake();
    },
    attend: (isInFront) => {
      isWatched = isInFront;
      current?.sync.attend(isInFront);
    },
  };
}

/** Toggling anything else must not bring the next look forward. */
function onNewInterval(settings: SettingsService, replan: () => void): () => void {
  let minutes = settings.get().refreshMinutes;
  return settings.onChange((next) => {
    if (next.refreshMinutes === minutes) return;
    minutes = next.refreshMinutes;
    replan();
  });
}

function findJobIn(store: Store): JobLookup {
  return async (id) => {
    const found = await store.jobs.get(id);
    if (found.ok) return ok({ job: found.value.job, isListed: found.value.row.isListed });
    return found.failure.kind === 'not-found' ? ok(null) : found;
  };
}
