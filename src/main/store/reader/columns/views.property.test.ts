import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ageBandSchema,
  everyone,
  type Applicant,
  type ApplicantQuery,
  type ApplicantSort,
} from '../../../../shared/domain/applicant.ts';
import {
  aJob,
  aJobId,
  aLocation,
  aLocationId,
  anApplicant,
  anApplicantId,
} from '../../../../testing/builders.ts';
import { aStore } from '../../../../testing/a-store.ts';

// A small world in which collisions are likely, and the plainest thinkable reading of what a view is.
const hour = 3_600_000;
const now = 1000 * hour;
const listedJobs = [1, 2];
const departmentOf = new Map([
  [1, 'kitchen'],
  [2, 'front'],
  [3, 'kitchen'],
]);
const sorts: readonly ApplicantSort[] = ['best-match', 'newest', 'oldest', 'name', 'last-action'];

const person = fc.record({
  firstName: fc.constantFrom('Ana', 'Bo', 'Cyan', 'Ábel', 'Robert', 'Bob'),
  lastName: fc.constantFrom('Ortega', 'Ortegas', 'Anand', ''),
  status: fc.constantFrom('new_app', 'in_process', 'odd "status"'),
  stepName: fc.constantFrom('', 'Review'),
  job: fc.constantFrom(null, 1, 2, 3),
  place: fc.constantFrom(null, 'a', 'b-ü'),
  account: fc.constantFrom(null, 'north', 'south'),
  sourceName: fc.constantFrom('Indeed', 'Referral', ''),
  appliedAt: fc.constantFrom(null, now - hour, now - 5 * hour, now - 30 * hour, now - 60 * hour, 5 * hour),
  lastActedOnAt: fc.constantFrom(null, now - hour, now - 2 * hour),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
/** News of somebody: of all there is to tell or of a thing or two, the rest as it was. */
const news = fc.record({
  id: fc.integer({ min: 1, max: 14 }),
  told: person,
  of: fc.oneof(
    fc.constant(null),
    fc.subarray(['firstName', 'status', 'stepName', 'place', 'appliedAt', 'lastActedOnAt'], { maxLength: 2 }),
  ),
});
const subset = <T>(...items: readonly T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray([...items]));
const anyQuery: fc.Arbitrary<ApplicantQuery> = fc.record({
  search: fc.constantFrom('', '', 'a', 'ana', 'rtega', 'bo', 'zzz', 'ana orte'),
  statuses: subset('new_app', 'odd "status"'),
  stepNames: subset('', 'Review', 'unknown'),
  jobIds: subset(1, 3).map((ids) => ids.map((id) => aJobId(id))),
  locationIds: subset('a', 'b-ü'),
  accountIds: subset('north'),
  departmentIds: subset('kitchen', 'front'),
  sourceNames: subset('Indeed', ''),
  appliedFrom: fc.constantFrom(null, null, now - 40 * hour),
  appliedUntil: fc.constantFrom(null, null, now - 2 * hour),
  ages: subset(...ageBandSchema.options),
  decisions: subset('call', 'none'),
  stars: subset(0, 3),
  tags: subset('cook'),
  contact: fc.constantFrom('any', 'any', 'contacted', 'not-contacted'),
  unreadOnly: fc.boolean(),
  duplicatesOnly: fc.constant(false),
  openJobsOnly: fc.boolean(),
  walkInsOnly: fc.constant(false),
  sort: fc.constantFrom(...sorts),
});

function newer(before: Person | undefined, told: Person, of: readonly string[] | null): Person {
  if (before === undefined || of === null) return told;
  return { ...before, ...Object.fromEntries(Object.entries(told).filter(([name]) => of.includes(name))) };
}

const fold = (text: string): string => text.toLowerCase().replaceAll('á', 'a');

function isFound(one: Applicant, search: string): boolean {
  const words = fold(`${one.firstName} ${one.lastName}`).split(' ');
  return search
    .split(' ')
    .filter((typed) => typed !== '')
    .every((typed) =>
      words.some((word) => word.startsWith(typed) || (typed.length > 2 && word.includes(typed))),
    );
}

/** Whether somebody passes each filter, by the filter's name. */
function filtersOf(one: Applicant, query: ApplicantQuery): Readonly<Record<string, boolean>> {
  const has = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  const at = one.appliedAt;
  const age = at === null ? null : (now - at) / hour;
  const limits = [4, 24, 48, 168, 720, Infinity];
  const band = age === null ? undefined : ageBandSchema.options[limits.findIndex((limit) => age < limit)];
  return {
    status: has(query.statuses, one.status),
    step: has(query.stepNames, one.stepName),
    job: has<number | null>(query.jobIds, one.jobId),
    location: has<string | undefined>(query.locationIds, one.location?.id),
    account: has<string | undefined>(query.accountIds, one.account?.id),
    department: has<string | undefined>(query.departmentIds, departmentOf.get(one.jobId ?? 0)),
    source: has(query.sourceNames, one.sourceName),
    applied:
      (query.appliedFrom === null && query.appliedUntil === null) ||
      (at !== null && at >= (query.appliedFrom ?? at) && at < (query.appliedUntil ?? Infinity)),
    age: has<string | undefined>(query.ages, band),
    decision: has<string>(query.decisions, 'none'),
    stars: has(query.stars, 0),
    tags: query.tags.length === 0,
    contact: query.contact !== 'contacted',
    unread: !query.unreadOnly || one.status === 'new_app',
    openJobs: !query.openJobsOnly || (one.jobId !== null && listedJobs.includes(one.jobId)),
  };
}

const passesAll = (one: Applicant, query: ApplicantQuery, except = ''): boolean =>
  Object.entries(filtersOf(one, query)).every(([name, passes]) => passes || name === except);

const compare: Readonly<Record<string, (a: Applicant, b: Applicant) => number>> = {
  newest: (a, b) => (b.appliedAt ?? -1) - (a.appliedAt ?? -1) || b.id - a.id,
  oldest: (a, b) => (a.appliedAt ?? Infinity) - (b.appliedAt ?? Infinity) || a.id - b.id,
  'last-action': (a, b) => (b.lastActedOnAt ?? -1) - (a.lastActedOnAt ?? -1) || b.id - a.id,
  name: (a, b) => {
    const [one, other] = [a, b].map((who) => fold(`${who.lastName} ${who.firstName}`.trim()));
    return one === other ? a.id - b.id : (one ?? '') < (other ?? '') ? -1 : 1;
  },
};

test('shows exactly the people, order and counts that a plain reading of the query gives, whatever changes between', () => {
  const store = aStore(0, () => now);
  store.write['mirror.applyJobs']({
    jobs: [1, 2, 3].map((id) =>
      aJob({
        id: aJobId(id),
        department: { id: departmentOf.get(id) ?? '', name: departmentOf.get(id) ?? '' },
      }),
    ),
    seenAt: 1,
  });
  store.write['mirror.markUnlisted'](listedJobs.map((id) => aJobId(id)));
  const model = new Map<number, Applicant>();
  const known = new Map<number, Person>();

  fc.assert(
    fc.property(fc.array(news, { maxLength: 8 }), anyQuery, (changes, query) => {
      for (const { id, told, of } of changes) known.set(id, newer(known.get(id), told, of));
      const page = [...new Set(changes.map(({ id }) => id))].flatMap((id) => {
        const one = known.get(id);
        if (one === undefined) return [];
        return anApplicant({
          ...one,
          id: anApplicantId(id),
          email: '',
          phone: '',
          city: '',
          recentTitle: '',
          recentEmployer: '',
          jobId: one.job === null ? null : aJobId(one.job),
          location: one.place === null ? null : aLocation({ id: aLocationId(one.place), city: '' }),
          account: one.account === null ? null : { id: one.account, name: one.account },
        });
      });
      store.write['mirror.applyApplicants']({ applicants: page, seenAt: 1, checkpoint: null });
      for (const applicant of page) model.set(applicant.id, applicant);

      const sort = query.sort === 'best-match' ? 'newest' : query.sort;
      const whole = store.read['applicants.list']({ query: { ...everyone, sort }, start: 0, count: 200 });
      expect(whole.rows.map(({ id }) => id)).toEqual(
        [...model.values()].toSorted(compare[sort]).map(({ id }) => id),
      );

      const found = [...model.values()].filter((one) => isFound(one, query.search));
      const shown = found.filter((one) => passesAll(one, query));
      const answer = store.read['applicants.list']({ query, start: 0, count: 200 });
      const ids = answer.rows.map((row) => row.id);
      const order = query.sort === 'best-match' ? (answer.isRanked ? null : 'newest') : query.sort;
      if (order === null) expect(new Set(ids)).toEqual(new Set(shown.map((one) => one.id)));
      else expect(ids).toEqual(shown.toSorted(compare[order]).map((one) => one.id));
      expect(answer.totalCount).toBe(shown.length);
      expect(answer.hiddenCount).toBe(found.length - shown.length);
      expect(store.read['applicants.count'](query)).toEqual({ count: shown.length });
      const last = ids.at(-1);
      if (last !== undefined) {
        expect(store.read['applicants.position']({ query, id: last })).toEqual({ index: ids.length - 1 });
      }

      const facets = store.read['applicants.facets']({ query, withJobs: true });
      const counted = (list: readonly { id: string | number; count: number }[]): unknown =>
        Object.fromEntries(list.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));
      const counts = (filter: string, key: (one: Applicant) => string | null | undefined): unknown => {
        const given: Record<string, number> = {};
        for (const one of found.filter((who) => passesAll(who, query, filter))) {
          const name = key(one);
          if (name !== null && name !== undefined) given[name] = (given[name] ?? 0) + 1;
        }
        return given;
      };
      expect({
        total: facets.totalCount,
        found: facets.foundCount,
        shown: facets.shownCount,
        statuses: counted(facets.statuses),
        steps: counted(facets.steps),
        jobs: counted(facets.jobs),
        locations: counted(facets.locations),
        accounts: counted(facets.accounts),
        departments: counted(facets.departments),
        sources: counted(facets.sources),
        ages: counted(facets.ages),
        openJobs: facets.openJobsCount,
        unread: facets.unreadCount,
      }).toEqual({
        total: model.size,
        found: found.length,
        shown: shown.length,
        statuses: counts('status', (one) => one.status),
        steps: counts('step', (one) => one.stepName),
        jobs: counts('job', (one) => one.jobId?.toString()),
        locations: counts('location', (one) => one.location?.id),
        accounts: counts('account', (one) => one.account?.id),
        departments: counts('department', (one) => departmentOf.get(one.jobId ?? 0)),
        sources: counts('source', (one) => one.sourceName || null),
        ages: counts('age', (one) => {
          const hours = one.appliedAt === null ? null : (now - one.appliedAt) / hour;
          if (hours === null) return null;
          return ageBandSchema.options[[4, 24, 48, 168, 720, Infinity].findIndex((limit) => hours < limit)];
        }),
        openJobs: found.filter(
          (one) =>
            passesAll(one, query, 'openJobs') && filtersOf(one, { ...query, openJobsOnly: true })['openJobs'],
        ).length,
        unread: found.filter((one) => passesAll(one, query, 'unread') && one.status === 'new_app').length,
      });
      for (const [filter, count] of Object.entries(facets.hidden)) {
        const expected = found.filter(
          (one) => !passesAll(one, query) && passesAll(one, query, filter),
        ).length;
        expect([filter, count]).toEqual([filter, expected]);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
  );
});
