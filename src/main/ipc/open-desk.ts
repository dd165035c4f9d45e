import type { Near } from '../../shared/contract/jobs.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { OutboxService } from '../outbox/outbox-service.ts';
import type { Store } from '../store/store.ts';
import type { SyncService } from '../sync/sync-service.ts';

/** What works on the data of the open connection. */
export type OpenDesk = {
  readonly store: Store;
  readonly sync: SyncService;
  readonly outbox: OutboxService;
  /** Asks CareerPlug, at once. */
  readonly findNearJobs: (near: Near) => Promise<Result<JobId[]>>;
};

/** Runs something on the open desk, or says why none is open. */
export type OnDesk = <T>(work: (desk: OpenDesk) => Promise<Result<T>>) => Promise<Result<T>>;

export function createOnDesk(current: () => OpenDesk | null, session: () => Session): OnDesk {
  return async (work) => {
    const desk = current();
    return desk ? work(desk) : failed(whyClosed(session()));
  };
}

function whyClosed(session: Session): Failure {
  return session.kind === 'locked' ? session.failure : { kind: 'signed-out', reason: 'never-signed-in' };
}

/** The same, for what answers at once. */
export function answered<T>(value: T): Promise<Result<T>> {
  return Promise.resolve(ok(value));
}
