import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ApplicantQuery, ApplicantSort } from '../../../shared/domain/applicant.ts';
import type { Database } from '../database/open-database.ts';
import { facetExpression, searchExpression } from './search-expression.ts';
import type { WalkIns } from './walk-ins.ts';

/** Everybody in a view, in its order, and how many more its search alone would find. */
export type View = { readonly ids: readonly number[]; readonly hiddenCount: number };

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

  const idsOf = (query: ApplicantQuery, search: string | null, revision: string): readonly number[] => {
    const facets = facetExpression(query);
    if (search === null) {
      if (facets === null) return orders.of(query.sort, revision);
      const ids = filtered.all({
        statuses: JSON.stringify(query.statuses),
        jobIds: JSON.stringify(query.jobIds),
        locationIds: JSON.stringify(query.locationIds),
      });
      return orders.sorted(ids, query.sort, revision);
    }
    const expression = facets === null ? search : `${search} AND ${facets}`;
    const isNarrow = (fewMatches.get(expression, rankedAtMost + 1) ?? 0) <= rankedAtMost;
    if (isNarrow && query.sort === 'newest') return ranked.all(expression);
    return orders.sorted(matches.all(expression), query.sort, revision);
  };
  const viewOf = (query: ApplicantQuery, revision: string): View => {
    const search = searchExpression(query.search);
    let ids = idsOf(query, search, revision);
    if (query.openJobsOnly) {
      const open = new Set(ofListedJobs.all());
      ids = ids.filter((id) => open.has(id));
    }
    if (query.walkInsOnly) {
      const taken = walkIns.ids();
      ids = ids.filter((id) => taken.has(id));
    }
    const found = search === null ? countAll.get() : countMatches.get(search);
    return { ids, hiddenCount: (found ?? 0) - ids.length };
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

  const read = (sort: ApplicantSort): number[] => {
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
  const kept = new Map<ApplicantSort, { readonly revision: string; readonly ids: readonly number[] }>();
  const of = (sort: ApplicantSort, revision: string): readonly number[] => {
    const before = kept.get(sort);
    if (before?.revision === revision) return before.ids;
    const ids = read(sort);
    kept.set(sort, { revision, ids });
    return ids;
  };
  return {
    of,
    sorted: (ids: readonly number[], sort: ApplicantSort, revision: string): readonly number[] => {
      const wanted = new Set(ids);
      return of(sort, revision).filter((id) => wanted.has(id));
    },
  };
}
