import type { Applicant } from '../../shared/domain/applicant.ts';
import type { ApplicantId, JobId, NamedRef } from '../../shared/domain/ids.ts';
import type { Job, Location } from '../../shared/domain/job.ts';
import type { Result } from '../../shared/domain/result.ts';

/** How many rows one transaction takes: more would hold up the other writers for longer than a blink. */
export const maxRowsPerWrite = 100;

/** What writing a page of applicants did. Rows that were the same as before are in neither list. */
export type AppliedApplicants = { insertedIds: ApplicantId[]; updatedIds: ApplicantId[] };

export type MirrorSummary = {
  /** What synchronising wrote last, in its own words; null before the first write. */
  checkpoint: string | null;
  completeAt: number | null;
  /** Jobs that CareerPlug still lists. */
  jobCount: number;
  /** Applicants that CareerPlug still has, as far as is known. */
  applicantCount: number;
  /** Applicants that are kept here and no longer in CareerPlug. */
  goneCount: number;
  /** Applicants that a person has erased from this computer, and that are not written again. */
  erasedCount: number;
};

/** Applicants by their date of application: from (included) to (not included), null is an open end. */
export type AppliedStretch =
  { readonly from: number | null; readonly to: number | null } | 'undated' | 'everybody';

export type Lookups =
  | { readonly kind: 'location'; readonly items: readonly Location[] }
  | { readonly kind: 'department' | 'employment' | 'brand'; readonly items: readonly NamedRef[] };

/** What synchronising writes into mirror.db. Unchanged rows are not written. Times are epoch milliseconds. */
export type MirrorWriter = {
  readonly summary: () => Promise<Result<MirrorSummary>>;
  /** At most `maxRowsPerWrite` jobs, all of which are listed. Answers how many were new or different. */
  readonly applyJobs: (jobs: readonly Job[], seenAt: number) => Promise<Result<{ changedCount: number }>>;
  /** After a complete sweep: every job that is not among these is marked as no longer listed. */
  readonly markUnlisted: (listed: readonly JobId[]) => Promise<Result<{ changedCount: number }>>;
  readonly replaceLookups: (lookups: Lookups) => Promise<Result<void>>;
  /**
   * At most `maxRowsPerWrite` applicants and, in the same transaction, the checkpoint (null leaves it). Changes
   * of status or step are in desk.db's observed history before the mirror knows of them.
   */
  readonly applyApplicants: (page: {
    readonly applicants: readonly Applicant[];
    readonly seenAt: number;
    readonly checkpoint: string | null;
  }) => Promise<Result<AppliedApplicants>>;
  /** The date of application of every `every`-th applicant, newest first. */
  readonly appliedEdges: (every: number) => Promise<Result<number[]>>;
  /** Whom CareerPlug should still have, of those who applied then. */
  readonly presentIds: (stretch: AppliedStretch) => Promise<Result<ApplicantId[]>>;
  /** Marks people as no longer in CareerPlug; whoever is applied again later is unmarked. */
  readonly markGone: (ids: readonly ApplicantId[], goneAt: number) => Promise<Result<void>>;
  /** `completeAt` null leaves what was written there before. */
  readonly saveCheckpoint: (checkpoint: string, completeAt: number | null) => Promise<Result<void>>;
};
