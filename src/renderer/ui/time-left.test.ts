import { expect, test } from 'vitest';
import { clockLeft, secondsLeft, waitLength } from './time-left.ts';

test.each([
  [600_000, '10:00'],
  [581_000, '9:41'],
  [580_001, '9:41'],
  [59_999, '1:00'],
  [9_000, '0:09'],
  [1, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('shows %d ms as %s', (left, shown) => {
  expect(clockLeft(1_000_000 + left, 1_000_000)).toBe(shown);
});

test('never says that a wait is over while a moment of it is left', () => {
  expect(secondsLeft(1001, 1000)).toBe(1);
  expect(secondsLeft(1000, 1000)).toBe(0);
});

test.each([
  [5_000, { unit: 'seconds', count: 5 }],
  [59_001, { unit: 'minutes', count: 1 }],
  [61_000, { unit: 'minutes', count: 2 }],
  [15 * 60_000, { unit: 'minutes', count: 15 }],
  [60 * 60_000, { unit: 'hours', count: 1 }],
  [90 * 60_000, { unit: 'hours', count: 2 }],
])('says a wait of %d ms in one unit', (left, length) => {
  expect(waitLength(left, 0)).toEqual(length);
});
