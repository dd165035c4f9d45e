import { keep, RunEnded, type RunEnd, type SyncRun } from './sync-run.ts';
import type { MirrorSummary } from '../store/mirror-writer.ts';
import { nextRoundStep } from './reconciliation.ts';
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts';
import { dayMs, hourMs } from './days.ts';
import { planRun } from './plan.ts';
import { readApplicants } from './read-applicants.ts';
import { reconcile } from './reconcile.ts';
import { readJobs, readLookups } from './read-jobs.ts';

/**
 * One run from beginning to end: jobs, the small lists once a day, then the applicants that the plan names.
 * Never rejects. Only a run that ends `complete` moves the watermark and the time of completeness, which is
 * when it began: what has happened since may be missing. Afterwards a due part of everybody is compared again;
 * if that fails, so does the run, but what was complete before stays so.
 */
export async function runSync(
  run: SyncRun,
  onPlanned: (plan: { isFirst: boolean; startedAt: number }) => void,
): Promise<RunEnd> {
  try {
    const begunAt = run.now();
    const stored = await keep(run.mirror.summary());
    const plan = planRun(parseCheckpoint(stored.checkpoint), begunAt);
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
    const completeAt = plan.startedAt;
    const text = JSON.stringify(complete);
    const isWritten =
      nextRoundStep(complete.round, run.now()) !== 'wait' ||
      isWorthWriting({ before: plan.checkpoint, after: complete, stored, completeAt });
    if (isWritten) await keep(run.mirror.saveCheckpoint(text, completeAt));
    run.onComplete({ checkpoint: text, completeAt }, isWritten);
    await reconcile(run, complete);
    return { kind: 'complete' };
  } catch (error) {
    if (error instanceof RunEnded) return error.end;
    throw error;
  }
}

/** Minutes that only the clock has moved are not worth a write each: they are written once an hour. */
const writtenEvery = hourMs;

function isWorthWriting(input: {
  readonly before: Checkpoint;
  readonly after: Checkpoint;
  readonly stored: MirrorSummary;
  readonly completeAt: number;
}): boolean {
  const { before, after, stored, completeAt } = input;
  if (stored.completeAt === null || Math.abs(completeAt - stored.completeAt) >= writtenEvery) return true;
  return JSON.stringify({ ...before, watermark: 0 }) !== JSON.stringify({ ...after, watermark: 0 });
}
