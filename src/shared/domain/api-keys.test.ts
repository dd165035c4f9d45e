import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkApiKey } from './api-keys.ts';

const key = 'IlIlO0O0_3kq-fLz8Tn1WcYb7Xr2Vd5Gh6Jm9Pp4Qs1';

test.each([
  key,
  `  ${key}\n`,
  `\uFEFF${key}\u200B`,
  `${key.slice(0, 9)}\u200B\u00AD${key.slice(9)}`,
  `\u00A0${key}\u00A0`,
])('finds the key in what was pasted: %j', (pasted) => {
  expect(checkApiKey(pasted)).toEqual({ kind: 'plausible', key });
});

test.each([
  ['', 'empty'],
  [' \n\t\u200B', 'empty'],
  ['abc', 'too-short'],
  ['a'.repeat(201), 'too-long'],
  [`Secret ${key}`, 'several-words'],
  [`${key}\n${key}`, 'several-words'],
  ['https://app.careerplug.com/settings', 'address'],
  [`${key}…`, 'strange-characters'],
  [`«${key}»`, 'strange-characters'],
  ['ключ-от-квартиры', 'strange-characters'],
])('says what is wrong with %j', (pasted, kind) => {
  expect(checkApiKey(pasted).kind).toBe(kind);
});

test('never throws, and never changes a visible character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (pasted) => {
      const result = checkApiKey(pasted);
      if (result.kind === 'plausible') expect(pasted.replaceAll(/[\p{Cf}\p{Cc}\s]/gu, '')).toBe(result.key);
    }),
    { numRuns: 2000 },
  );
});
