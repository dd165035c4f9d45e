import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWindowReading, type PageFacts, type Verdict } from './window-reading.ts';

function facts(ids: readonly number[], change: Partial<PageFacts> = {}): PageFacts {
  return {
    ids,
    freshIds: new Set(ids),
    isNewcomer: () => false,
    unreadableCount: 0,
    total: null,
    isLast: false,
    ...change,
  };
}

test('believes one pass when the count stood still and is what was read, without an empty page', () => {
  const reading = createWindowReading();
  expect(reading.take(facts([1, 2], { total: 4 }))).toBe('next-page');
  expect(reading.page()).toBe(2);
  expect(reading.take(facts([3, 4], { total: 4 }))).toBe('settled');
});

test('says on arrival whether the next page will be asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ ids: fc.array(fc.nat(6)), total: fc.option(fc.nat(6)), isLast: fc.boolean() })),
      (pages) => {
        const reading = createWindowReading();
        for (const { ids, ...rest } of pages) {
          const page = facts(ids, { ...rest, unreadableCount: ids.length % 2 });
          const willGoOn = reading.willGoOn(page);
          expect(reading.take(page) === 'next-page').toBe(willGoOn);
        }
      },
    ),
  );
});

test('counts records that could not be read', () => {
  const reading = createWindowReading();
  expect(reading.take(facts([1], { total: 3, unreadableCount: 2 }))).toBe('settled');
  expect(reading.unreadableCount()).toBe(2);
});

test('reads again when somebody counted did not show, or the count moved', () => {
  const slipped = createWindowReading();
  slipped.take(facts([1, 2], { total: 4 }));
  slipped.take(facts([2, 3], { total: 4 }));
  expect(slipped.take(facts([], { total: 4, isLast: true }))).toBe('next-pass');
  expect([slipped.page(), slipped.pass()]).toEqual([1, 2]);

  const moved = createWindowReading();
  moved.take(facts([1, 2], { total: 4 }));
  expect(moved.take(facts([3, 4, 5], { total: 5, isLast: true }))).toBe('next-pass');
});

test('without a count, reads until a pass shows nobody unseen', () => {
  const reading = createWindowReading();
  const known = { freshIds: new Set<number>() };
  expect(reading.take(facts([1], { isLast: true }))).toBe('next-pass');
  expect(reading.take(facts([1, 2], { isLast: true, freshIds: new Set([2]) }))).toBe('next-pass');
  expect(reading.take(facts([1, 2], { isLast: true, ...known }))).toBe('settled');
});

test('does not wait for the newcomers of a rush hour', () => {
  const reading = createWindowReading();
  const newcomers = { isNewcomer: (id: number) => id >= 100, isLast: true };
  expect(reading.take(facts([1], { total: 2, ...newcomers }))).toBe('next-pass');
  expect(reading.take(facts([1, 2, 100], { total: 4, ...newcomers }))).toBe('next-pass');
  expect(reading.take(facts([1, 2, 100, 101], { total: 5, freshIds: new Set([101]), ...newcomers }))).toBe(
    'settled',
  );
});

test('after an interruption, does not take the second half for the whole', () => {
  const reading = createWindowReading(3);
  expect(reading.take(facts([5], { total: 1, isLast: true }))).toBe('next-pass');
  expect(reading.page()).toBe(1);
});

test('ends on a service that does not turn its pages, and on one that never stands still', () => {
  const stuck = createWindowReading();
  let verdict: Verdict = 'next-page';
  for (let page = 0; page < 15 && verdict === 'next-page'; page += 1) verdict = stuck.take(facts([1, 2]));
  expect(verdict).toBe('next-pass');

  const restless = createWindowReading();
  verdict = 'next-page';
  for (let pass = 0; pass < 30 && verdict !== 'unsettled'; pass += 1) {
    verdict = restless.take(facts([pass], { isLast: true }));
  }
  expect(verdict).toBe('unsettled');
});

test('never settles before everybody who was counted at the start was seen, however rows move', () => {
  const move = fc.record({ at: fc.nat({ max: 30 }), from: fc.nat(), to: fc.nat() });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 }), fc.array(move, { maxLength: 12 }), (size, moves) => {
      const list = Array.from({ length: size }, (_, at) => at + 1);
      const stored = new Set<number>();
      const reading = createWindowReading();
      let verdict: Verdict = 'next-page';
      for (let request = 0; verdict !== 'settled'; request += 1) {
        for (const { from, to } of moves.filter(({ at }) => at === request)) {
          const [moved] = list.splice(from % Math.max(1, size), 1);
          if (moved !== undefined) list.splice(to % size, 0, moved);
        }
        const ids = list.slice((reading.page() - 1) * 3, reading.page() * 3);
        const freshIds = new Set(ids.filter((id) => !stored.has(id)));
        for (const id of ids) stored.add(id);
        verdict = reading.take(facts(ids, { freshIds, total: size, isLast: reading.page() * 3 >= size }));
        expect(verdict).not.toBe('unsettled');
      }
      expect(stored.size).toBe(size);
    }),
    { numRuns: 2000 },
  );
});
