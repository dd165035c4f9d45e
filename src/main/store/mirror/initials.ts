import type { SearchText } from './search-text.ts';

/** What begins a word that somebody types first: a to z, then 0 to 9. One bit each, 36 in all. */
const initialCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Letters lie in the lower bits, figures above them: neither half is more than 32 bits. */
export const letterCount = 26;

/** The bit of a word of one letter or figure, as a place from 0 to 35; null for every other word. */
export function initialPlace(word: string): number | null {
  const place = word.length === 1 ? initialCharacters.indexOf(word) : -1;
  return place === -1 ? null : place;
}

/**
 * With which letters and figures words of somebody begin; of folded texts. Finds everybody whom the full-text index finds by
 * one of them, and in words of mixed scripts ("жa") a few more: which signs separate words is the index's own, and changes
 * with its tables. Who types one letter is answered by this: the index would tell up to everybody's id.
 */
export function initialsOf({ name, email, phone, city, title, employer }: SearchText): number {
  const all = [name, email, phone, city, title, employer].join(' ');
  const found = new Set(Array.from(all.matchAll(/(?<![a-z0-9])[a-z0-9]/gu), ([character]) => character));
  let initials = 0;
  for (const character of found) initials += 2 ** initialCharacters.indexOf(character);
  return initials;
}
