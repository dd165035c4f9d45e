import type { People } from './people.ts';
import type { JobFacts } from './read-people.ts';

/** What filters know of the jobs that people applied for. */
export type JobTable = {
  /** Everything anew: jobs, and locations by the names CareerPlug gives them now. */
  readonly fill: (jobs: readonly JobFacts[], locations: readonly { id: string; name: string }[]) => void;
  /** Jobs and locations that people have come with since then get the names that are known of them. */
  readonly nameNew: () => void;
  /** '' for a job that isn't known, or has none. */
  readonly departmentOf: (row: number) => string;
  readonly isOpen: (row: number) => boolean;
  /** The same of a job by its code in the dictionary. */
  readonly departmentOfCode: (code: number) => string;
  readonly isOpenCode: (code: number) => boolean;
  readonly departmentNames: () => ReadonlyMap<string, string>;
  /** Where a job is, to tell it from others of the same name. */
  readonly placeOf: (jobId: string) => string;
  /** Every job that is known, by name and place. */
  readonly all: () => readonly JobFacts[];
};

export function createJobTable(people: People): JobTable {
  let all: readonly JobFacts[] = [];
  let byCode: (JobFacts | undefined)[] = [];
  let facts = new Map<string, JobFacts>();
  let locationNames = new Map<string, string>();
  let departments = new Map<string, string>();
  let namedJobs = 0;
  let namedLocations = 0;
  const jobs = people.dictionaries.job;
  const jobOf = (row: number): JobFacts | undefined => jobOfCode(people.columns.codes.job[row] ?? 0);
  const jobOfCode = (code: number): JobFacts | undefined => {
    if (code >= byCode.length)
      byCode = Array.from({ length: jobs.size() }, (_, at) => facts.get(jobs.valueOf(at)));
    return byCode[code];
  };
  return {
    fill: (list, locations) => {
      all = list;
      facts = new Map(list.map((job) => [String(job.id), job]));
      locationNames = new Map(locations.map(({ id, name }) => [id, name]));
      departments = new Map(list.map((job) => [job.departmentId, job.departmentName]));
      byCode = [];
      namedJobs = 0;
      namedLocations = 0;
    },
    nameNew: () => {
      const places = people.dictionaries.location;
      for (; namedJobs < jobs.size(); namedJobs += 1) {
        const id = jobs.valueOf(namedJobs);
        jobs.codeOf(id, facts.get(id)?.name ?? '');
      }
      for (; namedLocations < places.size(); namedLocations += 1) {
        const id = places.valueOf(namedLocations);
        places.codeOf(id, locationNames.get(id) ?? '');
      }
    },
    departmentOf: (row) => jobOf(row)?.departmentId ?? '',
    isOpen: (row) => jobOf(row)?.isListed === 1,
    departmentOfCode: (code) => jobOfCode(code)?.departmentId ?? '',
    isOpenCode: (code) => jobOfCode(code)?.isListed === 1,
    departmentNames: () => departments,
    placeOf: (jobId) => facts.get(jobId)?.locationName ?? '',
    all: () => all,
  };
}
