import type { CareerPlugClient } from '../../careerplug/client.ts';
import type { Applicant } from '../../shared/domain/applicant.ts';
import type { ApplicantId, JobId } from '../../shared/domain/ids.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';

const perPage = 100;
const day = 24 * 60 * 60 * 1000;

/**
 * How far before and after the time in question is read too. CareerPlug's time zone is unstated, which asks for
 * one day; the rest is for this computer's calendar where the server doesn't tell its own.
 */
const marginDays = 14;

/** Nobody looks back further than this, whatever a clock says that has lost its battery. */
const mostDays = 400;

/** No list is longer than this; one that is (a server that repeats its last page) is not believed. */
const mostPages = 500;

export type Seen = {
  readonly applicants: readonly Applicant[];
  /** Records that CareerPlug sent and we could not read: one of them may be the one we look for. */
  readonly unreadableCount: number;
  /** CareerPlug's clock; null when it does not tell it. */
  readonly serverTime: number | null;
};

/** From when on to look: by CareerPlug's own clock, or where that is not known by this computer's. */
export type Since = { readonly server: number | null; readonly here: number };

/**
 * Everybody who applied since then, at CareerPlug itself: for one job, or for all with `jobId` null. All pages
 * until an empty one, because page sizes are clamped and rows move between pages. The days asked for follow the
 * server's clock: an arrival must not be missed, and so doubled, because the calendar of this computer is wrong.
 */
export async function readApplicants(
  client: Pick<CareerPlugClient, 'listApplicants'>,
  jobId: JobId | null,
  since: Since,
  now: number,
): Promise<Result<Seen>> {
  const days = daysFor(since, now, null);
  const first = await readDays(client, jobId, days);
  if (!first.ok || first.value.serverTime === null) return first;
  const told = daysFor(since, now, first.value.serverTime);
  return days.from <= told.from && told.to <= days.to ? first : readDays(client, jobId, told);
}

type Days = { readonly from: string; readonly to: string };

function daysFor(since: Since, now: number, serverTime: number | null): Days {
  const end = serverTime ?? Math.max(now, since.here, since.server ?? now);
  const begin = Math.min(since.server ?? since.here, end);
  return {
    from: dayOf(Math.max(begin, end - mostDays * day) - marginDays * day),
    to: dayOf(end + marginDays * day),
  };
}

async function readDays(
  client: Pick<CareerPlugClient, 'listApplicants'>,
  jobId: JobId | null,
  { from, to }: Days,
): Promise<Result<Seen>> {
  const found = new Map<ApplicantId, Applicant>();
  let unreadable = 0;
  let serverTime: number | null = null;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await client.listApplicants({
      page,
      perPage,
      dates: { field: 'applied_at', from, to },
      ...(jobId === null ? {} : { jobId }),
    });
    if (!answer.ok) return answer;
    const { items, unreadableCount, receivedCount } = answer.value;
    serverTime ??= answer.value.serverTime ?? null;
    unreadable += unreadableCount;
    for (const applicant of items) found.set(applicant.id, applicant);
    if (receivedCount === 0) {
      return ok({ applicants: [...found.values()], unreadableCount: unreadable, serverTime });
    }
  }
  return failed({ kind: 'unexpected-answer', reason: 'wrong-shape', detail: 'the list does not end' });
}

/** `YYYY-MM-DD` in UTC. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
