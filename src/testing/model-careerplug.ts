import type { CareerPlugClient, SendOutcome } from '../careerplug/client.ts';
import { applicantIdSchema } from '../shared/domain/ids.ts';
import type { Applicant } from '../shared/domain/applicant.ts';
import type { Application } from '../shared/domain/application.ts';
import type { ApplicantId, JobId } from '../shared/domain/ids.ts';
import type { Failure } from '../shared/domain/failure.ts';
import { failed, ok } from '../shared/domain/result.ts';
import { anApplicant } from './builders.ts';

/** What becomes of a POST. */
export type Fate =
  | 'accepted'
  | 'accepted-with-id'
  | 'not-sent'
  | 'lost-before'
  | 'lost-after-saving'
  | 'error-before'
  | 'error-after-saving'
  | 'validation-500'
  | 'validation-500-after-saving'
  | 'html'
  | 'refused-400'
  | 'refused-404'
  | 'refused-422'
  | 'signed-out'
  | 'throttled';

/** What becomes of a GET. */
export type ListFate = 'answered' | 'offline' | 'timeout' | 'server-error' | 'signed-out' | 'throttled';

export type ModelCareerPlug = {
  readonly client: Pick<CareerPlugClient, 'listApplicants' | 'sendApplication'>;
  /** Fates of the coming requests, first in first out; with none left everything is well. */
  readonly fates: Fate[];
  readonly listFates: ListFate[];
  /** Saved applicants take so long to show up in lists, in ms. */
  setLag: (ms: number) => void;
  readonly saved: () => readonly Applicant[];
  readonly postCount: () => number;
  readonly listCount: () => number;
  /** Somebody who comes by another way. */
  readonly add: (applicant: Partial<Applicant>) => ApplicantId;
  /** Runs before each request is looked at: a test ends the program here, or changes something. */
  onRequest: (hook: ((kind: 'get' | 'post', when: 'before' | 'after') => Promise<void>) | null) => void;
};

const serverError = (status: number): Failure => ({
  kind: 'unexpected-answer',
  reason: 'server-error',
  status,
});

/** A CareerPlug in memory behind the client's port, for every way a request can end. Pages hold two. */
export function createModelCareerPlug(now: () => number): ModelCareerPlug {
  const people: { applicant: Applicant; visibleAt: number }[] = [];
  const fates: Fate[] = [];
  const listFates: ListFate[] = [];
  let lag = 0;
  let nextId = 90_000;
  let postCount = 0;
  let listCount = 0;
  let hook: ((kind: 'get' | 'post', when: 'before' | 'after') => Promise<void>) | null = null;

  function add(applicant: Partial<Applicant>, delay: number): ApplicantId {
    const id = applicantIdSchema.parse(nextId++);
    people.push({
      applicant: anApplicant({ appliedAt: now(), ...applicant, id }),
      visibleAt: now() + delay,
    });
    return id;
  }

  function save(jobId: JobId, application: Application): ApplicantId {
    const { firstName, lastName, email, phone, city, state, postalCode, recentTitle, recentEmployer } =
      application;
    return add(
      { jobId, firstName, lastName, email, phone, city, state, postalCode, recentTitle, recentEmployer },
      lag,
    );
  }

  function outcomeOf(fate: Fate, jobId: JobId, application: Application): SendOutcome {
    switch (fate) {
      case 'accepted':
        save(jobId, application);
        return { kind: 'accepted', applicantId: null };
      case 'accepted-with-id':
        return { kind: 'accepted', applicantId: save(jobId, application) };
      case 'not-sent':
        return { kind: 'not-sent', failure: { kind: 'offline', reason: 'no-internet' } };
      case 'lost-after-saving':
        save(jobId, application);
        return { kind: 'uncertain', failure: { kind: 'timeout' }, serverText: '' };
      case 'lost-before':
        return { kind: 'uncertain', failure: { kind: 'timeout' }, serverText: '' };
      case 'error-after-saving':
        save(jobId, application);
        return { kind: 'uncertain', failure: serverError(500), serverText: 'Internal Server Error' };
      case 'error-before':
        return { kind: 'uncertain', failure: serverError(500), serverText: 'Internal Server Error' };
      case 'validation-500-after-saving':
        save(jobId, application);
        return { kind: 'uncertain', failure: serverError(500), serverText: 'Validation failed: Source' };
      case 'validation-500':
        return {
          kind: 'uncertain',
          failure: serverError(500),
          serverText: 'Validation failed: Email has already been taken',
        };
      case 'html':
        return {
          kind: 'uncertain',
          failure: { kind: 'unexpected-answer', reason: 'not-json', status: 200 },
          serverText: '',
        };
      case 'refused-400':
      case 'refused-422':
        return {
          kind: 'refused',
          failure: { kind: 'rejected', reason: 'validation', fields: ['phone'] },
        };
      case 'refused-404':
        return { kind: 'refused', failure: { kind: 'not-found' } };
      case 'signed-out':
        return { kind: 'signed-out', failure: { kind: 'signed-out', reason: 'ended' } };
      case 'throttled':
        return { kind: 'throttled', retryAt: now() + 120_000 };
    }
  }

  function listFailure(fate: Exclude<ListFate, 'answered'>): Failure {
    switch (fate) {
      case 'offline':
        return { kind: 'offline', reason: 'unreachable' };
      case 'timeout':
        return { kind: 'timeout' };
      case 'server-error':
        return serverError(503);
      case 'signed-out':
        return { kind: 'signed-out', reason: 'ended' };
      case 'throttled':
        return { kind: 'throttled', retryAt: now() + 120_000 };
    }
  }

  return {
    fates,
    listFates,
    setLag: (ms) => {
      lag = ms;
    },
    saved: () => people.map(({ applicant }) => applicant),
    postCount: () => postCount,
    listCount: () => listCount,
    add: (applicant) => add(applicant, 0),
    onRequest: (next) => {
      hook = next;
    },
    client: {
      listApplicants: async ({ page, jobId, dates }) => {
        await hook?.('get', 'before');
        listCount += 1;
        const fate = page === 1 ? (listFates.shift() ?? 'answered') : 'answered';
        if (fate !== 'answered') return failed(listFailure(fate));
        const found = people
          .filter(({ visibleAt }) => visibleAt <= now())
          .map(({ applicant }) => applicant)
          .filter((one) => jobId === undefined || one.jobId === jobId)
          .filter((one) => {
            const day = new Date(one.appliedAt ?? 0).toISOString().slice(0, 10);
            return !dates || (dates.from <= day && day <= dates.to);
          });
        const items = found.slice((page - 1) * 2, page * 2);
        await hook?.('get', 'after');
        return ok({
          items,
          unreadableCount: 0,
          receivedCount: items.length,
          serverTime: now(),
          totalCount: found.length,
          isLast: page * 2 >= found.length,
        });
      },
      sendApplication: async ({ application, jobId }) => {
        await hook?.('post', 'before');
        postCount += 1;
        const outcome = outcomeOf(fates.shift() ?? 'accepted', jobId, application);
        await hook?.('post', 'after');
        return outcome;
      },
    },
  };
}
