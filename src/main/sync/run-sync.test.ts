import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { aJob, aJobId } from '../../testing/builders.ts';
import type { ModelLists } from '../../testing/model-lists.ts';
import { aPerson, createSyncWorld, untrueIn, worldStart, type SyncWorld } from '../../testing/sync-world.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { dayMs } from './days.ts';

const start = worldStart;
const minute = 60_000;

function inWorld(options?: Parameters<typeof createSyncWorld>[0]): SyncWorld {
  const world = createSyncWorld(options);
  onTestFinished(world.close);
  return world;
}

function fill(service: ModelLists, count: number): void {
  for (let id = count; id >= 1; id -= 1) service.put(aPerson(id, start - id * 20 * dayMs), 0);
}

test('reads jobs and everybody once, and says so', async () => {
  const world = inWorld({ clampedTo: 7 });
  world.service.jobs.set(1, aJob({ id: aJobId(1) }));
  fill(world.service, 60);
  world.pass(minute);
  expect(await world.sync()).toEqual({ kind: 'complete' });
  expect(world.mirrored().size).toBe(60);
  expect(world.store.read['jobs.find'](aJobId(1))).not.toBeNull();
  expect(world.completeAt()).toBe(start + minute);
  expect(untrueIn(world)).toEqual([]);
});

test('finds people without a date of application, whether or not the service counts', async () => {
  for (const saysTotal of [true, false]) {
    const world = createSyncWorld({ saysTotal, clampedTo: 3 });
    fill(world.service, 5);
    world.service.put(aPerson(50, null), 3);
    await world.sync();
    expect([saysTotal, world.mirrored().has(50)]).toEqual([saysTotal, true]);
    if (saysTotal) {
      world.service.put(aPerson(51, null), 2);
      await world.sync();
      expect(world.mirrored().has(51)).toBe(true);
    }
    world.close();
  }
});

test('writes and announces nothing when nothing has changed, for at most four requests beyond jobs', async () => {
  for (const saysTotal of [true, false]) {
    const world = createSyncWorld({ saysTotal });
    world.service.jobs.set(1, aJob());
    fill(world.service, 30);
    await world.sync();
    const revision = world.revision();
    const journal = world.journalSize();
    const requests = world.service.requestCount();
    const [changes, jobChanges] = [world.changed.length, world.jobChanges()];
    world.pass(5 * minute);
    expect(await world.sync()).toEqual({ kind: 'complete' });
    expect(world.revision()).toBe(revision);
    expect(world.journalSize()).toBe(journal);
    expect(world.completeAt()).toBeGreaterThan(start + 5 * minute);
    expect([world.changed.length, world.jobChanges()]).toEqual([changes, jobChanges]);
    const jobRequests = saysTotal ? 1 : 4;
    expect(world.service.requestCount() - requests - jobRequests).toBeLessThanOrEqual(saysTotal ? 3 : 5);
    world.close();
  }
});

/** Many people of the last days, half of them acted upon. */
function fillBusyDays(service: ModelLists, count: number, until = start): void {
  for (let id = count; id >= 1; id -= 1) {
    const appliedAt = until - id * 6 * minute;
    service.put(aPerson(id, appliedAt, id % 2 === 0 ? { lastActedOnAt: appliedAt + minute } : {}), 0);
  }
}

test('a look soon after another asks for what was acted upon of late and counts; once an hour it goes days back', async () => {
  const world = inWorld({ clampedTo: 20 });
  fillBusyDays(world.service, 600);
  await world.sync();
  const costOfALook = async (): Promise<number> => {
    const before = world.service.requestCount();
    await world.sync();
    return world.service.requestCount() - before;
  };
  world.pass(5 * minute);
  const narrow = await costOfALook();
  world.pass(65 * minute);
  const wide = await costOfALook();
  world.pass(minute);
  expect(await costOfALook()).toBeLessThanOrEqual(narrow);
  // Half of 240 a day, twenty to a page.
  expect(narrow).toBeLessThanOrEqual(10);
  expect(wide).toBeGreaterThan(3 * narrow);
});

