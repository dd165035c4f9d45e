import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeOf } from './time.ts';

test.each([
  ['2026-03-02T15:04:05Z', '2026-03-02T15:04:05.000Z'],
  ['2026-03-02T15:04:05.123456Z', '2026-03-02T15:04:05.123Z'],
  ['2026-03-02T10:04:05-05:00', '2026-03-02T15:04:05.000Z'],
  ['2026-03-02T20:34:05+0530', '2026-03-02T15:04:05.000Z'],
  ['2026-03-02 15:04:05 UTC', '2026-03-02T15:04:05.000Z'],
  ['2026-03-02 10:04:05 -0500', '2026-03-02T15:04:05.000Z'],
  ['2026-03-02T15:04', '2026-03-02T15:04:00.000Z'],
  ['2026-03-02', '2026-03-02T00:00:00.000Z'],
])('reads %s', (text, iso) => {
  const time = timeOf(text);
  expect(time === null ? null : new Date(time).toISOString()).toBe(iso);
});

test.each([
  null,
  undefined,
  '',
  'soon',
  'March 2, 2026',
  '02/03/2026',
  1_772_463_845,
  '2026-02-30T00:00:00Z',
  '2026-13-01',
  '2026-03-02T25:00:00Z',
  {},
  ['2026-03-02'],
])('anything else is no time: %j', (value) => {
  expect(timeOf(value)).toBeNull();
});

test('every moment comes back as it went', () => {
  const moments = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2199-12-31') });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(timeOf(moment.toISOString())).toBe(moment.getTime());
    }),
  );
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const time = timeOf(value);
      expect(time === null || Number.isFinite(time)).toBe(true);
    }),
  );
});
