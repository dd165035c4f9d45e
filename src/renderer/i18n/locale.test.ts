import { expect, test } from 'vitest';
import { formatTagOf, localeOf } from './locale.ts';

test.each([
  ['system', 'es-MX', 'es'],
  ['system', 'es', 'es'],
  ['system', 'en-GB', 'en'],
  ['system', 'de-DE', 'en'],
  ['system', 'est', 'en'],
  ['es', 'en-US', 'es'],
  ['en', 'es-MX', 'en'],
] as const)('shows %s on a %s system in %s', (language, system, locale) => {
  expect(localeOf(language, system)).toBe(locale);
});

test.each([
  ['en', 'en-GB', 'en-GB'],
  ['es', 'es-MX', 'es-MX'],
  ['en', 'de-DE', 'en-US'],
  ['es', 'en-US', 'es-US'],
  ['en', 'not a tag', 'en-US'],
] as const)('writes %s dates on a %s system as %s', (locale, system, tag) => {
  expect(formatTagOf(locale, system)).toBe(tag);
});
