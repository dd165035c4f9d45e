import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { catalogues } from '../../shared/messages/catalogue.ts';
import { createFormat } from './use-format.ts';

const english = createFormat(createIntl({ locale: 'en-US', messages: catalogues.en }));
const spanish = createFormat(createIntl({ locale: 'es-US', messages: catalogues.es }));
// In this computer's time zone, as people see them.
const now = new Date(2026, 4, 6, 14, 14).getTime();
const at = (...parts: [number, number, number, number, number]): number => new Date(...parts).getTime();
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

test('tells ages short in a list and in words to those who listen', () => {
  expect(english.age(now - 26 * 3_600_000, now)).toBe('26 h');
  expect(english.age(now - 3 * 86_400_000, now)).toBe('3 d');
  expect(english.age(now, now)).toBe('now');
  expect(english.ageLong(now - 26 * 3_600_000, now)).toBe('26 hours');
  expect(spanish.ageLong(now - 3 * 86_400_000, now)).toBe('3 días');
});

test('leaves out of a moment what a person knows already', () => {
  expect(plain(english.moment(at(2026, 4, 6, 9, 5), now))).toBe('9:05 AM');
  expect(plain(english.moment(at(2026, 4, 3, 12, 4), now))).toBe('Sun 12:04 PM');
  expect(plain(english.moment(at(2026, 2, 3, 12, 4), now))).toBe('Mar 3, 12:04 PM');
  expect(plain(english.moment(at(2024, 2, 3, 12, 4), now))).toBe('Mar 3, 2024');
});

test('says the day in full within a sentence', () => {
  expect(plain(english.momentLong(at(2026, 4, 6, 9, 5), now))).toBe('today 9:05 AM');
  expect(plain(english.momentLong(at(2026, 4, 3, 12, 4), now))).toBe('Sunday 12:04 PM');
});

test('a moment in the future is told with its date, not as a day of the past week', () => {
  expect(plain(english.moment(at(2026, 4, 8, 9, 0), now))).toBe('May 8, 9:00 AM');
});
