import { expect, onTestFinished, test } from 'vitest';
import { aJob, anApplicant, anApplicantId } from '../../testing/builders.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createModelLists } from '../../testing/model-lists.ts';
import { aStoreFolder, mirrorOf, openStoreInOneThread } from '../../testing/store-in-one-thread.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import { createSyncService } from './create-sync-service.ts';

const minute = 60_000;

function createRig() {
  const clock = createFakeClock();
  const { folder, remove } = aStoreFolder();
  const store = openStoreInOneThread(folder);
  const service = createModelLists({ clampedTo: 100, saysTotal: true, zoneHours: 0, now: clock.now });
  service.jobs.set(1, aJob());
  for (let id = 1; id <= 3; id += 1) service.put(anApplicant({ id: anApplicantId(id) }));
  let failure: Failure | null = null;
  service.onRequest(() => failure);
  let everyMinutes = 5;
  const announced: (readonly number[] | null)[] = [];
  const askedPerPage: number[] = [];
  const another = () =>
    createSyncService({
      client: {
        ...service.client,
        listApplicants: (query) => {
          askedPerPage.push(query.perPage);
          return service.client.listApplicants(query);
        },
      },
      mirror: mirrorOf(store),
      clock,
      log: createFakeLog(),
      random: () => 0.5,
      wasRebuilt: () => false,
      everyMinutes: () => everyMinutes,
      onChanged: { applicants: (ids) => announced.push(ids), jobs: () => announced.push(null) },
    });
  const sync = another();
  const states: SyncState[] = [];
  sync.onChange((state) => states.push(state));
  onTestFinished(async () => {
    await sync.stop();
    store.close();
    remove();
  });
  return {
    clock,
    service,
    sync,
    states,
    announced,
    /** The longest page of applicants that was asked for since the last time. */
    longestAsked: () => Math.max(...askedPerPage.splice(0)),
    another,
    everyMinutes: (minutes: number) => {
      everyMinutes = minutes;
      sync.replan();
    },
    fail: (next: Failure | null) => {
      failure = next;
    },
  };
}

test('those who vanished by the dozen stay, until a person says that they are gone', async () => {
  const { service, sync, clock } = createRig();
  for (let id = 1; id <= 60; id += 1) {
    service.put(anApplicant({ id: anApplicantId(id), appliedAt: clock.now() - id * 24 * 60 * minute }));
  }
  await sync.refresh();
  for (let id = 1; id <= 40; id += 1) service.remove(anApplicantId(id));
  const look = async (): Promise<void> => {
    clock.jump(6 * 60 * minute);
    await sync.refresh();
  };
  for (let day = 0; day < 80; day += 1) await look();
  expect(sync.state().sparedCount).toBeGreaterThan(0);
  const before = sync.state().goneCount;
  await sync.believeGone();
  expect(sync.state().sparedCount).toBe(0);
  for (let part = 0; part < 20; part += 1) await look();
  expect(before).toBeLessThan(40);
  expect(sync.state().goneCount).toBe(40);
});

test('reads everything, says how far it is, and comes again after about five minutes', async () => {
  const rig = createRig();
  await rig.sync.refresh();
  const activities = rig.states.map(({ activity }) => activity);
  expect(activities.some((activity) => activity.kind === 'running' && activity.isFirst)).toBe(true);
  expect(rig.sync.state()).toMatchObject({ jobCount: 1, applicantCount: 3, completeAt: rig.clock.now() });
  expect(rig.sync.state().connectivity.kind).toBe('online');
  expect(rig.announced).toEqual([null, [3, 2, 1]]);
  // What came during the first reading is fetched at once; then the schedule begins.
  await rig.clock.advanceAsync(0);
  await rig.sync.refresh();
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: rig.clock.now() + 5 * minute });
  const requests = rig.service.requestCount();
  await rig.clock.advanceAsync(5 * minute);
  await rig.sync.refresh();
  expect(rig.service.requestCount()).toBeGreaterThan(requests);
});

