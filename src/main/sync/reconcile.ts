import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { AppliedStretch } from '../store/mirror-writer.ts';
import type { Checkpoint, Round, SyncWindow } from './checkpoint.ts';
import { explainedCount } from './plan.ts';
import { readWindow } from './read-applicants.ts';
import { isBelievable, newRound, nextRoundStep, peopleBetweenEdges } from './reconciliation.ts';
import { ask, keep, RunEnded, type SyncRun } from './sync-run.ts';
import { windowOfTheRest } from './windows.ts';

/**
 * Compares the next part of everybody with CareerPlug, if one is due: finds changes that no date told of, and
 * whoever is no longer there. Every part is on the disk with its result; an interrupted one is begun anew.
 * Comes after a complete refresh, whose result stands whatever becomes of this.
 */
export async function reconcile(run: SyncRun, checkpoint: Checkpoint): Promise<void> {
  const { round } = checkpoint;
  if (run.takeBelief()) {
    await begin(run, checkpoint, true);
    return;
  }
  const step = nextRoundStep(round, run.now());
  if (step === 'wait') return;
  if (step === 'begin' || round === null) {
    await begin(run, checkpoint, false);
    return;
  }
  const window = step === 'compare-window' ? round.windows[round.at] : undefined;
  if (window === undefined) await compareUndated(run, checkpoint, round);
  else await compareWindow(run, checkpoint, round, window);
}

async function begin(run: SyncRun, checkpoint: Checkpoint, isBelieved: boolean): Promise<void> {
  const { applicantCount } = await keep(run.mirror.summary());
  const edges = await keep(run.mirror.appliedEdges(peopleBetweenEdges(applicantCount)));
  await save(run, { ...checkpoint, round: newRound(edges, run.now(), isBelieved) });
}

async function compareWindow(run: SyncRun, before: Checkpoint, round: Round, window: SyncWindow) {
  const { checkpoint, seenIds } = await readWindow(run, window, before, 0);
  const found = await findGone(run, round, window, seenIds);
  await save(run, { ...checkpoint, round: { ...round, ...found, at: round.at + 1, lastAt: run.now() } });
}

/** The end of a round: only where the count or a missing date says that somebody could be in no window. */
async function compareUndated(run: SyncRun, before: Checkpoint, round: Round) {
  const { totalCount: total } = await ask(run, () => run.client.listApplicants({ page: 1, perPage: 1 }));
  const undated = await keep(run.mirror.presentIds('undated'));
  const { applicantCount, erasedCount } = await keep(run.mirror.summary());
  const isExplained = total === explainedCount({ applicantCount, erasedCount, checkpoint: before });
  let checkpoint = before;
  let found = {};
  if (undated.length > 0 || !isExplained) {
    const read = await readWindow(run, windowOfTheRest, before, 0);
    found = await findGone(run, round, 'everybody', read.seenIds);
    const after = await keep(run.mirror.summary());
    const known = after.applicantCount + after.erasedCount + read.unreadableCount;
    checkpoint = {
      ...read.checkpoint,
      unreadableCount: read.unreadableCount,
      knownSurplus: total === null ? 0 : total - known,
    };
  }
  const ended = { ...round, ...found, at: round.at + 1, lastAt: run.now() };
  await save(run, { ...checkpoint, round: ended, comparedAt: round.startedAt });
}

/** Marks as gone whoever a complete reading didn't show and CareerPlug doesn't know by their own address. */
async function findGone(
  run: SyncRun,
  round: Round,
  stretch: AppliedStretch,
  seenIds: ReadonlySet<number>,
): Promise<Pick<Round, 'goneCount' | 'sparedCount'>> {
  const present = await keep(run.mirror.presentIds(stretch));
  const missing = present.filter((id) => !seenIds.has(id));
  const { goneCount, sparedCount } = round;
  if (missing.length === 0) return { goneCount, sparedCount };
  const { applicantCount } = await keep(run.mirror.summary());
  const isUsual = isBelievable({
    missingCount: missing.length,
    windowCount: present.length,
    applicantCount,
    goneInRound: goneCount,
  });
  if (!isUsual && !round.isBelieved) return { goneCount, sparedCount: sparedCount + missing.length };
  const gone: ApplicantId[] = [];
  for (const id of missing) if ((await lookAt(run, id)) === 'gone') gone.push(id);
  if (gone.length > 0) {
    await keep(run.mirror.markGone(gone, run.now()));
    run.onApplicants({ insertedIds: [], updatedIds: gone });
  }
  return { goneCount: goneCount + gone.length, sparedCount };
}

/** Asks for one person by their own address; whoever is there after all is written as they are now. */
async function lookAt(run: SyncRun, id: ApplicantId): Promise<'there' | 'gone' | 'unknown'> {
  try {
    const applicant = await ask(run, () => run.client.getApplicant(id));
    const page = { applicants: [applicant], seenAt: run.now(), checkpoint: null };
    const applied = await keep(run.mirror.applyApplicants(page));
    if (applied.updatedIds.length > 0) run.onApplicants(applied);
    return 'there';
  } catch (error) {
    if (!(error instanceof RunEnded) || error.end.kind !== 'failed') throw error;
    switch (error.end.failure.kind) {
      case 'not-found':
        return 'gone';
      case 'forbidden':
      case 'rejected':
      case 'unexpected-answer':
        // One record that can't be had says nothing of the person, and must not end the comparing.
        return 'unknown';
      default:
        throw error;
    }
  }
}

async function save(run: SyncRun, checkpoint: Checkpoint): Promise<void> {
  await keep(run.mirror.saveCheckpoint(JSON.stringify(checkpoint), null));
}
