import type { CareerPlugClient } from '../../careerplug/client.ts';
import type { Applicant } from '../../shared/domain/applicant.ts';
import type { ApplicantId, JobId } from '../../shared/domain/ids.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';

const perPage = 100;
const day = 24 * 60 * 60 * 1000;

/**
 * How far before and after the days in question are read too. CareerPlug's time zone is unstated, which asks
 * for one day; the rest is for this computer's clock: with the calendar off by less than this, a look still
 * sees what has just arrived, and a wrong calendar must not make a doubled person.
 */
const marginDays = 14;

/** No list is longer than this; one that is (a server that repeats its last page) is not believed. */
const mostPages = 500;

export type Seen = {
  readonly applicants: readonly Applicant[];
  /** Records that CareerPlug sent and we could not read: one of them may be the one we look for. */
  readonly unreadableCount: number;
};

/**
 * Everybody who applied between two times, at CareerPlug itself: for one job, or for all with `jobId` null.
 * All pages until an empty one, because page sizes are clamped and rows move between pages.
 */
export async function readApplicants(
  client: Pick<CareerPlugClient, 'listApplicants'>,
  jobId: JobId | null,
  from: number,
  to: number,
): Promise<Result<Seen>> {
  const found = new Map<ApplicantId, Applicant>();
  let unreadable = 0;
  const dates = {
    field: 'applied_at',
    from: dayOf(from - marginDays * day),
    to: dayOf(to + marginDays * day),
  } as const;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await client.listApplicants({
      page,
      perPage,
      dates,
      ...(jobId === null ? {} : { jobId }),
    });
    if (!answer.ok) return answer;
    const { items, unreadableCount, receivedCount } = answer.value;
    unreadable += unreadableCount;
    for (const applicant of items) found.set(applicant.id, applicant);
    if (receivedCount === 0) return ok({ applicants: [...found.values()], unreadableCount: unreadable });
  }
  return failed({ kind: 'unexpected-answer', reason: 'wrong-shape', detail: 'the list does not end' });
}

/** `YYYY-MM-DD` in UTC. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
