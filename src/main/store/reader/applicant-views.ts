import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ApplicantQuery, ApplicantSort } from '../../../shared/domain/applicant.ts';
import type { Database } from '../database/open-database.ts';
import { facetExpression, searchExpression } from './search-expression.ts';
import type { WalkIns } from './walk-ins.ts';

type Ordered = {
  readonly ids: readonly number[];
  /** The best match comes first. */
  readonly isRanked: boolean;
};

/** Everybody in a view, in its order, and how many more its search alone would find. */
export type View = Ordered & { readonly hiddenCount: number };

// Ranking a broad search costs more than it tells (store.md): beyond this, newest first.
const rankedAtMost = 1000;
const keptViews = 12;

/**
 * Views as lists of ids, made once per query and revision: any window of them is then a hundred point reads.
 */
export function createApplicantViews(mirror: Database, walkIns: WalkIns) {
  const orders = createOrders(mirror);
  const countAll = mirror.prepare<[], number>('select coalesce(sum(n), 0) from applicant_count').pluck();
  const countMatches = mirror
    .prepare<[string], number>('select count(*) from applicant_search where applicant_search match ?')
    .pluck();
  const matches = mirror
    .prepare<[string], number>('select rowid from applicant_search where applicant_search match ?')
    .pluck();
  const fewMatches = mirror
    .prepare<[string, number], number>(
      'select count(*) from (select 1 from applicant_search where applicant_search match ? limit ?)',
    )
    .pluck();
  const ranked = mirror
    .prepare<[string], number>(
      `select l.id from applicant_search s join applicant_list l on l.id = s.rowid
       where applicant_search match ?
       order by bm25(applicant_search, 10, 6, 6, 2, 2, 2, 0), l.applied_at desc, l.id desc`,
    )
    .pluck();
  const filtered = mirror
    .prepare<[{ statuses: string; jobIds: string; locationIds: string }], number>(
      `select id from applicant_list where
         (:statuses = '[]' or status in (select value from json_each(:statuses))) and
         (:jobIds = '[]' or job_id in (select value from json_each(:jobIds))) and
         (:locationIds = '[]' or location_id in (select value from json_each(:locationIds)))`,
    )
    .pluck();
  const ofListedJobs = mirror
    .prepare<[], number>(
      'select id from applicant_list where job_id in (select id from job where is_listed = 1)',
    )
    .pluck();

  const orderedOf = (query: ApplicantQuery, search: string | null, revision: string): Ordered => {
    const facets = facetExpression(query);
    const order = query.sort === 'best-match' ? 'newest' : query.sort;
    if (search === null) {
      if (facets === null) return { ids: orders.of(order, revision), isRanked: false };
      const ids = filtered.all({
        statuses: JSON.stringify(query.statuses),
        jobIds: JSON.stringify(query.jobIds),
        locationIds: JSON.stringify(query.locationIds),
      });
      return { ids: orders.sorted(ids, order, revision), isRanked: false };
    }
    const expression = facets === null ? search : `${search} AND ${facets}`;
    const isRanked =
      query.sort === 'best-match' && (fewMatches.get(expression, rankedAtMost + 1) ?? 0) <= rankedAtMost;
    const ids = isRanked ? ranked.all(expression) : orders.sorted(matches.all(expression), order, revision);
    return { ids, isRanked };
  };
  const viewOf = (query: ApplicantQuery, revision: string): View => {
    const search = searchExpression(query.search);
    const ordered = orderedOf(query, search, revision);
    let { ids } = ordered;
    if (query.openJobsOnly) {
      const open = new Set(ofListedJobs.all());
      ids = ids.filter((id) => open.has(id));
    }
    if (query.walkInsOnly) {
      const taken = walkIns.ids();
      ids = ids.filter((id) => taken.has(id));
    }
    const found = search === null ? countAll.get() : countMatches.get(search);
    return { ids, isRanked: ordered.isRanked, hiddenCount: (found ?? 0) - ids.length };
  };

  const kept = new Map<string, { readonly revision: string; readonly view: View }>();
  return {
    of: (query: ApplicantQuery, revision: string): View => {
      const name = JSON.stringify(query);
      const before = kept.get(name);
      const entry = before?.revision === revision ? before : { revision, view: viewOf(query, revision) };
      // The most recently used one goes to the end; the first one is the one to forget.
      kept.delete(name);
      kept.set(name, entry);
      const oldest = kept.keys().next().value;
      if (kept.size > keptViews && oldest !== undefined) kept.delete(oldest);
      return entry.view;
    },
  };
}

/** An order that does not depend on what was searched. */
type Order = Exclude<ApplicantSort, 'best-match'>;

/** Everybody in each order, kept for one revision; other lists take their order from it. */
function createOrders(mirror: Database) {
  const plan = (sql: string): (() => number[]) => {
    const statement = mirror.prepare<[], number>(sql).pluck();
    return () => statement.all();
  };
  const newest = plan('select id from applicant_list order by applied_at desc, id desc');
  const dated = plan('select id from applicant_list where applied_at is not null order by applied_at, id');
  const undated = plan('select id from applicant_list where applied_at is null order by id');
  const byName = plan('select id from applicant_list order by sort_name, id');
  const byAction = plan('select id from applicant_list order by last_acted_on_at desc, id desc');

  const read = (sort: Order): number[] => {
    switch (sort) {
      case 'newest':
        return newest();
      case 'oldest':
        return [...dated(), ...undated()];
      case 'name':
        return byName();
      case 'last-action':
        return byAction();
    }
    return assertNever(sort);
  };
  const kept = new Map<Order, { readonly revision: string; readonly ids: readonly number[] }>();
  const of = (sort: Order, revision: string): readonly number[] => {
    const before = kept.get(sort);
    if (before?.revision === revision) return before.ids;
    const ids = read(sort);
    kept.set(sort, { revision, ids });
    return ids;
  };
  return {
    of,
    sorted: (ids: readonly number[], sort: Order, revision: string): readonly number[] => {
      const wanted = new Set(ids);
      return of(sort, revision).filter((id) => wanted.has(id));
    },
  };
}
