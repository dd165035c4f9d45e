import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, wordsOf } from './fold-text.ts';

test.each([
  ['Łukasz Müller', 'lukasz muller'],
  ['LUKASZ MULLER', 'lukasz muller'],
  ['Straße', 'strasse'],
  ['José', 'jose'],
  ['Jose\u0301', 'jose'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding what is folded changes nothing, accents or none beside it', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (some) => {
      expect(foldText(foldText(some))).toBe(foldText(some));
      // With a letter that takes the long way, the rest comes out the same as without it.
      expect(foldText(`${some} ß`)).toBe(`${foldText(some)} ss`);
    }),
  );
});

test('words are runs of letters and digits', () => {
  expect(wordsOf("O'Brien-Lee, 2nd")).toEqual(['o', 'brien', 'lee', '2nd']);
});
