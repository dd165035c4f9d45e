import type { Applicant, ApplicantQuery, ApplicantRow } from '../../shared/domain/applicant.ts';
import type { ApplicantId, JobId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Decision } from '../../shared/domain/mark.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { JobQuery } from '../../shared/contract/jobs.ts';
import type { DeskStore } from './desk-store.ts';
import type { MirrorWriter } from './mirror-writer.ts';

export type ApplicantWindow = {
  rows: ApplicantRow[];
  totalCount: number;
  hiddenCount: number;
  isRanked: boolean;
  isProvisional: boolean;
  revision: string;
};

/** Somebody with what is written down here about them, for lists that leave the app. */
export type ListedPerson = {
  readonly applicant: Applicant;
  readonly decision: Decision | null;
  readonly stars: number;
  readonly tags: readonly string[];
  readonly note: string;
  /** The last contact that was logged. */
  readonly contactedAt: number | null;
};

/**
 * Everything one connection keeps on this computer, behind promises: the databases live on worker threads, so
 * the main process never waits for a disk.
 */
export type Store = {
  readonly applicants: {
    readonly list: (query: ApplicantQuery, start: number, count: number) => Promise<Result<ApplicantWindow>>;
    readonly position: (query: ApplicantQuery, id: ApplicantId) => Promise<Result<{ index: number | null }>>;
    readonly get: (id: ApplicantId) => Promise<Result<CallOutput<'applicants.get'>>>;
    readonly facets: (
      input: CallInput<'applicants.facets'>,
    ) => Promise<Result<CallOutput<'applicants.facets'>>>;
    readonly count: (query: ApplicantQuery) => Promise<Result<{ count: number }>>;
    /** Everybody in a view, in its order: for what is done to all of them. */
    readonly ids: (query: ApplicantQuery) => Promise<Result<ApplicantId[]>>;
    /** What a list of people on paper or in a file tells of each; who is no longer cached is left out. */
    readonly listed: (ids: readonly ApplicantId[]) => Promise<Result<ListedPerson[]>>;
    readonly duplicates: (id: ApplicantId) => Promise<Result<CallOutput<'applicants.duplicates'>>>;
    readonly findMatches: (person: {
      phone: string;
      email: string;
      firstName: string;
      lastName: string;
      jobId: JobId | null;
    }) => Promise<Result<CallOutput<'applicants.findMatches'>>>;
    /** Cached people for a job with the same phone or email, for the outbox's baseline and look. */
    readonly byContact: (
      jobId: JobId,
      contact: { phone: string; email: string },
    ) => Promise<Result<Applicant[]>>;
  };
  readonly jobs: {
    readonly list: (query: JobQuery) => Promise<Result<CallOutput<'jobs.list'>>>;
    readonly get: (id: JobId) => Promise<Result<CallOutput<'jobs.get'>>>;
    readonly find: (id: JobId) => Promise<Result<Job | null>>;
    readonly facets: () => Promise<Result<CallOutput<'jobs.facets'>>>;
  };
  /** What needs a manager now: marks and applicants together. */
  readonly today: (input: CallInput<'today.get'>) => Promise<Result<CallOutput<'today.get'>>>;
  /**
   * Erases a person from this computer: record, history, walk-in and the words of the search. Only the number
   * is remembered, so that synchronising doesn't bring them back. Slow: the search index is merged.
   */
  readonly erase: (id: ApplicantId, erasedAt: number) => Promise<Result<void>>;
  /** What synchronising writes. */
  readonly mirror: MirrorWriter;
  /** What must never be lost: outbox, observed history, and what later rooms keep. */
  readonly desk: DeskStore;
  readonly close: () => Promise<void>;
};
