import { keep, RunEnded, type RunEnd, type SyncRun } from './sync-run.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { dayMs } from './days.ts';
import { planRun } from './plan.ts';
import { readApplicants } from './read-applicants.ts';
import { readJobs, readLookups } from './read-jobs.ts';

/**
 * One run from beginning to end: jobs, the small lists once a day, then the applicants that the plan names.
 * Never rejects. Only a run that ends `complete` moves the watermark and the time of completeness, which is
 * when it began: what has happened since may be missing.
 */
export async function runSync(
  run: SyncRun,
  onPlanned: (plan: { isFirst: boolean; startedAt: number }) => void,
): Promise<RunEnd> {
  try {
    const begunAt = run.now();
    const plan = planRun(parseCheckpoint((await keep(run.mirror.summary())).checkpoint), begunAt);
    onPlanned({ isFirst: plan.isFirst, startedAt: begunAt });
    const windowsTotal = plan.windows.length + 1;
    run.onProgress({ phase: 'jobs', windowsDone: plan.at, windowsTotal });
    await readJobs(run);
    const isLookupsDue = (plan.checkpoint.lookupsAt ?? 0) + dayMs <= begunAt;
    if (isLookupsDue) await readLookups(run);
    const checkpoint = isLookupsDue ? { ...plan.checkpoint, lookupsAt: begunAt } : plan.checkpoint;

    const complete = await readApplicants(run, { ...plan, checkpoint }, (windowsDone) => {
      run.onProgress({ phase: 'applicants', windowsDone, windowsTotal });
    });
    // Whatever was begun earlier and went on today is complete as of its beginning.
    await keep(run.mirror.saveCheckpoint(JSON.stringify(complete), plan.startedAt));
    return { kind: 'complete' };
  } catch (error) {
    if (error instanceof RunEnded) return error.end;
    throw error;
  }
}
