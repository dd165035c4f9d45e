import { at, createRandom, type Random } from '../random.ts';
import type { Company, Location } from './company.ts';
import type { InboundApplication } from './inbound.ts';
import type { JobRecord } from './jobs.ts';
import { type Person, personOf, type Writing } from './people.ts';

/**
 * One application, kept small: what can be worked out from the person's number is not stored. Times are
 * epoch milliseconds.
 */
export type ApplicantRecord = {
  readonly id: number;
  readonly job: JobRecord;
  readonly personNumber: number;
  readonly writing: Writing;
  readonly home: Location;
  readonly source: string;
  readonly appliedAt: number;
  status: string;
  /** Place in the company's steps, null for the step *New*. */
  step: number | null;
  updatedAt: number;
  lastActedOnAt: number | null;
  hiredAt: number | null;
  startsAt: number | null;
  /** What was sent, for people who came through POST /apps. */
  readonly inbound: InboundApplication | null;
};

export const sources: readonly (readonly [source: string, weight: number])[] = [
  ['Indeed', 46],
  ['ZipRecruiter', 13],
  ['Careers Page', 12],
  ['Referral', 8],
  ['Walk-in', 6],
  ['Craigslist', 4],
  ['Facebook', 4],
  ['Google', 3],
  ['Text to Apply', 2],
  ['Job fair', 1],
  ['Employee referral – Luis', 1],
];

/** The company's custom sources: their ids are what `source_id` of POST /apps may name. */
export const customSources: Readonly<Record<number, string>> = {
  901: 'Walk-in',
  902: 'Job fair',
  903: 'Kiosk',
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How busy each hour of the day is (0 to 23): lunch, then the evening on the couch. */
const hourWeights = [3, 2, 1, 1, 1, 1, 2, 4, 6, 9, 11, 12, 12, 11, 10, 9, 8, 8, 9, 11, 12, 11, 9, 6];
const hours = hourWeights.map((weight, index) => [index, weight] as const);

/**
 * `count` applications between a year and a few minutes before `now`, oldest first, ids rising. The daily
 * rhythm is that of six hours behind UTC, the middle of the country.
 */
export function makeApplicants(
  company: Company,
  jobs: readonly JobRecord[],
  count: number,
  seed: number,
  now: number,
): ApplicantRecord[] {
  const random = createRandom(seed, 53);
  const times = new Float64Array(count);
  const fresh = Math.min(12, Math.ceil(count / 100));
  for (let index = 0; index < count; index += 1) {
    times[index] = index < fresh ? now - minute * random.int(2, 240) : rhythmicTime(random, now);
  }
  times.sort();
  return Array.from(times, (appliedAt, index) => makeApplicant(company, jobs, seed, index, appliedAt, now));
}

function rhythmicTime(random: Random, now: number): number {
  const age = 365 * random.share() ** 1.5 * day;
  const local = now - age - 6 * hour;
  const dayStart = Math.floor(local / day) * day;
  const time = dayStart + random.weighted(hours) * hour + random.int(0, hour - 1) + 6 * hour;
  return time < now - 2 * minute ? time : time - day;
}

function makeApplicant(
  company: Company,
  jobs: readonly JobRecord[],
  seed: number,
  index: number,
  appliedAt: number,
  now: number,
): ApplicantRecord {
  const random = createRandom(seed, 17, index);
  // Now and then somebody who has applied before tries another restaurant (or the same, months later).
  const isAgain = index > 20 && random.chance(0.045);
  const personNumber = isAgain ? index - random.int(1, Math.min(index, 400)) : index;
  const firstJob = jobFor(jobs, seed, personNumber);
  const job = isAgain ? random.pick(jobs) : firstJob;
  const fate = fateOf(random, company, appliedAt, now);
  return {
    id: 700_001 + index * 3 + (index % 2),
    job,
    personNumber,
    writing: isAgain ? at([1, 0, 2, 1] as const, random.int(0, 3)) : 0,
    home: firstJob.location,
    source: random.weighted(sources),
    appliedAt,
    ...fate,
    inbound: null,
  };
}

/** Fewer applications reach the later jobs of the list: some postings are nearly silent. */
function jobFor(jobs: readonly JobRecord[], seed: number, personNumber: number): JobRecord {
  const random = createRandom(seed, 19, personNumber);
  return at(jobs, Math.floor(random.share() ** 1.4 * jobs.length));
}

type Fate = Pick<ApplicantRecord, 'status' | 'step' | 'updatedAt' | 'lastActedOnAt' | 'hiredAt' | 'startsAt'>;

/** The older, the likelier somebody has acted; most are never looked at, about one in 180 is hired. */
function fateOf(random: Random, company: Company, appliedAt: number, now: number): Fate {
  const age = (now - appliedAt) / day;
  const untouched: Fate = {
    status: 'new_app',
    step: null,
    updatedAt: appliedAt + random.int(1, 50) * 1000,
    lastActedOnAt: null,
    hiredAt: null,
    startsAt: null,
  };
  const luck = random.share();
  const newShare = age < 2 ? 0.86 : age < 14 ? 0.64 : 0.52;
  if (luck < newShare) return untouched;
  const actedAt = Math.floor(
    Math.min(now - minute, appliedAt + random.share() ** 2 * Math.min(age, 30) * day + 20 * minute),
  );
  const acted: Fate = { ...untouched, updatedAt: actedAt, lastActedOnAt: actedAt };
  const lastStep = company.steps.length - 1;
  if (age > 10 && luck > 0.994) {
    return {
      ...acted,
      status: 'hired',
      step: lastStep,
      hiredAt: actedAt,
      startsAt: actedAt + random.int(3, 14) * day,
    };
  }
  const inactiveShare = age < 14 ? 0.15 : age < 60 ? 0.55 : 0.75;
  if (luck > 1 - inactiveShare * (1 - newShare) - 0.006) {
    return { ...acted, status: 'inactive', step: random.chance(0.4) ? null : random.int(0, 3) };
  }
  return { ...acted, status: 'in_process', step: Math.floor(random.share() ** 1.8 * lastStep) };
}

/** Who the person is: from what was sent, else worked out from their number. */
export function personBehind(seed: number, record: ApplicantRecord): Person {
  if (record.inbound === null) return personOf(seed, record.personNumber, record.writing, record.home);
  const { app } = record.inbound;
  return {
    email: app.email,
    firstName: app.firstname,
    lastName: app.lastname,
    phone: app.phone,
    address: app.address ?? '',
    city: app.city,
    state: app.state,
    postalCode: app.postal_code,
    country: app.country ?? '',
    recentTitle: app.recent_title,
    recentEmployer: app.recent_employer,
  };
}

/** One step further for somebody: looked at, moved on, hired or let go. Changes the record. */
export function moveOn(random: Random, company: Company, record: ApplicantRecord, now: number): void {
  const lastStep = company.steps.length - 1;
  const next = record.step === null ? 0 : record.step + 1;
  if (random.chance(0.25)) {
    record.status = 'inactive';
  } else if (next >= lastStep) {
    record.status = 'hired';
    record.step = lastStep;
    record.hiredAt = now;
    record.startsAt = now + random.int(3, 14) * day;
  } else {
    record.status = 'in_process';
    record.step = next;
  }
  record.updatedAt = now;
  record.lastActedOnAt = now;
}
