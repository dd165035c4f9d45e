import type { Applicant } from '../shared/domain/applicant.ts';
import type { Application } from '../shared/domain/application.ts';
import type { Failure } from '../shared/domain/failure.ts';
import type { ApplicantId, JobId, NamedRef } from '../shared/domain/ids.ts';
import type { Job, Location } from '../shared/domain/job.ts';
import type { Result } from '../shared/domain/result.ts';

/** One page of a list, translated. */
export type Page<T> = {
  readonly items: readonly T[];
  /** Records of this page without so much as an id; they are counted so that nobody goes missing unseen. */
  readonly unreadableCount: number;
  /** How many records the server put on the page, readable or not; 0 means that the list has ended. */
  readonly receivedCount: number;
  /** The server's own clock when it answered, epoch milliseconds; null or absent when it did not say. */
  readonly serverTime?: number | null;
  /** From the `Total` header, when there was one. */
  readonly totalCount: number | null;
  /** True when the headers or a short page say so; false means: ask for the next page. */
  readonly isLast: boolean;
};

export type ApplicantDateField = 'applied_at' | 'hired_at' | 'last_acted_on_at';

export type ApplicantListQuery = {
  readonly page: number;
  readonly perPage: number;
  readonly jobId?: JobId;
  /** Whole days `YYYY-MM-DD` in a time zone that CareerPlug does not state: ask a day wider on each side. */
  readonly dates?: { readonly field: ApplicantDateField; readonly from: string; readonly to: string };
};

export type JobListQuery = {
  readonly page: number;
  readonly perPage: number;
  /** Miles around a postal code. */
  readonly near?: { readonly postalCode: string; readonly miles: number };
};

export type OutgoingApplication = {
  readonly application: Application;
  readonly jobId: JobId;
  readonly resumeFile: {
    readonly name: string;
    readonly contentType: string;
    readonly base64: string;
  } | null;
  readonly sourceId: number | null;
};

/** What is known after trying to send an application; see facts.md on why 5xx is not a refusal. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly applicantId: ApplicantId | null }
  /** Nothing can have arrived: safe to repeat. */
  | { readonly kind: 'not-sent'; readonly failure: Failure }
  /** 400, 404, 406, 422: understood and not saved. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Lost answer, timeout, 5xx, not JSON: look before anything is sent again. `serverText`: its own words, redacted. */
  | { readonly kind: 'uncertain'; readonly failure: Failure; readonly serverText: string }
  | { readonly kind: 'signed-out'; readonly failure: Failure }
  | { readonly kind: 'throttled'; readonly retryAt: number };

/**
 * CareerPlug's v1 API in our words. One request at a time per client, in order of asking. Every answer is
 * a value; a throttled answer makes every later call fail fast until `retryAt`.
 */
export type CareerPlugClient = {
  readonly listJobs: (query: JobListQuery) => Promise<Result<Page<Job>>>;
  readonly getJob: (id: JobId) => Promise<Result<Job>>;
  readonly listApplicants: (query: ApplicantListQuery) => Promise<Result<Page<Applicant>>>;
  readonly getApplicant: (id: ApplicantId) => Promise<Result<Applicant>>;
  readonly listLocations: (query: { page: number; perPage: number }) => Promise<Result<Page<Location>>>;
  readonly listDepartments: (query: { page: number; perPage: number }) => Promise<Result<Page<NamedRef>>>;
  readonly listEmployments: (query: { page: number; perPage: number }) => Promise<Result<Page<NamedRef>>>;
  readonly listBrands: (query: { page: number; perPage: number }) => Promise<Result<Page<NamedRef>>>;
  readonly sendApplication: (application: OutgoingApplication) => Promise<SendOutcome>;
};

/** Where the client gets its token. `renew` is called after a 401 with the token that was refused. */
export type TokenSource = {
  readonly current: () => Promise<Result<string>>;
  readonly renew: (refused: string) => Promise<Result<string>>;
};

/** What worked with this account's server, learned once and remembered by whoever makes the client. */
export type ClientHabits = {
  readonly tokenPlace: 'header' | 'query';
  readonly applicationBody: 'bare' | 'wrapped';
};