test('asks for long pages only between two wide looks, and for an hour after a failure for none', async () => {
  const { sync, clock, fail, longestAsked } = createRig();
  const look = async (): Promise<number> => {
    clock.jump(5 * minute);
    await sync.refresh();
    return longestAsked();
  };
  expect(await look()).toBe(100);
  await look();
  const long = await look();
  expect(long).toBeGreaterThan(100);
  fail({ kind: 'offline', reason: 'unreachable' });
  await look();
  fail(null);
  expect([await look(), await look()]).toEqual([100, 100]);
  clock.jump(60 * minute);
  expect([await look(), await look()]).toEqual([100, long]);
});

test('tells how many jobs there are as soon as they are read, not only at the end', async () => {
  const rig = createRig();
  await rig.sync.refresh();
  const duringTheRun = rig.states.filter(({ activity }) => activity.kind === 'running');
  expect(duringTheRun.some(({ jobCount, applicantCount }) => jobCount === 1 && applicantCount === 0)).toBe(
    true,
  );
});

test('joins a run that is under way', async () => {
  const rig = createRig();
  const [one, other] = await Promise.all([rig.sync.refresh(), rig.sync.refresh()]);
  expect(one).toBe(other);
  const first = rig.service.requestCount();
  await rig.sync.refresh();
  expect(rig.service.requestCount()).toBeLessThan(first * 2);
});

test('keeps saying what is complete since when, while a refresh fails, and waits longer each time', async () => {
  const rig = createRig();
  await rig.sync.refresh();
  const { completeAt } = rig.sync.state();
  rig.fail({ kind: 'timeout' });
  const waits: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    const state = await rig.sync.refresh();
    expect(state.completeAt).toBe(completeAt);
    if (state.activity.kind === 'failed') waits.push((state.activity.retryAt ?? 0) - state.activity.failedAt);
  }
  expect(rig.sync.state().connectivity.kind).toBe('not-answering');
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBeLessThan(10_000);
  expect(waits.at(-1)).toBeLessThanOrEqual(15 * minute + 1000);
  rig.fail(null);
  expect((await rig.sync.refresh()).activity.kind).toBe('idle');
});

test('pauses for minutes when throttled', async () => {
  const rig = createRig();
  rig.fail({ kind: 'throttled', retryAt: rig.clock.now() + 1000 });
  const { activity, connectivity } = await rig.sync.refresh();
  expect(connectivity.kind).toBe('throttled');
  expect(activity.kind === 'failed' && (activity.retryAt ?? 0) >= rig.clock.now() + minute).toBe(true);
  expect(rig.service.requestCount()).toBe(1);
});

test('waits for a person when signed out, and goes on when asked to', async () => {
  const rig = createRig();
  rig.fail({ kind: 'signed-out', reason: 'ended' });
  expect((await rig.sync.refresh()).activity).toEqual({ kind: 'paused', reason: 'signed-out' });
  expect(rig.clock.pendingCount()).toBe(0);
  rig.fail(null);
  expect((await rig.sync.refresh()).completeAt).not.toBeNull();
});

test('tells no internet from a service that does not answer, and tries at once when others get through', async () => {
  const rig = createRig();
  rig.fail({ kind: 'offline', reason: 'no-internet' });
  expect((await rig.sync.refresh()).connectivity.kind).toBe('no-internet');
  rig.fail({ kind: 'offline', reason: 'unreachable' });
  expect((await rig.sync.refresh()).connectivity.kind).toBe('not-answering');
  rig.fail(null);
  rig.sync.reportOutcome({ ok: true, value: null });
  expect(rig.sync.state().activity.kind).toBe('running');
  expect((await rig.sync.refresh()).completeAt).not.toBeNull();
});

test('says so, and keeps still, when a good token is refused', async () => {
  const rig = createRig();
  const failure = { kind: 'signed-out', reason: 'refused-by-resources' } as const;
  rig.fail(failure);
  expect((await rig.sync.refresh()).activity).toMatchObject({ kind: 'failed', failure, retryAt: null });
  expect(rig.clock.pendingCount()).toBe(0);
});

