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
import { afterFailure, nextRefreshAt } from './retry.ts';
import { runSync } from './run-sync.ts';
import type { RunEnd, SyncRun } from './sync-run.ts';
import type { SyncService } from './sync-service.ts';

export type SyncDependencies = {
  readonly client: CareerPlugClient;
  readonly mirror: MirrorWriter;
  readonly clock: Clock;
  readonly log: Log;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onChanged: {
    readonly applicants: (ids: readonly ApplicantId[] | null) => void;
    readonly jobs: () => void;
  };
};

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
    unreadableCount: 0,
  };
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let failuresInARow = 0;
  let isStopped = false;

  const change = (part: Partial<SyncState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener(state);
  };
  const readSummary = async (): Promise<void> => {
    const summary = await mirror.summary();
    if (!summary.ok) return;
    const { completeAt, jobCount, applicantCount, checkpoint } = summary.value;
    const unreadableCount = parseCheckpoint(checkpoint)?.unreadableCount ?? 0;
    change({ completeAt, jobCount, applicantCount, unreadableCount });
  };
  const noteOutcome = (outcome: Result<unknown>): void => {
    const kind = connectivityAfter(outcome);
    if (kind === null || kind === state.connectivity.kind) return;
    change({ connectivity: { kind, since: clock.now() } });
  };
  const wait = (until: number | null): void => {
    callOff?.();
    callOff = null;
    if (until === null || isStopped) return;
    callOff = clock.after(Math.max(0, until - clock.now()), () => void run());
  };

  const work: SyncRun = {
    client: deps.client,
    mirror,
    now: clock.now,
    isStopping: () => isStopped,
    onOutcome: noteOutcome,
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
  };
  const begin = (isFirst: boolean, startedAt: number): void => {
    change({
      activity: { kind: 'running', isFirst, phase: 'jobs', startedAt, windowsDone: 0, windowsTotal: 0 },
    });
  };
  const settle = (end: RunEnd, wasFirst: boolean): void => {
    const now = clock.now();
    if (isStopped || end.kind === 'stopped') {
      change({ activity: { kind: 'paused', reason: 'closed' } });
      return;
    }
    if (end.kind === 'complete') {
      failuresInARow = 0;
      // A first reading takes its time: what came meanwhile is fetched at once.
      const nextAt = wasFirst ? now : nextRefreshAt(now, random);
      change({ activity: { kind: 'idle', nextAt } });
      wait(nextAt);
      return;
    }
    failuresInARow += 1;
    const { failure } = end;
    log.warn('sync.failed', { failure: failure.kind, failuresInARow });
    const activity = afterFailure({ failure, failuresInARow, now, random });
    change({ activity });
    wait(activity.kind === 'failed' ? activity.retryAt : null);
  };
  // What is on this computer is told at once, whether or not anything can be fetched.
  let isLookedUp = false;
  const lookedUp = readSummary().then(() => {
    isLookedUp = true;
  });
  const attempt = async (): Promise<void> => {
    if (!isLookedUp) await lookedUp;
    let wasFirst = state.completeAt === null;
    begin(wasFirst, clock.now());
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
    wait(null);
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
      void run();
    },
    refresh: async () => {
      await run();
      return state;
    },
    reportOutcome: (outcome) => {
      const wasAway =
        state.connectivity.kind === 'no-internet' || state.connectivity.kind === 'not-answering';
      noteOutcome(outcome);
      // Somebody else got through: no reason to wait for the end of our own pause.
      const isBack = wasAway && state.connectivity.kind === 'online';
      if (isBack && state.activity.kind === 'failed') void run();
    },
    stop: async () => {
      isStopped = true;
      wait(null);
      await lookedUp;
      await running;
      change({ activity: { kind: 'paused', reason: 'closed' } });
    },
  };
}

/** A mistake in the program must not end synchronising for good: it is said and tried again. */
function unexpected(error: unknown): Failure {
  return { kind: 'storage', reason: 'unknown', detail: error instanceof Error ? error.name : 'unknown' };
}
