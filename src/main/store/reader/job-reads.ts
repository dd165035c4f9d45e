import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { JobQuery } from '../../../shared/contract/jobs.ts';
import { wordsOf } from '../../../shared/domain/fold-text.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { jobSchema, type Job, type JobRow } from '../../../shared/domain/job.ts';
import type { Database } from '../database/open-database.ts';
import { storageFailure, StoreError } from '../database/storage-failure.ts';
import { namedFacets, type Facet } from './facet-names.ts';

type Counts = Pick<
  JobRow,
  'applicantCount' | 'newCount' | 'inProcessCount' | 'hiredCount' | 'inactiveCount' | 'otherCount'
>;
type StoredRow = Omit<JobRow, keyof Counts | 'isListed'> & { isListed: number; searchText: string };

type FacetFacts = Readonly<
  Record<
    | 'status'
    | 'locationId'
    | 'locationName'
    | 'city'
    | 'departmentId'
    | 'departmentName'
    | 'employmentId'
    | 'employmentName'
    | 'brandName'
    | 'accountName',
    string
  >
>;

const noApplicants: Counts = {
  applicantCount: 0,
  newCount: 0,
  inProcessCount: 0,
  hiredCount: 0,
  inactiveCount: 0,
  otherCount: 0,
};
const countColumns = `sum(n) as applicantCount,
  sum(case when status = 'new_app' then n else 0 end) as newCount,
  sum(case when status = 'in_process' then n else 0 end) as inProcessCount,
  sum(case when status = 'hired' then n else 0 end) as hiredCount,
  sum(case when status = 'inactive' then n else 0 end) as inactiveCount,
  sum(case when status in ('new_app', 'in_process', 'hired', 'inactive') then 0 else n end) as otherCount`;
const rowColumns = `id, name, status, nullif(location_id, '') as locationId, location_name as locationName,
  city, state, department_name as departmentName, brand_name as brandName,
  employment_name as employmentName, account_name as accountName, created_at as createdAt,
  is_listed as isListed, search_text as searchText`;

/** What the screen reads of jobs. Runs in the reader's thread; throws what the engine throws. */
export function createJobReads(mirror: Database) {
  const rows = mirror.prepare<
    [
      {
        statuses: string;
        locationIds: string;
        departmentIds: string;
        employmentIds: string;
        brandNames: string;
        accountNames: string;
        unlisted: number;
      },
    ],
    StoredRow
  >(
    `select ${rowColumns} from job where
       (is_listed = 1 or :unlisted = 1) and
       (:statuses = '[]' or status in (select value from json_each(:statuses))) and
       (:locationIds = '[]' or location_id in (select value from json_each(:locationIds))) and
       (:departmentIds = '[]' or department_id in (select value from json_each(:departmentIds))) and
       (:employmentIds = '[]' or employment_id in (select value from json_each(:employmentIds))) and
       (:brandNames = '[]' or brand_name in (select value from json_each(:brandNames))) and
       (:accountNames = '[]' or account_name in (select value from json_each(:accountNames)))
     order by sort_name, location_name, id`,
  );
  const total = mirror
    .prepare<[number], number>('select count(*) from job where is_listed = 1 or ? = 1')
    .pluck();
  const counts = mirror.prepare<[], Counts & { jobId: number }>(
    `select job_id as jobId, ${countColumns} from applicant_count group by job_id`,
  );
  const countsOf = mirror.prepare<[number], Counts>(
    `select ${countColumns} from applicant_count where job_id = ? group by job_id`,
  );
  const one = mirror.prepare<[number], StoredRow & { document: string; asOf: number }>(
    `select ${rowColumns}, document, as_of as asOf from job where id = ?`,
  );
  const facts = mirror.prepare<[], FacetFacts>(
    `select status, location_id as locationId, location_name as locationName, city,
       department_id as departmentId, department_name as departmentName, employment_id as employmentId,
       employment_name as employmentName, brand_name as brandName, account_name as accountName
     from job where is_listed = 1 order by sort_name, location_name, id`,
  );

  return {
    list: (query: JobQuery): CallOutput<'jobs.list'> =>
      mirror.transaction(() => {
        const unlisted = query.includesUnlisted ? 1 : 0;
        const words = wordsOf(query.search);
        const countsByJob = new Map(counts.all().map(({ jobId, ...some }) => [jobId, some]));
        const found = rows
          .all({
            statuses: JSON.stringify(query.statuses),
            locationIds: JSON.stringify(query.locationIds),
            departmentIds: JSON.stringify(query.departmentIds),
            employmentIds: JSON.stringify(query.employmentIds),
            brandNames: JSON.stringify(query.brandNames),
            accountNames: JSON.stringify(query.accountNames),
            unlisted,
          })
          .filter((row) => words.every((word) => row.searchText.includes(word)))
          .map((row) => rowOf(row, countsByJob.get(row.id)));
        return { rows: found, totalCount: total.get(unlisted) ?? 0 };
      })(),
    get: (id: JobId): CallOutput<'jobs.get'> =>
      mirror.transaction(() => {
        const found = one.get(id);
        if (found === undefined) throw new StoreError({ kind: 'not-found' });
        const { document, asOf, ...row } = found;
        return { job: parseJob(document), row: rowOf(row, countsOf.get(id)), asOf };
      })(),
    find: (id: JobId): Job | null => {
      const found = one.get(id);
      return found === undefined ? null : parseJob(found.document);
    },
    /** Of the jobs that CareerPlug lists. */
    facets: (): CallOutput<'jobs.facets'> => {
      const all = facts.all();
      const facet = (id: keyof FacetFacts, name: keyof FacetFacts, place?: keyof FacetFacts): Facet[] => {
        const found = new Map<string, Facet & { readonly place: string }>();
        for (const job of all) {
          const known = found.get(job[id]);
          if (known !== undefined) known.count += 1;
          else if (job[id] !== '') {
            const where = place === undefined ? '' : job[place];
            found.set(job[id], { id: job[id], name: job[name], place: where, count: 1 });
          }
        }
        return namedFacets([...found.values()]);
      };
      return {
        statuses: facet('status', 'status'),
        locations: facet('locationId', 'locationName', 'city'),
        departments: facet('departmentId', 'departmentName'),
        employments: facet('employmentId', 'employmentName'),
        brands: facet('brandName', 'brandName'),
        accounts: facet('accountName', 'accountName'),
      };
    },
  };
}

function rowOf(stored: StoredRow, counts: Counts | undefined): JobRow {
  const { searchText: _, isListed, ...row } = stored;
  return { ...row, isListed: isListed === 1, ...(counts ?? noApplicants) };
}

function parseJob(text: string): Job {
  const parsed = jobSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new StoreError(storageFailure('damaged', 'a job in mirror.db'));
  return parsed.data;
}
