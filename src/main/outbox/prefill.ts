import { emptyApplication } from '../../shared/domain/application.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { isOpenForWalkIns } from '../../shared/domain/job.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { Result } from '../../shared/domain/result.ts';

/** A job as the mirror has it; `isListed` false once CareerPlug no longer returns it. */
export type KnownJob = { readonly job: Job; readonly isListed: boolean };

/** Null: the mirror has never heard of it. */
export type JobLookup = (id: JobId) => Promise<Result<KnownJob | null>>;

export function isOpen(known: KnownJob): boolean {
  return isOpenForWalkIns({ status: known.job.status, isListed: known.isListed });
}

/** An application as it begins: the job, and the city and state that most of its applicants live in. */
export function prefilled(known: KnownJob | null): Application {
  if (!known) return emptyApplication;
  const { job } = known;
  return {
    ...emptyApplication,
    jobId: job.id,
    city: job.location?.city || job.city,
    state: job.location?.state || job.state,
  };
}

/** Nobody has typed anything yet: it may be begun anew instead of leaving one more empty draft behind. */
export function isUntouched(application: Application): boolean {
  const blank = { ...application, jobId: null, city: '', state: '' };
  return JSON.stringify(blank) === JSON.stringify(emptyApplication);
}

export function placeNameOf(known: KnownJob | null): { jobName: string; locationName: string } {
  return { jobName: known?.job.name ?? '', locationName: known?.job.location?.name ?? '' };
}
