import { expect, test } from 'vitest';
import { shiftOf } from './use-scroll-anchor.ts';

const view = { scrollTop: 760, clientHeight: 600 };

test('a row in sight stays where it is when others come in above it', () => {
  expect(shiftOf(12, 15, 76, view)).toBe(3 * 76);
  expect(shiftOf(12, 10, 76, view)).toBe(-2 * 76);
});

test('a row out of sight moves nothing', () => {
  expect(shiftOf(2, 5, 76, view)).toBe(0);
  expect(shiftOf(40, 45, 76, view)).toBe(0);
});