test('comes more rarely where nobody looks, and at once when somebody looks again', async () => {
  const rig = createRig();
  rig.sync.attend(true);
  await rig.sync.refresh();
  await rig.sync.refresh();
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: rig.clock.now() + 5 * minute });
  rig.sync.attend(false);
  // Somebody who looks at something else for a moment is still there.
  await rig.clock.advanceAsync(5 * minute);
  await rig.sync.refresh();
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: rig.clock.now() + 5 * minute });
  await rig.clock.advanceAsync(30 * minute);
  await rig.sync.refresh();
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: rig.clock.now() + 15 * minute });
  await rig.clock.advanceAsync(10 * minute);
  const requests = rig.service.requestCount();
  rig.sync.attend(true);
  await rig.clock.advanceAsync(0);
  await rig.sync.refresh();
  expect(rig.service.requestCount()).toBeGreaterThan(requests);
});

test('follows the interval that a person chooses, from the last look on', async () => {
  const rig = createRig();
  rig.everyMinutes(60);
  await rig.sync.refresh();
  await rig.sync.refresh();
  const from = rig.clock.now();
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: from + 60 * minute });
  await rig.clock.advanceAsync(4 * minute);
  rig.everyMinutes(10);
  expect(rig.sync.state().activity).toEqual({ kind: 'idle', nextAt: from + 10 * minute });
});

test('looks once when the computer wakes, and does not wait for the end of a long pause', async () => {
  const rig = createRig();
  rig.fail({ kind: 'offline', reason: 'unreachable' });
  for (let at = 0; at < 10; at += 1) await rig.sync.refresh();
  rig.fail(null);
  const before = rig.service.requestCount();
  rig.sync.wake();
  rig.sync.wake();
  await rig.sync.refresh();
  const once = rig.service.requestCount() - before;
  await rig.sync.refresh();
  rig.sync.wake();
  await rig.clock.advanceAsync(0);
  expect(rig.service.requestCount() - before).toBeLessThanOrEqual(once * 2);
  await rig.clock.advanceAsync(2 * minute);
  rig.sync.wake();
  expect(rig.sync.state().activity.kind).toBe('running');
  await rig.sync.refresh();
});

test('tells what is on this computer before anything is fetched', async () => {
  const rig = createRig();
  await rig.sync.refresh();
  const again = rig.another();
  await new Promise<void>((resolve) => {
    again.onChange(() => {
      resolve();
    });
  });
  const { applicantCount, completeAt } = rig.sync.state();
  expect(again.state()).toMatchObject({
    applicantCount,
    completeAt,
    activity: { kind: 'idle', nextAt: null },
  });
  await again.stop();
});

test('started with people on this computer, it lets them be shown first and asks a moment later', async () => {
  const rig = createRig();
  await rig.sync.refresh();
  await rig.sync.stop();
  const next = rig.another();
  onTestFinished(() => next.stop());
  const asked = rig.service.requestCount();
  next.start();
  await rig.clock.advanceAsync(1000);
  expect(rig.service.requestCount()).toBe(asked);
  await rig.clock.advanceAsync(2000);
  await next.refresh();
  expect(rig.service.requestCount()).toBeGreaterThan(asked);
});

test('started with nobody here, it asks at once; stopped before it began, it never asks', async () => {
  const rig = createRig();
  rig.sync.start();
  await rig.clock.advanceAsync(0);
  await rig.sync.refresh();
  const asked = rig.service.requestCount();
  expect(asked).toBeGreaterThan(0);
  await rig.sync.stop();
  const next = rig.another();
  next.start();
  await rig.clock.advanceAsync(1000);
  await next.stop();
  await rig.clock.advanceAsync(60_000);
  expect(rig.service.requestCount()).toBe(asked);
});

test('stops after the request under way, and asks nothing afterwards', async () => {
  const rig = createRig();
  rig.sync.start();
  await rig.sync.stop();
  const requests = rig.service.requestCount();
  expect(rig.sync.state().activity).toEqual({ kind: 'paused', reason: 'closed' });
  await rig.sync.refresh();
  await rig.clock.advanceAsync(60 * minute);
  expect(rig.service.requestCount()).toBe(requests);
});
