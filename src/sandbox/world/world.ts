import { createRandom } from '../random.ts';
import {
  type ApplicantRecord,
  customSources,
  makeApplicants,
  moveOn,
  personBehind,
  sources,
} from './applicants.ts';
import { type ApplicantIndex, createApplicantIndex } from './applicant-index.ts';
import { type Company, makeCompany } from './company.ts';
import type { InboundApplication } from './inbound.ts';
import { type JobRecord, makeJobs } from './jobs.ts';
import type { Person } from './people.ts';
import { createRepeats, type Repeats } from './repeats.ts';

export type WorldOptions = {
  readonly seed: number;
  readonly applicants: number;
  /** Listed jobs; some closed ones with applicants come on top. */
  readonly jobs: number;
  readonly locations: number;
  /** Franchisees among whom the locations are divided. */
  readonly accounts: number;
  /** IANA name, by which days are cut. */
  readonly timeZone: string;
  /** Epoch milliseconds: everything has happened before. */
  readonly now: number;
};

export type Taken =
  | { readonly kind: 'saved'; readonly record: ApplicantRecord }
  | { readonly kind: 'no-such-job' }
  | { readonly kind: 'repeated' };

/** The sample company and everything that happens to it: the only state behind the API. */
export type World = {
  readonly options: WorldOptions;
  readonly company: Company;
  readonly applicants: ApplicantIndex;
  readonly listedJobs: () => readonly JobRecord[];
  /** Also jobs that are no longer listed. */
  readonly jobById: (id: number) => JobRecord | undefined;
  readonly isListed: (job: JobRecord) => boolean;
  /** Takes a job off the list; its applicants stay. */
  readonly closeJob: (id: number) => void;
  readonly personBehind: (record: ApplicantRecord) => Person;
  /** Saves an application that came through the API. */
  readonly take: (application: InboundApplication, at: number, refuseRepeats: boolean) => Taken;
  /** What has come through the API, in that order: where a test counts deliveries. */
  readonly taken: () => readonly ApplicantRecord[];
  /** A moment of rush hour: one to three people apply, some others move on. */
  readonly tick: (at: number) => void;
  /** One new person on top, and one of `later` (not read yet) moved to the front (read already). */
  readonly drift: (at: number, later: readonly ApplicantRecord[]) => void;
};

/** The same options make the same company. 100,000 applicants take about a second and 60 MB. */
export function createWorld(options: WorldOptions): World {
  const { seed, now } = options;
  const company = makeCompany(options);
  const jobs = makeJobs(company, options.jobs, seed, now);
  const jobIds = new Map(jobs.map((job) => [job.id, job]));
  const closed = new Set<number>();
  const applicants = createApplicantIndex(makeApplicants(company, jobs, options.applicants, seed, now));
  const random = createRandom(seed, 97);
  const taken: ApplicantRecord[] = [];
  let nextId = 900_001 + options.applicants * 3;
  let nextPerson = options.applicants;
  let repeats: Repeats | null = null;

  const isListed = (job: JobRecord): boolean => job.isListed && !closed.has(job.id);
  let listed: readonly JobRecord[] | null = null;
  const listedJobs = (): readonly JobRecord[] => (listed ??= jobs.filter(isListed));
  const behind = (record: ApplicantRecord): Person => personBehind(seed, record);

  function add(
    job: JobRecord,
    at: number,
    source: string,
    inbound: InboundApplication | null,
  ): ApplicantRecord {
    const record: ApplicantRecord = {
      id: nextId,
      job,
      personNumber: nextPerson,
      writing: 0,
      home: job.location,
      source,
      appliedAt: at,
      status: 'new_app',
      step: null,
      updatedAt: at,
      lastActedOnAt: null,
      hiredAt: null,
      startsAt: null,
      inbound,
    };
    nextId += 1 + (nextId % 3);
    nextPerson += 1;
    applicants.add(record);
    repeats?.add(record);
    return record;
  }

  function someoneApplies(at: number): void {
    const open = listedJobs();
    if (open.length > 0) add(random.pick(open), at, random.weighted(sources), null);
  }

  return {
    options,
    company,
    applicants,
    listedJobs,
    isListed,
    jobById: (id) => jobIds.get(id),
    closeJob: (id) => {
      closed.add(id);
      listed = null;
    },
    personBehind: behind,
    taken: () => taken,
    take: (application, at, refuseRepeats) => {
      const job = jobIds.get(application.job_id);
      if (job === undefined || !isListed(job)) return { kind: 'no-such-job' };
      repeats ??= createRepeats(applicants.all(), behind, at);
      if (refuseRepeats && repeats.has(job.location.id, application.app, at)) return { kind: 'repeated' };
      const source = customSources[application.app.source_id ?? 0] ?? 'CareerPlug API';
      const record = add(job, at, source, application);
      taken.push(record);
      return { kind: 'saved', record };
    },
    tick: (at) => {
      for (let left = random.int(1, 3); left > 0; left -= 1) someoneApplies(at);
      const newestFirst = applicants.select({});
      for (let left = random.int(1, 4); left > 0 && newestFirst.length > 0; left -= 1) {
        const record = random.pick(newestFirst.slice(0, 400));
        if (record.status === 'new_app' || record.status === 'in_process')
          moveOn(random, company, record, at);
      }
      applicants.touch();
    },
    drift: (at, later) => {
      if (later.length > 0) applicants.moveToFront(random.pick(later).id);
      someoneApplies(at);
    },
  };
}
