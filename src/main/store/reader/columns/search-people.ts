import type { Database } from '../../database/open-database.ts';
import { initialPlace, letterCount } from '../../mirror/initials.ts';
import { isNarrower, searchTerms, type SearchTerm } from '../search-expression.ts';
import { pairsOf } from './letter-pairs.ts';
import type { People } from './people.ts';

// More terms than anybody's words are read for.
const outOfIt = 255;

/**
 * Who is found by what somebody typed: 1 per row. Each word must begin a word of the person (the full-text index
 * knows all of them), or stand anywhere in their name, email address or telephone number (looked for in memory). What
 * is typed on is looked for among those found before it, as long as the revision of both databases is the same.
 */
export function createPeopleSearch(mirror: Database, people: People) {
  const beginning = mirror
    .prepare<[string], number>('select rowid from applicant_search where applicant_search match ?')
    .pluck();

  let last: { readonly revision: string; readonly terms: readonly SearchTerm[]; readonly found: Uint8Array } =
    {
      revision: '',
      terms: [],
      found: new Uint8Array(0),
    };

  return (search: string, revision: string): Uint8Array | null => {
    const terms = searchTerms(search);
    if (terms.length === 0) return null;
    const count = people.rowCount();
    // How many terms a row has met; it stays in the running only when it has met all before.
    const met = new Uint8Array(count);
    const isTypedOn = last.revision === revision && isNarrower(last.terms, terms);
    if (isTypedOn) {
      for (let row = 0; row < count; row += 1) if (last.found[row] !== 1) met[row] = outOfIt;
    }
    let place = 0;
    for (const [at, term] of terms.entries()) {
      // Whoever was found before has met it.
      if (isTypedOn && last.terms[at]?.expression === term.expression) continue;
      if (!findInitial(term, place, met)) findBeginning(term, place, met);
      findInside(term, place, met);
      place += 1;
    }
    for (let row = 0; row < count; row += 1) met[row] = met[row] === place ? 1 : 0;
    last = { revision, terms, found: met };
    return met;
  };

  /** One letter or figure, from memory; false for everything longer. */
  function findInitial({ words }: SearchTerm, place: number, met: Uint8Array): boolean {
    const initial = words.length === 1 ? initialPlace(words[0] ?? '') : null;
    if (initial === null) return false;
    const { letters, figures, isHere } = people.columns;
    const column = initial < letterCount ? letters : figures;
    const bit = 1 << (initial < letterCount ? initial : initial - letterCount);
    for (let row = 0; row < met.length; row += 1) {
      if (met[row] === place && isHere[row] === 1 && ((column[row] ?? 0) & bit) !== 0) met[row] = place + 1;
    }
    return true;
  }

  /** The index tells ids as they grow, and so do nearly all rows: both are gone through side by side. */
  function findBeginning({ expression }: SearchTerm, place: number, met: Uint8Array): void {
    const { id: ids, isHere } = people.columns;
    const count = met.length;
    let at = 0;
    for (const id of beginning.all(expression)) {
      while (at < count && (ids[at] ?? 0) < id) at += 1;
      const isNext = at < count && ids[at] === id && isHere[at] === 1;
      const row = isNext ? at : people.rowOf(id);
      if (row !== undefined && met[row] === place) met[row] = place + 1;
    }
  }

  function findInside({ inside }: SearchTerm, place: number, met: Uint8Array): void {
    if (inside === null) return;
    const { sortName, email, phone } = people.columns;
    const { text, isNumber } = inside;
    for (const row of mayHold(text, place, met)) {
      const isFound = isNumber
        ? phone[row]?.includes(text) === true || email[row]?.includes(text) === true
        : sortName[row]?.includes(text) === true || email[row]?.includes(text) === true;
      if (isFound) met[row] = place + 1;
    }
  }

  /** Rows still looked for that have all pairs of letters of a text. */
  function mayHold(text: string, place: number, met: Uint8Array): number[] {
    const rows: number[] = [];
    const [first, ...others] = pairsOf(text)
      .map((bits, part) => ({ bits, column: people.columns.pairs[part] }))
      .filter(({ bits }) => bits !== 0);
    if (first?.column === undefined) throw new Error('too short to be looked for inside of words');
    const { bits, column } = first;
    for (let row = 0; row < met.length; row += 1) {
      if (met[row] === place && ((column[row] ?? 0) & bits) === bits) rows.push(row);
    }
    return rows.filter((row) =>
      others.every((other) => ((other.column?.[row] ?? 0) & other.bits) === other.bits),
    );
  }
}
