import { expect, test } from 'vitest';
import { tokenEnd } from './token-end.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;

test.each([
  [null, null],
  [now + 24 * hour + 1, null],
  [now + 24 * hour, { unit: 'hours', count: 24 }],
  [now + 4.2 * hour, { unit: 'hours', count: 5 }],
  [now + 20 * 60_000, { unit: 'minutes', count: 20 }],
  [now + 12_000, { unit: 'minutes', count: 1 }],
  [now, null],
  [now - hour, null],
])('a token that ends at %d is announced as %j', (endsAt, announced) => {
  expect(tokenEnd(endsAt, now)).toEqual(announced);
});
