import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';
import { phoneText } from './phone-text.ts';
import { placeOf } from './place-of.ts';
import { isWaitingTooLong } from './waiting.ts';

test.each([
  ['María José', 'Ortega', 'MO'],
  ['Ngọc', '', 'N'],
  ['', '', ''],
  ["'Umar", 'al-Farsi', 'UA'],
  ['e\u0301lise', '王', 'E\u0301王'],
])('%j %j stands as %j', (firstName, lastName, initials) => {
  expect(initialsOf({ firstName, lastName })).toBe(initials);
});

test.each([
  ['512-555-0148', '(512) 555-0148'],
  ['+1 512 555 0148', '(512) 555-0148'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['512-555-0148 ext 7', '512-555-0148 ext 7'],
  ['ask at the bar', 'ask at the bar'],
])('writes %j as %j', (phone, text) => {
  expect(phoneText(phone)).toBe(text);
});

test('writes a place of what there is of it', () => {
  const nowhere = { address: '', city: '', state: '', postalCode: '' };
  expect(placeOf(nowhere)).toBe('');
  expect(placeOf({ ...nowhere, city: 'Austin', state: 'TX', postalCode: '78701' })).toBe('Austin, TX 78701');
  expect(placeOf({ ...nowhere, address: '12 Elm St', postalCode: '78701' })).toBe('12 Elm St, 78701');
});

test('only somebody still new waits too long, from the goal on', () => {
  const now = 100 * 3_600_000;
  const appliedAt = now - 24 * 3_600_000;
  expect(isWaitingTooLong({ status: 'new_app', appliedAt }, 24, now)).toBe(true);
  expect(isWaitingTooLong({ status: 'new_app', appliedAt: appliedAt + 1 }, 24, now)).toBe(false);
  expect(isWaitingTooLong({ status: 'in_process', appliedAt }, 24, now)).toBe(false);
  expect(isWaitingTooLong({ status: 'new_app', appliedAt: null }, 24, now)).toBe(false);
});
