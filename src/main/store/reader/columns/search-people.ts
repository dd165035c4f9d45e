import type { Database } from '../../database/open-database.ts';
import { isNarrower, searchTerms, type SearchTerm } from '../search-expression.ts';
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
    if (last.revision === revision && isNarrower(last.terms, terms)) {
      for (let row = 0; row < count; row += 1) if (last.found[row] !== 1) met[row] = outOfIt;
    }
    for (const [place, term] of terms.entries()) {
      for (const id of beginning.all(term.expression)) {
        const row = people.rowOf(id);
        if (row !== undefined && met[row] === place) met[row] = place + 1;
      }
      findInside(term, place, met);
    }
    for (let row = 0; row < count; row += 1) met[row] = met[row] === terms.length ? 1 : 0;
    last = { revision, terms, found: met };
    return met;
  };

  function findInside({ inside }: SearchTerm, place: number, met: Uint8Array): void {
    if (inside === null) return;
    const { sortName, email, phone } = people.columns;
    const { text, isNumber } = inside;
    for (let row = 0; row < met.length; row += 1) {
      if (met[row] !== place) continue;
      const isFound = isNumber
        ? phone[row]?.includes(text) === true || email[row]?.includes(text) === true
        : sortName[row]?.includes(text) === true || email[row]?.includes(text) === true;
      if (isFound) met[row] = place + 1;
    }
  }
}
