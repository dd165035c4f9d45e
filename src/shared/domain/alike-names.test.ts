import { expect, test } from 'vitest';
import { isOneSlip, nameLikeness } from './alike-names.ts';
import { wordsOf } from './fold-text.ts';

test.each([
  ['Maria Lopez', 'LÓPEZ María', 'same'],
  ['Maria Elena Lopez', 'Maria Lopez', 'same'],
  ['Bob Smith', 'Robert Smith', 'nickname'],
  ['Smith, Bobby', 'Robert Smith', 'nickname'],
  ['Guadalupe Ortiz', 'Lupe Ortiz', 'nickname'],
  ['Alex Reed', 'Alexandra Reed', 'nickname'],
  ['Alex Reed', 'Alexander Reed', 'nickname'],
  ['Ana Kowalski', 'Ana Kowalsky', 'spelling'],
  ['Ana Hernandez', 'Ana Hernadez', 'spelling'],
  ['Ana Hernandez', 'Ana Hernandze', 'spelling'],
  ['Ana Lee', 'Ann Lee', null],
  ['Kim Ng', 'Tim Ng', null],
  ['Maria', 'Maria', null],
  ['Bob Smyth', 'Robert Smith', null],
  ['Bob Robertson', 'Robert Robertsen', null],
  ['Ana Lopez', 'Ana Gomez', null],
  ['Ana Ana', 'Ana Gomez', null],
  ['', '', null],
])('%s and %s: %s', (one, other, likeness) => {
  expect(nameLikeness(wordsOf(one), wordsOf(other))).toBe(likeness);
  expect(nameLikeness(wordsOf(other), wordsOf(one))).toBe(likeness);
});

test.each([
  ['smith', 'smyth', true],
  ['smith', 'smiht', true],
  ['smith', 'smits', true],
  ['smith', 'smit', false],
  ['juan', 'juana', false],
  ['johnson', 'jonson', true],
  ['smith', 'smith', false],
  ['smith', 'smxxh', false],
  ['juan', 'joan', false],
  ['martin', 'martinez', false],
])('%s and %s differ by one slip: %s', (one, other, isSlip) => {
  expect(isOneSlip(one, other)).toBe(isSlip);
  expect(isOneSlip(other, one)).toBe(isSlip);
});
