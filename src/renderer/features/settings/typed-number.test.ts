import { expect, test } from 'vitest';
import { confirmedCount } from './typed-number.ts';

test.each([
  ['3', 3, 3],
  [' 3 ', 3, 3],
  ['', 3, null],
  ['', 0, null],
  ['03', 3, 3],
  ['2', 3, null],
  ['3.0', 3, null],
  ['three', 3, null],
  ['-3', 3, null],
])('typing %j to delete %d confirms %j', (typed, count, confirmed) => {
  expect(confirmedCount(typed, count)).toBe(confirmed);
});
