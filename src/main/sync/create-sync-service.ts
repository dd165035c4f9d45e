import type { CareerPlugClient } from '../../careerplug/client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { MirrorWriter } from '../store/mirror-writer.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { connectivityAfter } from './connectivity.ts';
import { hourMs } from './days.ts';
import { runSync } from './run-sync.ts';
import { createCourtesy } from './courtesy.ts';
import { createScheduler } from './scheduler.ts';
import type { Completeness, RunEnd, SyncRun } from './sync-run.ts';
import type { SyncService } from './sync-service.ts';

export type SyncDependencies = {
  readonly client: CareerPlugClient;
  readonly mirror: MirrorWriter;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the mirror was damaged and begun anew since this program started. */
  readonly wasRebuilt: () => boolean;
  /** How often the person wants CareerPlug to be asked, in minutes. */
  readonly everyMinutes: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onChanged: {
    readonly applicants: (ids: readonly ApplicantId[] | null) => void;
    readonly jobs: () => void;
  };
};

/**
 * What is on this computer is shown before anybody asks for news: reading thousands of jobs in the same moments
 * would hold up the first list.
 */
const listFirstMs = 2000;
/** For so long after a failure no long answers are asked for: the way to them may be narrow. */
const unsteadyMs = hourMs;

/** Runs one sync at a time, on a schedule, on demand, and when a connection is seen to be back. */
export function createSyncService(deps: SyncDependencies): SyncService {
  const { clock, mirror, log, random } = deps;
  const listeners = new Set<(state: SyncState) => void>();
  let state: SyncState = {
    activity: { kind: 'idle', nextAt: null },
    connectivity: { kind: 'unknown', since: clock.now() },
    completeAt: null,
    jobCount: 0,
    applicantCount: 0,
    goneCount: 0,
    sparedCount: 0,
    comparedAt: null,
    isRebuilding: false,
    unreadableCount: 0,
  };
  let running: Promise<void> | null = null;
  let requestCount = 0;
  /** The newest completeness, where only its time has changed since it was last written. */
  let unwritten: Completeness | null = null;
  let isStopped = false;
  let isBelieving = false;
  let failedAt = Number.NEGATIVE_INFINITY;

  const change = (part: Partial<SyncState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener(state);
  };
  const readSummary = async (): Promise<void> => {
    const summary = await mirror.summary();
    if (!summary.ok) return;
    const { jobCount, applicantCount, goneCount } = summary.value;
    // Nothing is complete in a mirror that was begun anew meanwhile.
    if (summary.value.completeAt === null) unwritten = null;
    const completeAt = unwritten?.completeAt ?? summary.value.completeAt;
    const checkpoint = parseCheckpoint(summary.value.checkpoint);
    change({
      completeAt,
      jobCount,
      applicantCount,
      goneCount,
      sparedCount: checkpoint?.round?.sparedCount ?? 0,
      comparedAt: checkpoint?.comparedAt ?? null,
      isRebuilding: completeAt === null && deps.wasRebuilt(),
      unreadableCount: checkpoint?.unreadableCount ?? 0,
    });
  };
  const noteOutcome = (outcome: Result<unknown>): void => {
    const kind = connectivityAfter(outcome);
    if (kind === null || kind === state.connectivity.kind) return;
    change({ connectivity: { kind, since: clock.now() } });
  };
  const scheduler = createScheduler({
    clock,
    random,
    everyMinutes: deps.everyMinutes,
    run: () => void run(),
    onPlanned: (activity) => {
      change({ activity });
    },
  });

  const courtesy = createCourtesy(clock);
  const work: SyncRun = {
    client: deps.client,
    mirror,
    now: clock.now,
    isStopping: () => isStopped,
    giveWay: courtesy.giveWay,
    isSteady: () => Math.abs(clock.now() - failedAt) > unsteadyMs,
    takeBelief: () => {
      const isTaken = isBelieving;
      isBelieving = false;
      return isTaken;
    },
    onOutcome: (outcome) => {
      requestCount += 1;
      noteOutcome(outcome);
    },
    onProgress: (progress) => {
      if (state.activity.kind === 'running') change({ activity: { ...state.activity, ...progress } });
    },
    onApplicants: ({ insertedIds, updatedIds }) => {
      if (insertedIds.length > 0) {
        change({ applicantCount: state.applicantCount + insertedIds.length });
      }
      deps.onChanged.applicants([...insertedIds, ...updatedIds]);
    },
    onJobs: () => {
      // Counted by the writer, in turn with what it writes: never older than what is shown already.
      void readSummary();
      deps.onChanged.jobs();
    },
    onComplete: (complete, isWritten) => {
      unwritten = isWritten ? null : complete;
    },
  };
  const begin = (isFirst: boolean, startedAt: number): void => {
    change({
      activity: { kind: 'running', isFirst, phase: 'jobs', startedAt, windowsDone: 0, windowsTotal: 0 },
    });
  };
  const settle = (end: RunEnd, wasFirst: boolean): void => {
    if (isStopped || end.kind === 'stopped') {
      change({ activity: { kind: 'paused', reason: 'closed' } });
      return;
    }
    if (end.kind === 'failed') {
      failedAt = clock.now();
      log.warn('sync.failed', { failure: end.failure.kind });
    }
    change({ activity: scheduler.ended({ end, wasFirst, requestCount }) });
  };
  let callOffStart: (() => void) | null = null;
  // What is on this computer is told at once, whether or not anything can be fetched.
  let isLookedUp = false;
  const lookedUp = readSummary().then(() => {
    isLookedUp = true;
  });
  const attempt = async (): Promise<void> => {
    if (!isLookedUp) await lookedUp;
    let wasFirst = state.completeAt === null;
    begin(wasFirst, clock.now());
    requestCount = 0;
    const end = await runSync(work, ({ isFirst, startedAt }) => {
      wasFirst = isFirst;
      begin(isFirst, startedAt);
    }).catch((error: unknown): RunEnd => ({ kind: 'failed', failure: unexpected(error) }));
    await readSummary();
    log.info('sync.ended', { end: end.kind, isFirst: wasFirst });
    settle(end, wasFirst);
  };
  const run = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    callOffStart?.();
    callOffStart = null;
    scheduler.begun();
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => {
      void lookedUp.then(() => {
        if (isStopped || running !== null) return;
        if (state.completeAt === null) void run();
        else callOffStart = clock.after(listFirstMs, () => void run());
      });
    },
    refresh: async () => {
      await run();
      return state;
    },
    believeGone: async () => {
      isBelieving = true;
      await run();
      return state;
    },
    wake: scheduler.wake,
    attend: scheduler.attend,
    hear: courtesy.hear,
    replan: scheduler.replan,
    reportOutcome: (outcome) => {
      const wasAway =
        state.connectivity.kind === 'no-internet' || state.connectivity.kind === 'not-answering';
      noteOutcome(outcome);
      const isBack = wasAway && state.connectivity.kind === 'online';
      if (isBack) scheduler.throughAgain();
    },
    stop: async () => {
      isStopped = true;
      callOffStart?.();
      scheduler.stop();
      courtesy.end();
      await lookedUp;
      await running;
      await readSummary();
      if (unwritten !== null) await mirror.saveCheckpoint(unwritten.checkpoint, unwritten.completeAt);
      change({ activity: { kind: 'paused', reason: 'closed' } });
    },
  };
}

/** A mistake in the program must not end synchronising for good: it is said and tried again. */
function unexpected(error: unknown): Failure {
  return { kind: 'storage', reason: 'unknown', detail: error instanceof Error ? error.name : 'unknown' };
}
