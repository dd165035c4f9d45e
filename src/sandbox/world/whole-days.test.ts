import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, dayAt, midnightOf } from './whole-days.ts';

test.each([
  ['2026-01-15', 'America/Chicago', '2026-01-15T06:00:00.000Z'],
  ['2026-07-15', 'America/Chicago', '2026-07-15T05:00:00.000Z'],
  ['2026-03-08', 'America/Chicago', '2026-03-08T06:00:00.000Z'],
  ['2026-03-09', 'America/Chicago', '2026-03-09T05:00:00.000Z'],
  ['2026-11-02', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
  ['2026-01-15', 'Pacific/Honolulu', '2026-01-15T10:00:00.000Z'],
  ['2026-01-15', 'Asia/Kolkata', '2026-01-14T18:30:00.000Z'],
])('%s begins in %s at %s', (day, zone, utc) => {
  expect(new Date(midnightOf(day, zone) ?? 0).toISOString()).toBe(utc);
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'today', '', '2026-01-01T00:00'])(
  '%o is no day',
  (text) => {
    expect(midnightOf(text, 'America/Chicago')).toBeNull();
  },
);

test('every moment lies between its day and the next, in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
      fc.constantFrom('America/Chicago', 'America/New_York', 'Pacific/Honolulu', 'UTC', 'Asia/Kolkata'),
      (time, zone) => {
        const day = dayAt(time, zone);
        expect(midnightOf(day, zone)).toBeLessThanOrEqual(time);
        expect(midnightOf(dayAfter(day), zone)).toBeGreaterThan(time);
      },
    ),
  );
});