test('a look soon after another asks for few long pages, and for short ones when answers have failed', async () => {
  const world = inWorld({ clampedTo: 1000 });
  for (let id = 220; id >= 1; id -= 1) {
    const at = start - id * 2 * minute;
    world.service.put(aPerson(id, at, { lastActedOnAt: at }), 0);
  }
  await world.sync();
  const costOfALook = async (): Promise<number> => {
    world.pass(5 * minute);
    const before = world.service.requestCount();
    expect(await world.sync()).toEqual({ kind: 'complete' });
    return world.service.requestCount() - before;
  };
  const ofLong = await costOfALook();
  world.unsettle();
  const ofShort = await costOfALook();
  // Jobs, everybody's number, and the 220 who were acted upon today.
  expect([ofLong, ofShort]).toEqual([3, 5]);
});

test('once the answers have shown when the days begin, a look asks for no day before today’s', async () => {
  const world = inWorld({ clampedTo: 20, zoneHours: -6 });
  // Ten in the morning in UTC, four hours after midnight at the service; by UTC-12 it would be yesterday still.
  world.pass(19 * 60 * minute);
  fillBusyDays(world.service, 300, world.now());
  await world.sync();
  world.pass(5 * minute);
  await world.sync();
  world.pass(5 * minute);
  const someone = world.service.applicants[150];
  if (someone === undefined) throw new Error('nobody there');
  const acted = { ...someone, status: 'hired', lastActedOnAt: world.now() };
  world.service.put(acted);
  const before = world.service.requestCount();
  await world.sync();
  // Jobs, the count, and two pages of the twenty that were acted upon since midnight; since yesterday, there are 140.
  expect(world.service.requestCount() - before).toBeLessThanOrEqual(4);
  expect(world.mirrored().get(acted.id)?.status).toBe('hired');
});

test('whoever came while another left is found by the next look that goes days back', async () => {
  const world = inWorld();
  fillBusyDays(world.service, 100);
  await world.sync();
  world.pass(5 * minute);
  const [leaving] = world.service.applicants;
  if (leaving === undefined) throw new Error('nobody there');
  world.service.remove(leaving.id);
  world.service.put(aPerson(900, world.now()));
  await world.sync();
  expect(world.mirrored().has(900)).toBe(false);
  world.pass(61 * minute);
  await world.sync();
  expect(world.mirrored().has(900)).toBe(true);
});

test('as long as the service counts other than what is known here, every look reads who applied', async () => {
  const world = inWorld();
  fillBusyDays(world.service, 100);
  await world.sync();
  const leaving = world.service.applicants[50];
  if (leaving === undefined) throw new Error('nobody there');
  world.service.remove(leaving.id);
  world.pass(5 * minute);
  await world.sync();
  // One is still counted here who has left; somebody comes, so that the numbers agree by chance.
  world.service.put(aPerson(900, world.now()));
  world.pass(5 * minute);
  await world.sync();
  expect(world.mirrored().has(900)).toBe(true);
});

test('sees who came and who was acted upon since, and keeps the history of it', async () => {
  const world = inWorld({ clampedTo: 4 });
  fill(world.service, 20);
  await world.sync();
  world.pass(3 * dayMs);
  const acted = aPerson(9, start - 9 * 20 * dayMs, { status: 'hired', lastActedOnAt: world.now() });
  world.service.put(acted);
  world.service.put(aPerson(77, world.now()));
  await world.sync();
  expect(world.mirrored().get(9)).toEqual(acted);
  expect(world.mirrored().has(77)).toBe(true);
  expect(world.store.read['applicants.get'](acted.id).history.map((seen) => seen.status)).toEqual([
    'new_app',
    'hired',
  ]);
});

test('misses nobody when this computer has the wrong year', async () => {
  for (const wrong of [-3 * 365 * dayMs, 3 * 365 * dayMs]) {
    const world = createSyncWorld();
    fill(world.service, 10);
    const truth = world.now();
    world.pass(wrong);
    await world.sync();
    world.service.put(aPerson(70, truth + dayMs));
    world.service.put(aPerson(3, start - 60 * dayMs, { status: 'hired', lastActedOnAt: truth + dayMs }));
    await world.sync();
    expect([wrong, world.mirrored().has(70), world.mirrored().get(3)?.status]).toEqual([
      wrong,
      true,
      'hired',
    ]);
    world.close();
  }
});

