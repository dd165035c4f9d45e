import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { wordsOf } from './fold-text.ts';

/**
 * What makes two telephone numbers the same: E.164 where it can be read as a number (of the United States unless it
 * says otherwise), else its digits; null for a text without a number. Extensions don't count.
 */
export function phoneKey(text: string): string | null {
  const digits = text.replaceAll(/\D/gu, '');
  // Nearly every number is a plain American one; the library is for the others.
  const isPlain = /^[\d\s().-]*$/u.test(text) && /^1?[2-9]\d{9}$/u.test(digits);
  const isPlainAbroad = /^\s*\+[\d\s().-]*$/u.test(text) && /^1[2-9]\d{9}$/u.test(digits);
  if (isPlain || isPlainAbroad) return `+1${digits.slice(-10)}`;
  const parsed = parsePhoneNumberFromString(text, 'US');
  if (parsed?.isPossible() === true) return parsed.number;
  return digits === '' ? null : digits;
}

/** What makes two email addresses the same; null for an empty one. */
export function emailKey(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email === '' ? null : email;
}

type Name = { readonly firstName: string; readonly lastName: string };

/** Words of a name, folded and sorted: the same whatever the order, accents or capitals. '' for no name. */
export function nameKey(name: Name): string {
  return nameWords(name).join(' ');
}

/**
 * Alike: every word of the shorter name is in the longer one, in any order, and they share at least two.
 * "Maria Elena López" is like "Lopez, Maria"; "Maria" alone is like nobody.
 */
export function areAlikeNames(one: Name, other: Name): boolean {
  const [shorter, longer] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter.length < 2) return false;
  return shorter.every((word) => longer.includes(word));
}

export function nameWords(name: Name): string[] {
  return [...new Set(wordsOf(`${name.firstName} ${name.lastName}`))].sort();
}
