import { expect, test } from 'vitest';
import fc from 'fast-check';
import { ageOf, hoursSince } from './age.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 4, 5, 12);

test.each([
  [0, { unit: 'minute', count: 0 }],
  [59 * minute, { unit: 'minute', count: 59 }],
  [hour, { unit: 'hour', count: 1 }],
  [26 * hour + 59 * minute, { unit: 'hour', count: 26 }],
  [2 * day - 1, { unit: 'hour', count: 47 }],
  [2 * day, { unit: 'day', count: 2 }],
  [59 * day, { unit: 'day', count: 59 }],
  [61 * day, { unit: 'month', count: 2 }],
  [729 * day, { unit: 'month', count: 23 }],
  [731 * day, { unit: 'year', count: 2 }],
])('tells %d ms in the coarsest unit that still tells people apart', (span, age) => {
  expect(ageOf(now - span, now)).toEqual(age);
});

test('never makes anybody older than they are, nor older than somebody who came before', () => {
  const inMs = { minute, hour, day, month: 30.44 * day, year: 365.25 * day };
  const span = fc.integer({ min: 0, max: 5000 * day });
  fc.assert(
    fc.property(span, span, (one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      const [young, old] = [ageOf(now - shorter, now), ageOf(now - longer, now)];
      expect(old.count * inMs[old.unit]).toBeLessThanOrEqual(longer);
      const units = Object.keys(inMs);
      if (young.unit === old.unit) expect(young.count).toBeLessThanOrEqual(old.count);
      else expect(units.indexOf(young.unit)).toBeLessThan(units.indexOf(old.unit));
    }),
  );
});

test('a time in the future, from a clock that is off, is now', () => {
  expect(ageOf(now + day, now)).toEqual({ unit: 'minute', count: 0 });
  expect(hoursSince(now + day, now)).toBe(0);
});
