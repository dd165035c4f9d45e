import type { CareerPlugClient } from '../../careerplug/client.ts';
import type { Near } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import { readWholeList } from './read-list.ts';
import { RunEnded } from './sync-run.ts';

/**
 * Asks CareerPlug which of its listed jobs are near a postal code. Nothing is kept: distances are CareerPlug's
 * to know. `report` hears of every request; failures are those of the requests.
 */
export async function findNearJobs(
  deps: {
    readonly client: Pick<CareerPlugClient, 'listJobs'>;
    readonly report: (outcome: Result<unknown>) => void;
  },
  near: Near,
): Promise<Result<JobId[]>> {
  // A person waits for exactly this.
  const run = { isStopping: () => false, giveWay: () => Promise.resolve(), onOutcome: deps.report };
  try {
    const ids = await readWholeList(
      run,
      (page) => deps.client.listJobs({ ...page, near }),
      ({ id }) => id,
    );
    return ok(ids);
  } catch (error) {
    if (error instanceof RunEnded && error.end.kind === 'failed') return failed(error.end.failure);
    throw error;
  }
}
