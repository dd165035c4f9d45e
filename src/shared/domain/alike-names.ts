import type { NameLikeness } from './duplicate.ts';
import { nameFamilies } from './nicknames.ts';

// A slip in a short word makes another name: Juan and Joan, Kim and Tim.
const shortestMisspelt = 5;

/**
 * Whether two names may be of one person, and in what they differ. Takes folded words in any order. Every word of
 * the shorter name must be in the longer one (as it is, as a nickname, or with one slip in one word), and there
 * must be at least two: "Maria" alone is like nobody.
 */
export function nameLikeness(one: readonly string[], other: readonly string[]): NameLikeness | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 2) return null;
  const free = [...longer];
  const unmatched: string[] = [];
  for (const word of shorter) if (!take(free, (known) => known === word)) unmatched.push(word);
  if (unmatched.length === 0) return 'same';
  // At least one word has to be the very same: two approximations together prove nothing.
  if (unmatched.length === shorter.length) return null;
  const misspelt = unmatched.filter((word) => !take(free, (known) => areNicknames(word, known)));
  if (misspelt.length === 0) return 'nickname';
  const [slip] = misspelt;
  if (misspelt.length > 1 || slip === undefined) return null;
  return take(free, (known) => isOneSlip(slip, known)) ? 'spelling' : null;
}

function take(words: string[], isIt: (word: string) => boolean): boolean {
  const place = words.findIndex(isIt);
  if (place === -1) return false;
  words.splice(place, 1);
  return true;
}

/** Bob and Robert, Lupe and Guadalupe. */
export function areNicknames(one: string, other: string): boolean {
  const families = nameFamilies(one);
  return families.length > 0 && nameFamilies(other).some((family) => families.includes(family));
}

/** One letter more, less or other, or two neighbours in the wrong order; only in words long enough for it. */
export function isOneSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter === longer || shorter.length < shortestMisspelt || longer.length - shorter.length > 1)
    return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  if (longer.length > shorter.length) return shorter.slice(at) === longer.slice(at + 1);
  if (shorter.slice(at + 1) === longer.slice(at + 1)) return true;
  return (
    shorter[at] === longer[at + 1] &&
    shorter[at + 1] === longer[at] &&
    shorter.slice(at + 2) === longer.slice(at + 2)
  );
}
