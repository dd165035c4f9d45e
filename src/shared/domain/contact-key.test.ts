import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAlikeNames, emailKey, nameKey, phoneKey } from './contact-key.ts';

test.each([
  ['(512) 555-0123'],
  ['512.555.0123'],
  ['5125550123'],
  ['+1 512 555 0123'],
  ['1-512-555-0123'],
  ['512 555 0123 ext. 9'],
])('reads %s as the same American number', (text) => {
  expect(phoneKey(text)).toBe('+15125550123');
});

test('keeps numbers of other countries apart, and digits of what is no number', () => {
  expect(phoneKey('+52 55 1234 5678')).toBe('+525512345678');
  expect(phoneKey('55-51')).toBe('5551');
  expect(phoneKey('none')).toBeNull();
  expect(phoneKey('')).toBeNull();
});

test('compares email addresses without capitals and edges', () => {
  expect(emailKey('  Jo@Example.COM ')).toBe('jo@example.com');
  expect(emailKey(' ')).toBeNull();
});

test('compares names without order, accents and capitals', () => {
  expect(nameKey({ firstName: 'Łucja', lastName: 'Núñez' })).toBe(
    nameKey({ firstName: 'NUNEZ', lastName: 'lucja' }),
  );
  expect(nameKey({ firstName: ' ', lastName: '' })).toBe('');
});

test('finds names alike that leave a word out, but not single words', () => {
  const maria = { firstName: 'Maria Elena', lastName: 'López' };
  expect(areAlikeNames(maria, { firstName: 'Lopez', lastName: 'Maria' })).toBe(true);
  expect(areAlikeNames(maria, { firstName: 'Maria', lastName: 'Gomez' })).toBe(false);
  expect(areAlikeNames(maria, { firstName: 'Maria', lastName: '' })).toBe(false);
});

test('never throws, and does not depend on which name is first', () => {
  const name = fc.record({ firstName: fc.string({ unit: 'grapheme' }), lastName: fc.string() });
  fc.assert(
    fc.property(name, name, fc.string(), (one, other, text) => {
      phoneKey(text);
      expect(areAlikeNames(one, other)).toBe(areAlikeNames(other, one));
    }),
  );
});
