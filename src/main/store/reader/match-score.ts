import type { SearchTerm } from './search-expression.ts';
import { beginsAWord } from './word-beginning.ts';

/** Where somebody's words are that are in memory; all folded (fold-text.ts). */
export type MatchedTexts = {
  readonly name: string;
  readonly email: string;
  /** Digits, with a plus where the country is known. */
  readonly phone: string;
};

/** What one term adds by where it was found: whose name it is comes before whom it reaches, and that before the rest. */
const worth = { name: 10, contact: 6, elsewhere: 2 } as const;

/**
 * How well somebody matches, the more the better; of somebody in whom every term begins a word, for whatever stands neither
 * in the name nor in email or telephone stands in what is not in memory (city, title, employer).
 */
export function matchScore(terms: readonly SearchTerm[], texts: MatchedTexts): number {
  let score = 0;
  for (const term of terms) score += worth[placeOf(term, texts)];
  return score;
}

function placeOf({ words }: SearchTerm, { name, email, phone }: MatchedTexts): keyof typeof worth {
  const allBegin = (text: string): boolean => words.every((word) => beginsAWord(text, word));
  if (allBegin(name)) return 'name';
  // The words of one term are more than one only where they are digits: of one number, however it is written.
  return allBegin(email) || phone.includes(words.join('')) ? 'contact' : 'elsewhere';
}