test('marks jobs that are no longer listed', async () => {
  const world = inWorld({ saysTotal: false, clampedTo: 2 });
  for (const id of [1, 2, 3]) world.service.jobs.set(id, aJob({ id: aJobId(id) }));
  await world.sync();
  world.service.jobs.delete(2);
  await world.sync();
  expect(world.store.read['jobs.get'](aJobId(2)).row.isListed).toBe(false);
  expect(world.store.read['jobs.get'](aJobId(3)).row.isListed).toBe(true);
});

test('stops when asked, without calling anything complete', async () => {
  const world = inWorld({ clampedTo: 3 });
  fill(world.service, 40);
  expect(await world.sync(() => world.service.requestCount() > 12)).toEqual({ kind: 'stopped' });
  expect(world.completeAt()).toBeNull();
  const before = world.mirrored().size;
  expect(before).toBeGreaterThan(0);
  expect(await world.sync()).toEqual({ kind: 'complete' });
  expect(world.mirrored().size).toBe(40);
});

// A service that changes while it is read, and a connection that breaks: at any request, in any order.
const failures: readonly Failure[] = [
  { kind: 'offline', reason: 'no-internet' },
  { kind: 'timeout' },
  { kind: 'throttled', retryAt: 0 },
  { kind: 'unexpected-answer', reason: 'server-error', status: 500 },
];
const eventOf = (kinds: readonly string[]) =>
  fc.record({
    at: fc.integer({ min: 5, max: 70 }),
    kind: fc.constantFrom(...kinds),
    who: fc.nat({ max: 30 }),
    to: fc.nat({ max: 30 }),
    failure: fc.constantFrom(...failures),
  });
const scenario = fc.boolean().chain((saysTotal) =>
  fc.record({
    saysTotal: fc.constant(saysTotal),
    clampedTo: fc.integer({ min: 2, max: 6 }),
    zoneHours: fc.integer({ min: -11, max: 13 }),
    ages: fc.array(fc.option(fc.integer({ min: 0, max: 1500 }), { nil: null, freq: 12 }), { maxLength: 30 }),
    // Without a count nothing can prove that a row has not slipped by: then rows move only by being acted on.
    events: fc.array(eventOf(['insert', 'touch', 'fail', ...(saysTotal ? ['move', 'move'] : [])]), {
      maxLength: 14,
    }),
  }),
);

function play(
  world: SyncWorld,
  events: readonly { at: number; kind: string; who: number; to: number; failure: Failure }[],
) {
  let nextId = 1000;
  for (const event of events) {
    const happen = (): Failure | null => {
      const { applicants } = world.service;
      const known = applicants[event.who % Math.max(1, applicants.length)];
      switch (event.kind) {
        case 'insert':
          world.service.put(aPerson((nextId += 1), world.now()));
          return null;
        case 'touch':
          if (known !== undefined) {
            world.service.put({ ...known, stepName: `step ${event.at}`, lastActedOnAt: world.now() });
          }
          return null;
        case 'move':
          world.service.move(event.who, event.to);
          return null;
        default:
          return event.failure;
      }
    };
    world.script.set(event.at, [...(world.script.get(event.at) ?? []), happen]);
  }
}

test('converges on a service that changes under its hands, and never says complete when it is not', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ ages, events, ...options }) => {
      const world = createSyncWorld(options);
      try {
        for (const [at, age] of ages.entries()) {
          world.service.put(aPerson(at + 1, age === null ? null : start - age * dayMs), at);
        }
        world.pass(minute);
        play(world, events);
        let completions = 0;
        for (let run = 0; run < 40 && completions < 3; run += 1) {
          const end = await world.sync();
          if (end.kind === 'complete') completions += 1;
          expect(untrueIn(world)).toEqual([]);
          world.pass(minute);
        }
        expect(completions).toBe(3);
        // The script is over; one more look, and both are one.
        world.script.clear();
        world.pass(minute);
        await world.sync();
        expect(world.mirrored().size).toBe(world.service.applicants.length);
        expect(untrueIn(world)).toEqual([]);
      } finally {
        world.close();
      }
    }),
    { numRuns: 60 },
  );
});
