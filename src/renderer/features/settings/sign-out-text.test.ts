import { expect, test } from 'vitest';
import { goalChoices } from './goal-choices.ts';
import { signOutText } from './sign-out-text.ts';

test.each([
  [{ unsentCount: 0, draftCount: 0 }, 'settings.leftNothing', 'settings.signOut'],
  [{ unsentCount: 2, draftCount: 1 }, 'settings.leftUnsent', 'settings.signOutKeep'],
  [{ unsentCount: 0, draftCount: 1 }, 'settings.leftDrafts', 'settings.signOutKeep'],
  ['unknown', 'settings.leftUnknown', 'settings.signOutKeep'],
] as const)('with %j left behind says %s and offers %s', (left, said, offered) => {
  const words = signOutText(left);
  expect([words.left.id, words.confirm]).toEqual([said, offered]);
});

test('offers a goal that was set some other way', () => {
  expect(goalChoices(24)).toEqual([4, 12, 24, 48, 72]);
  expect(goalChoices(36)).toEqual([4, 12, 24, 36, 48, 72]);
});
