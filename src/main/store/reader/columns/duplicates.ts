import { nameLikeness } from '../../../../shared/domain/alike-names.ts';
import type { DuplicateReason, NameLikeness } from '../../../../shared/domain/duplicate.ts';
import { wordsOf } from '../../../../shared/domain/fold-text.ts';
import type { People } from './people.ts';

export type Twin = {
  readonly row: number;
  readonly reasons: readonly DuplicateReason[];
  readonly likeness: NameLikeness | null;
};

// Beyond this many namesakes in one postal code a comparison tells nothing more.
const comparedAtMost = 200;

/**
 * Who may be the same person: the same telephone number or email address at any location, or alike names
 * with the same postal code (names alone repeat too often among thousands of strangers). Kept as groups of rows, so
 * that somebody who comes or changes costs a few look-ups, not a comparison with everybody.
 */
export function createDuplicates(people: People) {
  const phones = createGroups();
  const emails = createGroups();
  /** By postal code and one word of the name: alike names always share a word. */
  const names = createGroups();
  const keysOf = new Map<number, Keys>();
  /** What has been found out; absent: not looked at since it may have changed. */
  const known = new Map<number, DuplicateReason | null>();

  const wordKeys = (row: number): readonly string[] => {
    const place = people.columns.place[row] ?? 0;
    const words = new Set(wordsOf(people.columns.sortName[row] ?? ''));
    return words.size < 2 || !hasPlace(people, row) ? [] : [...words].map((word) => `${place} ${word}`);
  };
  const neighbours = (row: number): Set<number> => {
    const keys = keysOf.get(row);
    const rows = new Set<number>();
    if (keys === undefined) return rows;
    for (const other of phones.others(keys.phone)) rows.add(other);
    for (const other of emails.others(keys.email)) rows.add(other);
    for (const key of keys.words) for (const other of names.others(key)) rows.add(other);
    rows.delete(row);
    return rows;
  };
  const forgetAround = (row: number): void => {
    known.delete(row);
    for (const other of neighbours(row)) known.delete(other);
  };
  const likenessOf = (row: number, other: number): NameLikeness | null => {
    const { columns } = people;
    if (!hasPlace(people, row) || columns.place[row] !== columns.place[other]) return null;
    return nameLikeness(wordsOf(columns.sortName[row] ?? ''), wordsOf(columns.sortName[other] ?? ''));
  };

  return {
    /** Somebody came or changed. */
    put: (row: number): void => {
      const before = keysOf.get(row);
      const keys: Keys = {
        phone: people.columns.phone[row] ?? '',
        email: people.columns.email[row] ?? '',
        words: wordKeys(row),
      };
      if (before !== undefined && isSame(before, keys)) return;
      if (before !== undefined) {
        forgetAround(row);
        phones.remove(before.phone, row);
        emails.remove(before.email, row);
        for (const key of before.words) names.remove(key, row);
      }
      phones.add(keys.phone, row);
      emails.add(keys.email, row);
      for (const key of keys.words) names.add(key, row);
      keysOf.set(row, keys);
      if (known.size > 0) forgetAround(row);
    },
    remove: (row: number): void => {
      const before = keysOf.get(row);
      if (before === undefined) return;
      forgetAround(row);
      phones.remove(before.phone, row);
      emails.remove(before.email, row);
      for (const key of before.words) names.remove(key, row);
      keysOf.delete(row);
    },
    clear: (): void => {
      for (const groups of [phones, emails, names]) groups.clear();
      keysOf.clear();
      known.clear();
    },
    /** The surest reason why somebody else may be this person; null when there is nobody. */
    reasonOf: (row: number): DuplicateReason | null => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const keys = keysOf.get(row);
      let reason: DuplicateReason | null = null;
      if (keys !== undefined) {
        if (phones.others(keys.phone).length > 1) reason = 'same-phone';
        else if (emails.others(keys.email).length > 1) reason = 'same-email';
        else if (hasAlikeName(row, keys.words)) reason = 'alike-name';
      }
      known.set(row, reason);
      return reason;
    },
    /** Everybody who may be this person, with every reason. */
    twinsOf: (row: number): Twin[] => {
      const keys = keysOf.get(row);
      if (keys === undefined) return [];
      const { phone, email } = people.columns;
      return [...neighbours(row)].flatMap((other): Twin[] => {
        const likeness = likenessOf(row, other);
        const reasons: DuplicateReason[] = [
          ...(keys.phone !== '' && phone[other] === keys.phone ? (['same-phone'] as const) : []),
          ...(keys.email !== '' && email[other] === keys.email ? (['same-email'] as const) : []),
          ...(likeness === null ? [] : (['alike-name'] as const)),
        ];
        return reasons.length === 0 ? [] : [{ row: other, reasons, likeness }];
      });
    },
  };

  function hasAlikeName(row: number, keys: readonly string[]): boolean {
    const looked = new Set<number>([row]);
    for (const key of keys) {
      for (const other of names.others(key).slice(0, comparedAtMost)) {
        if (looked.has(other)) continue;
        looked.add(other);
        if (likenessOf(row, other) !== null) return true;
      }
    }
    return false;
  }
}
export type Duplicates = ReturnType<typeof createDuplicates>;

type Keys = { readonly phone: string; readonly email: string; readonly words: readonly string[] };

function isSame(one: Keys, other: Keys): boolean {
  return (
    one.phone === other.phone &&
    one.email === other.email &&
    one.words.length === other.words.length &&
    one.words.every((word, at) => word === other.words[at])
  );
}

function hasPlace(people: People, row: number): boolean {
  return people.placeOf(row) !== '';
}

/** Rows by key. A key of one row keeps the bare number: nearly every key is of one person. */
function createGroups() {
  const groups = new Map<string, number | number[]>();
  const none: readonly number[] = [];
  return {
    add: (key: string, row: number): void => {
      if (key === '') return;
      const before = groups.get(key);
      if (before === undefined) groups.set(key, row);
      else if (typeof before === 'number') groups.set(key, [before, row]);
      else before.push(row);
    },
    remove: (key: string, row: number): void => {
      const before = groups.get(key);
      if (before === row) groups.delete(key);
      else if (typeof before === 'object') {
        const rest = before.filter((other) => other !== row);
        if (rest.length === 1 && rest[0] !== undefined) groups.set(key, rest[0]);
        else groups.set(key, rest);
      }
    },
    /** Everybody with the key, whoever asks included. */
    others: (key: string): readonly number[] => {
      const found = groups.get(key);
      if (found === undefined) return none;
      return typeof found === 'number' ? [found] : found;
    },
    clear: (): void => groups.clear(),
  };
}
