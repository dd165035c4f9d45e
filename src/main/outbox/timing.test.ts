import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, longestWait, missSpacing, nextTieAt, shortestWait } from './timing.ts';

test('waits between five seconds and fifteen minutes, however many tries failed', () => {
  const tries = fc.integer({ min: 1, max: 100_000 });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(tries, random, (count, chance) => {
      const wait = backoff(count, chance);
      expect(wait).toBeGreaterThanOrEqual(shortestWait);
      expect(wait).toBeLessThanOrEqual(longestWait);
    }),
  );
});

test('spreads the tries of many computers over the whole wait', () => {
  expect(backoff(1, 0)).toBe(5000);
  expect(backoff(1, 0.999_999)).toBe(10_000);
  expect(backoff(3, 0.5)).toBe(22_500);
  expect(backoff(50, 0.999_999_9)).toBe(longestWait);
});

test('pauses 15 s, 60 s and 3 min between looks, and longer after every further lost answer', () => {
  expect([0, 1, 2, 3].map((misses) => missSpacing(misses, 1))).toEqual([15_000, 60_000, 180_000, 180_000]);
  expect([1, 2, 3, 9].map((lost) => missSpacing(0, lost))).toEqual([15_000, 30_000, 60_000, longestWait]);
});

test('doubles the pauses between looks for a record, until a week has passed', () => {
  let looks = 0;
  let at: number | null = nextTieAt(0, { lastAt: null, count: 0 }, 0);
  const times: number[] = [];
  while (at !== null && looks < 100) {
    times.push(at);
    looks += 1;
    at = nextTieAt(0, { lastAt: at, count: looks }, at);
  }
  expect(times.slice(0, 4)).toEqual([5000, 10_000, 20_000, 40_000]);
  expect(times.length).toBeLessThan(20);
});

test('with the clock set back looks at once, then after pauses that double', () => {
  const sentAt = 1_000_000_000;
  let now = 1000;
  let looked: { lastAt: number | null; count: number } = { lastAt: null, count: 0 };
  const pauses: number[] = [];
  for (let count = 1; count <= 4; count += 1) {
    const at = nextTieAt(sentAt, looked, now) ?? Number.NaN;
    pauses.push(at - now);
    now = at;
    looked = { lastAt: at, count };
  }
  expect(pauses).toEqual([0, 10_000, 20_000, 40_000]);
});

test('a week that the clock was set forward by ends no search', () => {
  const week = 8 * 24 * 60 * 60_000;
  expect(nextTieAt(0, { lastAt: week, count: 1 }, week)).toBe(week + 10_000);
  expect(nextTieAt(0, { lastAt: week, count: 12 }, week)).toBeNull();
});
