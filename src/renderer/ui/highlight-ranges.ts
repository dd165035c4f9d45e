import { foldText, wordsOf } from '../../shared/domain/fold-text.ts';

export type TextRange = { readonly start: number; readonly end: number };

/**
 * Where a search matches a text: beginnings of words, as the search itself looks for them, without regard to
 * case and accents. Ranges are in UTF-16 units of the original text, in order, and never overlap.
 */
export function highlightRanges(text: string, search: string): TextRange[] {
  const sought = wordsOf(search);
  if (sought.length === 0) return [];
  return wordRanges(text).flatMap(({ start, end }) => {
    const longest = Math.max(0, ...sought.map((word) => matchLength(text.slice(start, end), word)));
    return longest === 0 ? [] : [{ start, end: start + longest }];
  });
}

function wordRanges(text: string): TextRange[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How many units of `word` a folded prefix covers; 0 when it isn't one. "Łu" is covered by "lu". */
function matchLength(word: string, prefix: string): number {
  if (!foldText(word).startsWith(prefix)) return 0;
  let covered = '';
  for (const letter of word) {
    covered += letter;
    if (foldText(covered).length >= prefix.length) break;
  }
  // Marks that follow belong to the letter before them.
  const marks = /^\p{M}*/u.exec(word.slice(covered.length))?.[0].length ?? 0;
  return covered.length + marks;
}
