import { nameLikeness } from '../../../../shared/domain/alike-names.ts';
import {
  duplicateReasons,
  type DuplicateReason,
  type NameLikeness,
} from '../../../../shared/domain/duplicate.ts';
import { createDictionary } from './dictionary.ts';
import { grown } from './grown.ts';
import { createGroups, createTextGroups } from './groups.ts';
import type { People } from './people.ts';
import { createWordLists } from './word-lists.ts';

export type Twin = {
  readonly row: number;
  readonly reasons: readonly DuplicateReason[];
  readonly likeness: NameLikeness | null;
};

// Beyond this many namesakes in one postal code a comparison tells nothing more.
const comparedAtMost = 500;
const nobody = duplicateReasons.length + 1;
const alikeName = duplicateReasons.indexOf('alike-name') + 1;

/**
 * Who may be the same person: the same telephone number or email address at any location, or alike names
 * with the same postal code (names alone repeat too often among thousands of strangers). Kept as groups of rows, so
 * that somebody who comes or changes costs a few look-ups, not a comparison with everybody.
 */
export function createDuplicates(people: People) {
  const phoneOf = (row: number): string => people.columns.phone[row] ?? '';
  const emailOf = (row: number): string => people.columns.email[row] ?? '';
  const phones = createTextGroups(phoneOf);
  const emails = createTextGroups(emailOf);
  /** By postal code and one word of the name: alike names always share a word. */
  const names = createGroups();
  const dictionary = createDictionary();
  const words = createWordLists();
  /** What has been found out of a row: 0 nothing yet, 1 and on the place of the surest reason, else nobody. */
  let known = new Uint8Array(1024);

  const wordsOf = words.of;
  const nameKeys = (row: number): readonly number[] => {
    const place = people.columns.place[row] ?? 0;
    const codes = wordsOf(row);
    return codes.length < 2 || people.placeOf(row) === '' ? [] : codes.map((code) => keyOf(place, code));
  };
  const neighbours = (row: number): Set<number> => {
    const rows = new Set([...phones.of(row), ...emails.of(row)]);
    for (const key of nameKeys(row)) for (const other of names.of(key)) rows.add(other);
    rows.delete(row);
    return rows;
  };
  const likenessOf = (row: number, other: number): NameLikeness | null => {
    const { place } = people.columns;
    if (place[row] !== place[other] || people.placeOf(row) === '') return null;
    return nameLikeness(wordsOf(row).map(dictionary.valueOf), wordsOf(other).map(dictionary.valueOf));
  };
  const namesakes = (key: number): readonly number[] => names.of(key).slice(0, comparedAtMost);
  const hasAlikeName = (row: number): boolean =>
    nameKeys(row).some((key) =>
      namesakes(key).some((other) => other !== row && likenessOf(row, other) !== null),
    );
  /** At least as sure as this from now on, if anything is known of them. */
  const raise = (row: number, reason: DuplicateReason): void => {
    if (known[row] !== 0) known[row] = Math.min(known[row] ?? nobody, duplicateReasons.indexOf(reason) + 1);
  };
  /** Somebody new can only add a reason to others; nobody else has to be compared with each other again. */
  const tellOthers = (row: number): void => {
    known[row] = nobody;
    const tell = (other: number, reason: DuplicateReason): void => {
      raise(row, reason);
      raise(other, reason);
    };
    for (const other of phones.of(row)) if (other !== row) tell(other, 'same-phone');
    for (const other of emails.of(row)) if (other !== row) tell(other, 'same-email');
    for (const key of nameKeys(row)) {
      for (const other of namesakes(key)) {
        if (other === row || (known[row] !== nobody && known[other] !== nobody)) continue;
        if (likenessOf(row, other) !== null) tell(other, 'alike-name');
      }
    }
  };
  /** Whoever was a possible duplicate because of this row is looked at again. */
  const forgetAround = (row: number): void => {
    known[row] = 0;
    for (const other of phones.of(row)) known[other] = 0;
    for (const other of emails.of(row)) known[other] = 0;
    for (const key of nameKeys(row)) {
      // Of somebody with a surer reason it doesn't matter.
      for (const other of names.of(key))
        if (known[other] === alikeName && likenessOf(row, other) !== null) known[other] = 0;
    }
  };
  const find = (row: number): DuplicateReason | null => {
    if (phones.of(row).length > 1) return 'same-phone';
    if (emails.of(row).length > 1) return 'same-email';
    return hasAlikeName(row) ? 'alike-name' : null;
  };

  return {
    /** Somebody came; for who changed after `remove`. `isFirst`: nobody has been compared yet. */
    put: (row: number, isFirst = false): void => {
      if (row >= known.length) {
        known = grown(known, new Uint8Array(Math.max(row + 1, known.length * 2)));
      }
      const codes = foldedWords(people.columns.sortName[row] ?? '').map((word) => dictionary.codeOf(word));
      words.set(row, [...new Set(codes)]);
      phones.add(row);
      emails.add(row);
      for (const key of nameKeys(row)) names.add(key, row);
      if (!isFirst) tellOthers(row);
      else known[row] = 0;
    },
    /** Somebody goes, or is about to change: while the columns still say what they said. */
    remove: (row: number): void => {
      forgetAround(row);
      phones.remove(row);
      emails.remove(row);
      for (const key of nameKeys(row)) names.remove(key, row);
      words.set(row, []);
    },
    clear: (): void => {
      for (const groups of [phones, emails, names]) groups.clear();
      words.clear();
      known.fill(0);
    },
    /** The surest reason why somebody else may be this person; null when there is nobody. */
    reasonOf: (row: number): DuplicateReason | null => {
      if (known[row] === 0) {
        const reason = find(row);
        known[row] = reason === null ? nobody : duplicateReasons.indexOf(reason) + 1;
      }
      return duplicateReasons[(known[row] ?? nobody) - 1] ?? null;
    },
    /** Everybody who may be this person, with every reason. */
    twinsOf: (row: number): Twin[] => {
      const [phone, email] = [phoneOf(row), emailOf(row)];
      return [...neighbours(row)].flatMap((other): Twin[] => {
        const likeness = likenessOf(row, other);
        const reasons: DuplicateReason[] = [
          ...(phone !== '' && phoneOf(other) === phone ? (['same-phone'] as const) : []),
          ...(email !== '' && emailOf(other) === email ? (['same-email'] as const) : []),
          ...(likeness === null ? [] : (['alike-name'] as const)),
        ];
        return reasons.length === 0 ? [] : [{ row: other, reasons, likeness }];
      });
    },
  };
}
export type Duplicates = ReturnType<typeof createDuplicates>;

/** A small number for a place and a word. Others may share it: whoever is found by it is compared in full. */
function keyOf(place: number, word: number): number {
  return (Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) >>> 2;
}

/** Words of a name that is folded already, as the list is sorted by it. */
function foldedWords(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
