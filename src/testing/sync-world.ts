import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEnd } from '../main/sync/sync-run.ts';
import { parseCheckpoint } from '../main/sync/checkpoint.ts';
import { runSync } from '../main/sync/run-sync.ts';
import { everyone, type Applicant } from '../shared/domain/applicant.ts';
import type { Failure } from '../shared/domain/failure.ts';
import { anApplicant, anApplicantId } from './builders.ts';
import { createModelLists } from './model-lists.ts';
import { aStoreFolder, mirrorOf, openStoreInOneThread } from './store-in-one-thread.ts';

export const worldStart = Date.UTC(2026, 2, 2, 15);
const minute = 60_000;

/** A store, a model of the service, and a clock that moves a minute with every request. */
export function createSyncWorld(
  options: { clampedTo?: number; saysTotal?: boolean; zoneHours?: number } = {},
) {
  let now = worldStart;
  const { folder, remove } = aStoreFolder();
  const store = openStoreInOneThread(folder);
  const close = (): void => {
    store.close();
    remove();
  };
  const service = createModelLists({
    clampedTo: options.clampedTo ?? 100,
    saysTotal: options.saysTotal ?? true,
    zoneHours: options.zoneHours ?? -6,
    now: () => now,
  });
  const changed: number[] = [];
  let jobChanges = 0;
  let completeAt: number | null = null;
  let isBelieving = false;
  let isSteady = true;
  const script = new Map<number, (() => Failure | null)[]>();
  service.onRequest((number) => {
    now += minute;
    let failure: Failure | null = null;
    for (const event of script.get(number) ?? []) failure = event() ?? failure;
    return failure;
  });
  const sync = (isStopping: () => boolean = () => false): Promise<RunEnd> =>
    runSync(
      {
        client: service.client,
        mirror: mirrorOf(store),
        now: () => now,
        isStopping,
        giveWay: () => Promise.resolve(),
        isSteady: () => isSteady,
        takeBelief: () => {
          const taken = isBelieving;
          isBelieving = false;
          return taken;
        },
        onOutcome: () => {},
        onProgress: () => {},
        onApplicants: ({ insertedIds, updatedIds }) => {
          changed.push(...insertedIds, ...updatedIds);
        },
        onJobs: () => {
          jobChanges += 1;
        },
        onComplete: (complete) => {
          ({ completeAt } = complete);
        },
      },
      () => {},
    );
  /** Since when the mirror says that somebody is no longer in CareerPlug. */
  const goneAt = (id: number): number | null => store.read['applicants.get'](anApplicantId(id)).goneAt;
  const checkpoint = () => parseCheckpoint(store.write['mirror.summary']().checkpoint);
  const mirrored = (): Map<number, Applicant> => {
    const { rows } = store.read['applicants.list']({ query: everyone, start: 0, count: 200 });
    return new Map(rows.map(({ id }) => [id, store.read['applicants.get'](id).applicant]));
  };
  /** Grows with every write, however small. */
  const journalSize = (): number => statSync(join(folder, 'mirror.db-wal')).size;
  return {
    journalSize,
    store,
    /** A person says that who is missing is gone. */
    believe: () => {
      isBelieving = true;
    },
    /** Requests have failed of late. */
    unsettle: () => {
      isSteady = false;
    },
    service,
    close,
    sync,
    mirrored,
    goneAt,
    checkpoint,
    changed,
    script,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    jobChanges: () => jobChanges,
    completeAt: () => completeAt,
    revision: () => store.read['applicants.list']({ query: everyone, start: 0, count: 1 }).revision,
  };
}
export type SyncWorld = ReturnType<typeof createSyncWorld>;

export function aPerson(id: number, appliedAt: number | null, change: Partial<Applicant> = {}): Applicant {
  return anApplicant({ id: anApplicantId(id), appliedAt, lastActedOnAt: null, ...change });
}

/** Whoever the service has not changed since the mirror says it is complete must be in it, just so. */
export function untrueIn(world: SyncWorld): number[] {
  const completeAt = world.completeAt();
  if (completeAt === null) return [];
  const mirrored = world.mirrored();
  return world.service.applicants
    .filter((one) => !world.service.unreadable.has(one.id))
    .filter((one) => (world.service.changedAt.get(one.id) ?? 0) < completeAt)
    .filter((one) => JSON.stringify(mirrored.get(one.id)) !== JSON.stringify(one))
    .map((one) => one.id);
}
