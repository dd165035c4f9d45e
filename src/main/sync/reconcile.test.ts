import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { anApplicantId } from '../../testing/builders.ts';
import { longTimeout, propertyRuns } from '../../testing/long-runs.ts';
import { aPerson, createSyncWorld, untrueIn, worldStart, type SyncWorld } from '../../testing/sync-world.ts';
import type { Applicant } from '../../shared/domain/applicant.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { dayMs } from './days.ts';

const hour = 60 * 60 * 1000;

function inWorld(options?: Parameters<typeof createSyncWorld>[0]): SyncWorld {
  const world = createSyncWorld(options);
  onTestFinished(world.close);
  return world;
}

function fill(world: SyncWorld, count: number, ageDays = 20): void {
  for (let id = count; id >= 1; id -= 1) world.service.put(aPerson(id, worldStart - id * ageDays * dayMs));
}

/** A computer that looks every few hours, for so many days. */
async function live(world: SyncWorld, days: number, everyHours = 5): Promise<void> {
  const until = world.now() + days * dayMs;
  while (world.now() < until) {
    world.pass(everyHours * hour);
    await world.sync();
  }
}

test('finds a change that no date tells of, and says since when every record was compared', async () => {
  const world = inWorld();
  fill(world, 40);
  await world.sync();
  const amended = aPerson(17, worldStart - 17 * 20 * dayMs, { stepName: 'Offer' });
  world.service.amend(amended);
  await live(world, 1);
  expect(world.checkpoint()?.comparedAt).toBeNull();
  await live(world, 16);
  expect(world.mirrored().get(17)).toEqual(amended);
  expect(world.checkpoint()?.comparedAt).toBeGreaterThan(worldStart);
});

test('marks who is gone, keeps the record and its history, and takes the mark away when they come back', async () => {
  const world = inWorld();
  fill(world, 40);
  await world.sync();
  const before = world.store.read['applicants.get'](anApplicantId(23));
  world.service.remove(anApplicantId(23));
  await live(world, 17);
  const after = world.store.read['applicants.get'](anApplicantId(23));
  expect(after.goneAt).toBeGreaterThan(worldStart);
  expect([after.applicant, after.history]).toEqual([before.applicant, before.history]);
  expect(world.changed).toContain(23);
  expect(world.store.write['mirror.summary']()).toMatchObject({ applicantCount: 39, goneCount: 1 });

  world.service.put(before.applicant);
  await live(world, 17);
  expect(world.goneAt(23)).toBeNull();
  expect(world.store.write['mirror.summary']()).toMatchObject({ applicantCount: 40, goneCount: 0 });
});

test('marks nobody who is missing from the lists and still has an address', async () => {
  const world = inWorld();
  fill(world, 30);
  await world.sync();
  // Their date of application moves out of the window in which they are looked for.
  world.service.amend(aPerson(11, worldStart - 500 * dayMs, { stepName: 'Offer' }));
  await live(world, 17);
  expect(world.goneAt(11)).toBeNull();
  expect(world.mirrored().get(11)?.stepName).toBe('Offer');
});

test('finds the gone among those without a date', async () => {
  for (const saysTotal of [true, false]) {
    const world = createSyncWorld({ saysTotal });
    fill(world, 20);
    for (const id of [50, 51]) world.service.put(aPerson(id, null));
    await world.sync();
    world.service.remove(anApplicantId(50));
    await live(world, 17);
    expect([saysTotal, world.goneAt(50) === null, world.goneAt(51)]).toEqual([saysTotal, false, null]);
    world.close();
  }
});

test('marks nobody when more would vanish than is believable, and counts them', async () => {
  const world = inWorld();
  fill(world, 150, 3);
  await world.sync();
  for (let id = 1; id <= 80; id += 1) world.service.remove(anApplicantId(id));
  await live(world, 12);
  const { goneCount } = world.store.write['mirror.summary']();
  expect(goneCount).toBeLessThanOrEqual(10);
  expect((world.checkpoint()?.round?.sparedCount ?? 0) + goneCount).toBe(80);
});

test('marks them after all when a person says that they are gone, and still nobody who has an address', async () => {
  const world = inWorld();
  fill(world, 150, 3);
  await world.sync();
  for (let id = 1; id <= 80; id += 1) world.service.remove(anApplicantId(id));
  await live(world, 12);
  world.service.onAddress((id) => (id === anApplicantId(40) ? { kind: 'forbidden' } : null));
  world.believe();
  // One part with every look: hours, not a fortnight.
  await live(world, 1, 0.25);
  expect(world.store.write['mirror.summary']().goneCount).toBe(79);
  expect(world.goneAt(40)).toBeNull();
  expect(world.checkpoint()?.round?.sparedCount).toBe(0);
  // What was said once is not believed for ever.
  for (let id = 81; id <= 130; id += 1) world.service.remove(anApplicantId(id));
  await live(world, 30);
  expect(world.store.write['mirror.summary']().goneCount).toBeLessThan(100);
});

