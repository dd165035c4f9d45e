import { expect, test } from 'vitest';
import fc from 'fast-check';
import { windowSize } from '../../desk/applicant-window.ts';
import { indexIn, rowAt, windowsFor } from './windows.ts';

test.each([
  [0, 10, 0, [0]],
  [0, 10, 15, [0]],
  [25, 29, 1000, [0]],
  [25, 35, 1000, [0, 1]],
  [260, 270, 1000, [4, 5]],
  [990, 999, 1000, [19]],
])('rows %d to %d of %d are in windows %j', (first, last, count, windows) => {
  expect(windowsFor(first, last, count)).toEqual(windows);
});

test('every row in sight is in a window that is read, and no window is beyond the list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(40), (count, from, span) => {
      const first = from % count;
      const last = Math.min(count - 1, first + span);
      const windows = windowsFor(first, last, count);
      for (const row of [first, last]) expect(windows).toContain(Math.floor(row / windowSize));
      for (const window of windows) expect(window * windowSize).toBeLessThan(count);
    }),
  );
});

test('finds rows by place and places by row', () => {
  const windows = new Map([
    [0, ['ann', 'bo']],
    [3, ['cy', 'di']],
  ]);
  expect(rowAt(windows, 151)).toBe('di');
  expect(rowAt(windows, 75)).toBeUndefined();
  expect(rowAt(windows, 2)).toBeUndefined();
  expect(indexIn(windows, (row) => row === 'di')).toBe(151);
  expect(indexIn(windows, (row) => row === 'ed')).toBeNull();
});
