import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, wordsOf } from '../../../shared/domain/fold-text.ts';
import { beginsAWord } from './word-beginning.ts';

// Letters that meet often, marks, figures, what stands between words, and one that takes two places in a text.
const piece = fc.constantFrom('a', 'b', 'Á', 'ñ', '1', ' ', '-', "O'", '𠮷', '王', 'ß');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('agrees with taking a text apart into words, whatever it is written with', () => {
  fc.assert(
    fc.property(text, text, (whole, typed) => {
      for (const word of wordsOf(typed)) {
        expect(beginsAWord(foldText(whole), word)).toBe(wordsOf(whole).some((one) => one.startsWith(word)));
      }
    }),
    { numRuns: 2000 },
  );
});
