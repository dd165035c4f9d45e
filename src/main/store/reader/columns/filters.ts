import type { AgeBand, ApplicantQuery, FilterName } from '../../../../shared/domain/applicant.ts';
import { decisionSchema } from '../../../../shared/domain/mark.ts';
import type { JobTable } from './job-table.ts';
import type { FacetColumn, People } from './people.ts';

/**
 * What a person can filter by. Each has a bit: a row's mask has the bits of the filters that keep it out, 0 is
 * a row of the view. One pass so tells the view, what each choice would give and what each filter hides.
 */
export const filterBits: Readonly<Record<FilterName | 'out', number>> = {
  /** Gone, or not what was searched for: no filter brings it back. */
  out: 1,
  status: 2,
  step: 4,
  job: 8,
  location: 16,
  account: 32,
  department: 64,
  source: 128,
  applied: 256,
  age: 512,
  decision: 1024,
  stars: 2048,
  tags: 4096,
  contact: 8192,
  unread: 16_384,
  duplicates: 32_768,
  openJobs: 65_536,
  walkIns: 131_072,
};

export const decisionCodes = ['none', ...decisionSchema.options] as const;

const hour = 3_600_000;
/** Where each band of age ends, youngest first. */
export const ageBands: readonly (readonly [AgeBand, hours: number])[] = [
  ['under-4-hours', 4],
  ['under-24-hours', 24],
  ['under-48-hours', 48],
  ['under-7-days', 168],
  ['under-30-days', 720],
  ['older', Infinity],
];

/** The band of somebody who applied then; null for who has no date. */
export function ageBandAt(appliedAt: number, now: number): number | null {
  if (appliedAt === -Infinity) return null;
  const age = now - appliedAt;
  return ageBands.findIndex(([, hours]) => age < hours * hour);
}

type Test = (row: number) => boolean;

/** The filters of a query that filter anything, each with its bit. */
export function testsOf(
  query: ApplicantQuery,
  deps: {
    readonly people: People;
    readonly jobs: JobTable;
    readonly isDuplicate: (row: number) => boolean;
    readonly now: number;
  },
): readonly (readonly [bit: number, passes: Test])[] {
  const { people, jobs, now } = deps;
  const { columns } = people;
  const tests: (readonly [number, Test])[] = [];
  const addCodes = (bit: number, column: FacetColumn, values: readonly string[]): void => {
    if (values.length === 0) return;
    const allowed = new Uint8Array(people.dictionaries[column].size());
    for (const value of values) {
      const code = people.dictionaries[column].find(value);
      if (code !== undefined) allowed[code] = 1;
    }
    const codes = columns.codes[column];
    tests.push([bit, (row) => allowed[codes[row] ?? 0] === 1]);
  };
  const addIf = (isOn: boolean, bit: number, passes: Test): void => {
    if (isOn) tests.push([bit, passes]);
  };

  addCodes(filterBits.status, 'status', query.statuses);
  addCodes(filterBits.step, 'step', query.stepNames);
  addCodes(filterBits.job, 'job', query.jobIds.map(String));
  addCodes(filterBits.location, 'location', query.locationIds);
  addCodes(filterBits.account, 'account', query.accountIds);
  addCodes(filterBits.source, 'source', query.sourceNames);

  const departments = new Set(query.departmentIds);
  addIf(departments.size > 0, filterBits.department, (row) => departments.has(jobs.departmentOf(row)));
  const { appliedFrom, appliedUntil } = query;
  addIf(appliedFrom !== null || appliedUntil !== null, filterBits.applied, (row) => {
    const at = columns.appliedAt[row] ?? -Infinity;
    return at !== -Infinity && at >= (appliedFrom ?? -Infinity) && at < (appliedUntil ?? Infinity);
  });
  const ages = new Set(query.ages.map((band) => ageBands.findIndex(([name]) => name === band)));
  addIf(ages.size > 0, filterBits.age, (row) => {
    const band = ageBandAt(columns.appliedAt[row] ?? -Infinity, now);
    return band !== null && ages.has(band);
  });
  const decisions = new Set(query.decisions.map((name) => decisionCodes.indexOf(name)));
  addIf(decisions.size > 0, filterBits.decision, (row) => decisions.has(columns.decision[row] ?? 0));
  const stars = new Set(query.stars);
  addIf(stars.size > 0, filterBits.stars, (row) => stars.has(columns.stars[row] ?? 0));
  const tags = new Set(query.tags);
  addIf(
    tags.size > 0,
    filterBits.tags,
    (row) => columns.tags.get(row)?.some((tag) => tags.has(tag)) ?? false,
  );
  const isContacted = query.contact === 'contacted' ? 1 : 0;
  addIf(query.contact !== 'any', filterBits.contact, (row) => columns.isContacted[row] === isContacted);
  addIf(query.unreadOnly, filterBits.unread, (row) => columns.isUnread[row] === 1);
  addIf(query.duplicatesOnly, filterBits.duplicates, deps.isDuplicate);
  addIf(query.openJobsOnly, filterBits.openJobs, jobs.isOpen);
  addIf(query.walkInsOnly, filterBits.walkIns, (row) => columns.isWalkIn[row] === 1);
  return tests;
}
