import { expect, test } from 'vitest';
import { refreshChoices } from './refresh-choices.ts';

test.each([
  [5, [5, 10, 15, 30, 60]],
  [20, [5, 10, 15, 20, 30, 60]],
])('offers the usual intervals and the one that is set: %d', (current, choices) => {
  expect(refreshChoices(current)).toEqual(choices);
});
