import { foldText, wordsOf } from '../../shared/domain/fold-text.ts';

export type TextRange = { readonly start: number; readonly end: number };

// As short as what the search itself looks for inside of words.
const shortestInside = 3;

/**
 * Where a search matches a text, as the search itself looks for it: beginnings of words, longer pieces anywhere
 * in them, and digits that follow each other in a telephone number however it is written; without regard to case
 * and accents. Ranges are in UTF-16 units of the original text, in order, and never overlap.
 */
export function highlightRanges(text: string, search: string): TextRange[] {
  const sought = wordsOf(search);
  if (sought.length === 0) return [];
  const ranges = wordRanges(text).flatMap(({ start, end }): TextRange[] => {
    const found = sought
      .map((word) => matchIn(text.slice(start, end), word))
      .filter((match) => match !== null)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
    return found === undefined ? [] : [{ start: start + found.start, end: start + found.end }];
  });
  return ranges.length > 0 ? ranges : digitRanges(text, sought);
}

/** A number that was typed in another writing: "5125550148" in "(512) 555-0148". */
function digitRanges(text: string, sought: readonly string[]): TextRange[] {
  const typed = sought.filter((word) => /^\d+$/u.test(word)).join('');
  if (typed.length < shortestInside) return [];
  const places = [...text.matchAll(/\d/gu)].map((match) => match.index);
  const at = places
    .map((place) => text[place])
    .join('')
    .indexOf(typed);
  const [start, last] = [places[at], places[at + typed.length - 1]];
  return at === -1 || start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
}

function wordRanges(text: string): TextRange[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where a sought piece is in a word, in its units; null where it isn't. "Łu" is covered by "lu". */
function matchIn(word: string, sought: string): TextRange | null {
  const at = foldText(word).indexOf(sought);
  if (at === -1 || (at > 0 && sought.length < shortestInside)) return null;
  const start = unitsFor(word, at);
  const end = unitsFor(word, at + sought.length);
  // Marks that follow belong to the letter before them.
  const marks = /^\p{M}*/u.exec(word.slice(end))?.[0].length ?? 0;
  return end > start ? { start, end: end + marks } : null;
}

/** How many units of a word its first folded letters take. */
function unitsFor(word: string, foldedLength: number): number {
  let covered = '';
  for (const letter of word) {
    if (foldText(covered).length >= foldedLength) break;
    covered += letter;
  }
  return covered.length;
}
