import { expect, test } from 'vitest';
import { goalChoices } from './goal-choices.ts';

test('offers a goal that was set some other way', () => {
  expect(goalChoices(24)).toEqual([4, 12, 24, 48, 72]);
  expect(goalChoices(36)).toEqual([4, 12, 24, 36, 48, 72]);
});