test('marks nobody while the service answers anything but that it does not know them', async () => {
  const failures: Failure[] = [
    { kind: 'forbidden' },
    { kind: 'unexpected-answer', reason: 'server-error', status: 500 },
  ];
  for (const failure of failures) {
    const world = createSyncWorld();
    fill(world, 20);
    await world.sync();
    world.service.remove(anApplicantId(9));
    world.service.onAddress(() => failure);
    await live(world, 17);
    expect(world.goneAt(9)).toBeNull();
    expect(world.checkpoint()?.comparedAt).not.toBeNull();
    world.close();
  }
});

test('reads about a fourteenth a day, and nothing twice when it is interrupted', async () => {
  const world = inWorld({ clampedTo: 5 });
  fill(world, 140, 3);
  await world.sync();
  await live(world, 3, 1);
  const { round } = world.checkpoint() ?? {};
  expect(round?.windows.length).toBeGreaterThanOrEqual(14);
  expect(round?.at).toBe(3);
  world.service.onRequest((number) => (number % 4 === 0 ? { kind: 'timeout' } : null));
  await live(world, 1, 1);
  world.service.onRequest(() => null);
  await live(world, 2, 1);
  expect(world.checkpoint()?.round?.at).toBeGreaterThanOrEqual(5);
});

const events = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 16 }),
    kind: fc.constantFrom('insert', 'touch', 'amend', 'remove', 'return', 'fail', 'unreadable'),
    who: fc.nat({ max: 30 }),
    failure: fc.constantFrom<Failure>(
      { kind: 'offline', reason: 'no-internet' },
      { kind: 'timeout' },
      { kind: 'throttled', retryAt: 0 },
      { kind: 'unexpected-answer', reason: 'server-error', status: 502 },
    ),
  }),
  { maxLength: 12 },
);
type Event = { kind: string; who: number; failure: Failure };
const life = fc.record({
  saysTotal: fc.boolean(),
  clampedTo: fc.integer({ min: 3, max: 20 }),
  zoneHours: fc.integer({ min: -11, max: 13 }),
  ages: fc.array(fc.option(fc.integer({ min: 0, max: 900 }), { nil: null, freq: 12 }), { maxLength: 30 }),
  events,
});

function createHappenings({ service, script, now }: SyncWorld): (event: Event) => void {
  const removed: Applicant[] = [];
  let nextId = 2000;
  return ({ kind, who, failure }) => {
    const known = service.applicants[who % Math.max(1, service.applicants.length)];
    if (kind === 'insert') service.put(aPerson((nextId += 1), now()));
    if (kind === 'fail') script.set(service.requestCount() + 2 + (who % 5), [() => failure]);
    if (kind === 'return') {
      for (const one of removed.splice(0, 1)) {
        service.put(one, who);
        // With the dates of before: as little as of an amendment can be known of it.
        service.amend(one);
      }
    }
    if (known === undefined) return;
    if (kind === 'touch') service.put({ ...known, stepName: `step ${now()}`, lastActedOnAt: now() });
    if (kind === 'amend') service.amend({ ...known, phone: `555 ${now()}` });
    if (kind === 'unreadable') service.unreadable.add(known.id);
    if (kind === 'remove') {
      service.remove(known.id);
      removed.push(known);
    }
  };
}

/** Who is kept otherwise than the service has them, or not marked as gone although it has them no more. */
function untold(world: SyncWorld): string[] {
  const mirrored = world.mirrored();
  const theirs = new Map(world.service.applicants.map((one) => [one.id, one]));
  const wrong = [...theirs.values()]
    .filter((one) => !world.service.unreadable.has(one.id))
    .filter(
      (one) => JSON.stringify(mirrored.get(one.id)) !== JSON.stringify(one) || world.goneAt(one.id) !== null,
    )
    .map(({ id }) => `${id} differs`);
  const kept = [...mirrored.values()]
    .filter(({ id }) => !theirs.has(id) && world.goneAt(id) === null)
    .map(({ id }) => `${id} is gone`);
  return [...wrong, ...kept];
}

test(
  'whatever happens at the service, everything is true again after one round',
  async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ ages, events: happening, ...options }) => {
        const world = createSyncWorld(options);
        try {
          for (const [at, age] of ages.entries()) {
            world.service.put(aPerson(at + 1, age === null ? null : worldStart - age * dayMs), at);
          }
          const happen = createHappenings(world);
          world.pass(hour);
          for (let day = 0; day <= 16; day += 1) {
            for (const one of happening.filter((event) => event.day === day)) happen(one);
            await live(world, 1, 12);
            expect(untrueIn(world)).toEqual([]);
          }
          world.script.clear();
          await live(world, 31, 12);
          expect(untold(world)).toEqual([]);
        } finally {
          world.close();
        }
      }),
      { numRuns: propertyRuns(10) },
    );
  },
  longTimeout,
);
