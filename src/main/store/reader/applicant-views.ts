import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { Database } from '../database/open-database.ts';
import { countOf, evaluate, inOrder, type Masks } from './columns/evaluate.ts';
import type { Roster } from './columns/roster.ts';
import { createPeopleSearch } from './columns/search-people.ts';
import { matchScore } from './match-score.ts';
import { facetExpression, searchExpression, searchTerms } from './search-expression.ts';

/** Everybody in a view: rows of the roster in the view's order. */
export type View = {
  readonly rows: Int32Array;
  /** How many more its search alone would find. */
  readonly hiddenCount: number;
  /** The best match comes first. */
  readonly isRanked: boolean;
};

// Ranking a broad search costs more than it tells (store.md): beyond this, newest first.
const rankedAtMost = 1000;
// What a person goes back and forth between; the sidebar asks for each number once.
const keptEach = 8;
/** Ages move on by themselves: a view by age holds for a minute. */
const ageStepMs = 60_000;

/** The moment that ages are told of, so that everything told within a minute agrees. */
export function agesAt(now: number): number {
  return Math.floor(now / ageStepMs) * ageStepMs;
}

/**
 * Views as lists of rows, made once per query and revision: any window of them is then a hundred point reads. To
 * be called after the roster has caught up, with the revision that it answered.
 */
export function createApplicantViews(mirror: Database, roster: Roster, now: () => number) {
  const find = createPeopleSearch(mirror, roster.people);
  const beginning = mirror
    .prepare<[string, number], number>(
      'select rowid from applicant_search where applicant_search match ? limit ?',
    )
    .pluck();

  const found = createMemory<Uint8Array | null>();
  const masks = createMemory<Masks>();
  const views = createMemory<View>();

  const step = (): number => agesAt(now());
  const foundBy = (search: string, revision: string): Uint8Array | null =>
    found(search, revision, () => find(search, revision));
  const masksOf = (query: ApplicantQuery, revision: string): Masks => {
    // The order plays no part in who is in a view.
    const name = JSON.stringify({ ...query, sort: null, at: query.ages.length === 0 ? 0 : step() });
    return masks(name, revision, () => evaluate(query, roster, foundBy(query.search, revision), step()));
  };
  /** Rows in the order of how well they match; null for what is too broad to rank. */
  const rankedRows = (query: ApplicantQuery, search: string): number[] | null => {
    const facets = facetExpression(query);
    const expression = facets === null ? search : `${search} AND ${facets}`;
    const ids = beginning.all(expression, rankedAtMost + 1);
    if (ids.length > rankedAtMost) return null;
    const terms = searchTerms(query.search);
    const { appliedAt, id: idOf, sortName, email, phone } = roster.people.columns;
    const matches = ids.flatMap((id) => {
      const row = roster.people.rowOf(id);
      if (row === undefined) return [];
      const texts = { name: sortName[row] ?? '', email: email[row] ?? '', phone: phone[row] ?? '' };
      return [{ row, score: matchScore(terms, texts) }];
    });
    // Who matches as well comes newest first.
    return matches
      .sort(
        (a, b) =>
          b.score - a.score ||
          (appliedAt[b.row] ?? 0) - (appliedAt[a.row] ?? 0) ||
          (idOf[b.row] ?? 0) - (idOf[a.row] ?? 0),
      )
      .map(({ row }) => row);
  };
  const viewOf = (query: ApplicantQuery, revision: string): View => {
    const who = masksOf(query, revision);
    const sort = query.sort === 'best-match' ? 'newest' : query.sort;
    const rows = inOrder(roster.orders.of(sort), who);
    const search = searchExpression(query.search);
    const foundRows = foundBy(query.search, revision);
    const hiddenCount =
      (foundRows === null ? roster.people.hereCount() : countFound(foundRows, roster)) - rows.length;
    const best = query.sort !== 'best-match' || search === null ? null : rankedRows(query, search);
    if (best === null) return { rows, hiddenCount, isRanked: false };
    // Those whose words only stand inside of others come after those that begin so.
    const first = best.filter((row) => who[row] === 0);
    const isFirst = new Set(first);
    const others = rows.filter((row) => !isFirst.has(row));
    return { rows: Int32Array.from([...first, ...others]), hiddenCount, isRanked: true };
  };

  return {
    of: (query: ApplicantQuery, revision: string): View => {
      const name = JSON.stringify({ ...query, at: query.ages.length === 0 ? 0 : step() });
      return views(name, revision, () => viewOf(query, revision));
    },
    masksOf,
    countOf: (query: ApplicantQuery, revision: string): number => countOf(masksOf(query, revision)),
    now: step,
  };
}

function countFound(found: Uint8Array, roster: Roster): number {
  let count = 0;
  for (let row = 0; row < found.length; row += 1) {
    if (found[row] === 1 && roster.people.columns.isHere[row] === 1) count += 1;
  }
  return count;
}

/** What was worked out for a name in one revision; the one not used for longest is forgotten first. */
function createMemory<T>(): (name: string, revision: string, make: () => T) => T {
  const kept = new Map<string, { readonly value: T }>();
  let keptFor = '';
  return (name, revision, make) => {
    // A revision doesn't come back, and at 100,000 people each of these is nearly half a megabyte.
    if (revision !== keptFor) kept.clear();
    keptFor = revision;
    const entry = kept.get(name) ?? { value: make() };
    kept.delete(name);
    kept.set(name, entry);
    const oldest = kept.keys().next().value;
    if (kept.size > keptEach && oldest !== undefined) kept.delete(oldest);
    return entry.value;
  };
}
