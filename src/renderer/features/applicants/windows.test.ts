import { expect, test } from 'vitest';
import fc from 'fast-check';
import { windowSize } from '../../desk/applicant-window.ts';
import { indexIn, rowAt, windowsFor } from './windows.ts';

test.each([
  [0, 10, 0, [0]],
  [0, 10, 15, [0]],
  [10, 19, 1000, [0]],
  [10, 20, 1000, [0, 1]],
  [260, 270, 1000, [7, 8]],
  [990, 999, 1000, [30, 31]],
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
  expect(rowAt(windows, 3 * windowSize + 1)).toBe('di');
  expect(rowAt(windows, windowSize + 1)).toBeUndefined();
  expect(rowAt(windows, 2)).toBeUndefined();
  expect(indexIn(windows, (row) => row === 'di')).toBe(3 * windowSize + 1);
  expect(indexIn(windows, (row) => row === 'ed')).toBeNull();
});
