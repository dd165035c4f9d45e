import type { ApplicantListQuery, CareerPlugClient, Page } from '../careerplug/client.ts';
import { dayMs, dayOf } from '../main/sync/days.ts';
import type { Applicant } from '../shared/domain/applicant.ts';
import type { Failure } from '../shared/domain/failure.ts';
import type { ApplicantId } from '../shared/domain/ids.ts';
import type { Job } from '../shared/domain/job.ts';
import { failed, ok, type Result } from '../shared/domain/result.ts';

export type ModelLists = {
  readonly client: CareerPlugClient;
  readonly jobs: Map<number, Job>;
  /** In the order in which they are listed. */
  readonly applicants: Applicant[];
  /** When the model last changed somebody, by id. */
  readonly changedAt: ReadonlyMap<ApplicantId, number>;
  readonly put: (applicant: Applicant, position?: number) => void;
  readonly move: (from: number, to: number) => void;
  /** Changes somebody where no date tells of it. */
  readonly amend: (applicant: Applicant) => void;
  readonly remove: (id: ApplicantId) => void;
  /** Ids of those whose records come without one: they are counted and can't be read. */
  readonly unreadable: Set<ApplicantId>;
  readonly requestCount: () => number;
  /** Called before each request, which it may let fail. */
  onRequest: (hook: (number: number) => Failure | null) => void;
  /** Called before somebody's own address is answered. */
  onAddress: (hook: (id: ApplicantId) => Failure | null) => void;
};

/** CareerPlug's lists as facts.md knows them: clamped pages, days in a zone of its own, rows that move. */
export function createModelLists(options: {
  readonly clampedTo: number;
  readonly saysTotal: boolean;
  readonly zoneHours: number;
  readonly now: () => number;
}): ModelLists {
  const jobs = new Map<number, Job>();
  const applicants: Applicant[] = [];
  const changedAt = new Map<ApplicantId, number>();
  const unreadable = new Set<ApplicantId>();
  let requests = 0;
  let hook: (number: number) => Failure | null = () => null;
  let addressHook: (id: ApplicantId) => Failure | null = () => null;

  const isUnreadable = (row: unknown): boolean =>
    applicants.some((one) => one === row && unreadable.has(one.id));
  const page = <T>(rows: readonly T[], query: { page: number; perPage: number }): Page<T> => {
    const size = Math.min(query.perPage, options.clampedTo);
    const received = rows.slice((query.page - 1) * size, query.page * size);
    const items = received.filter((row) => !isUnreadable(row));
    return {
      items,
      unreadableCount: received.length - items.length,
      receivedCount: received.length,
      totalCount: options.saysTotal ? rows.length : null,
      isLast: options.saysTotal ? query.page * size >= rows.length : received.length === 0,
    };
  };
  const answer = async <T>(value: () => T): Promise<Result<T>> => {
    requests += 1;
    const failure = hook(requests);
    return failure === null ? ok(value()) : failed(failure);
  };
  const isWithin = (applicant: Applicant, { dates }: ApplicantListQuery): boolean => {
    if (dates === undefined) return true;
    const at = dates.field === 'applied_at' ? applicant.appliedAt : applicant.lastActedOnAt;
    if (at === null) return false;
    const day = dayOf(at + (options.zoneHours / 24) * dayMs);
    return dates.from <= day && day <= dates.to;
  };

  return {
    client: {
      listJobs: (query) => answer(() => page([...jobs.values()], query)),
      listApplicants: (query) =>
        answer(() =>
          page(
            applicants.filter((one) => isWithin(one, query)),
            query,
          ),
        ),
      listLocations: (query) => answer(() => page([], query)),
      listDepartments: (query) => answer(() => page([], query)),
      listEmployments: (query) => answer(() => page([], query)),
      listBrands: (query) => answer(() => page([], query)),
      getJob: async () => failed({ kind: 'not-found' }),
      getApplicant: async (id) => {
        const found = await answer(() => applicants.find((one) => one.id === id));
        if (!found.ok) return found;
        const failure = addressHook(id);
        if (failure !== null) return failed(failure);
        return found.value === undefined ? failed({ kind: 'not-found' }) : ok(found.value);
      },
      sendApplication: async () => ({ kind: 'not-sent', failure: { kind: 'not-found' } }),
    },
    jobs,
    applicants,
    changedAt,
    put: (applicant, position = 0) => {
      const at = applicants.findIndex((one) => one.id === applicant.id);
      if (at !== -1) applicants.splice(at, 1);
      applicants.splice(position, 0, applicant);
      changedAt.set(applicant.id, options.now());
    },
    move: (from, to) => {
      const [moved] = applicants.splice(from % Math.max(1, applicants.length), 1);
      if (moved !== undefined) applicants.splice(to, 0, moved);
    },
    amend: (applicant) => {
      const at = applicants.findIndex((one) => one.id === applicant.id);
      if (at !== -1) applicants[at] = applicant;
      // Nobody who reads by dates can know of it.
      changedAt.set(applicant.id, Number.POSITIVE_INFINITY);
    },
    remove: (id) => {
      const at = applicants.findIndex((one) => one.id === id);
      if (at !== -1) applicants.splice(at, 1);
    },
    unreadable,
    requestCount: () => requests,
    onRequest: (next) => {
      hook = next;
    },
    onAddress: (next) => {
      addressHook = next;
    },
  };
}
