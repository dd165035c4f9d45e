import type { Page } from '../../careerplug/client.ts';
import type { Applicant } from '../../shared/domain/applicant.ts';
import { maxRowsPerWrite } from '../store/mirror-writer.ts';
import type { Checkpoint, SyncWindow } from './checkpoint.ts';
import { chunksOf } from './chunks.ts';
import { atPage, completed, explainedCount, judgeCount, type RunPlan } from './plan.ts';
import { ask, keep, unsettledList, type SyncRun } from './sync-run.ts';
import { createWindowReading } from './window-reading.ts';
import { datesOf, windowOfTheRest } from './windows.ts';
import { createZoneEvidence, moreOf } from './zone.ts';

const pageSize = 100;
/**
 * Of a narrow look, which in a busy company's evening is of hundreds. No maximum is documented for `per_page`; a service that
 * gives fewer is asked on as ever.
 */
const longPageSize = 250;

type WindowRead = {
  readonly checkpoint: Checkpoint;
  readonly unreadableCount: number;
  readonly seenIds: ReadonlySet<number>;
  /** What the answers show of the service's time zone; see `ZoneEvidence`. */
  readonly leastOffset: number | null;
};

/** Reads the plan's windows and whoever is in none of them; answers the checkpoint of a complete reading. */
export async function readApplicants(run: SyncRun, planned: RunPlan, onWindow: (done: number) => void) {
  const nobodyCame = await isNobodyNew(run, planned);
  const perPage = planned.look === 'narrow' && run.isSteady() ? longPageSize : pageSize;
  const plan = nobodyCame ? { ...planned, windows: planned.windows.filter(isOfActions) } : planned;
  let { checkpoint } = plan;
  let unreadableCount = plan.isFirst ? checkpoint.unreadableCount : 0;
  let leastOffset: number | null = null;
  for (let at = plan.at; at < plan.windows.length; at += 1) {
    onWindow(at);
    const window = plan.windows[at];
    if (window === undefined) break;
    const startPage = at === plan.at ? plan.page : 1;
    const read = await readWindow(run, window, checkpoint, at, { startPage, perPage });
    // Both windows of a refresh may hold the same record.
    unreadableCount = plan.isFirst
      ? unreadableCount + read.unreadableCount
      : Math.max(unreadableCount, read.unreadableCount);
    leastOffset = moreOf(leastOffset, read.leastOffset);
    checkpoint = atPage(read.checkpoint, at + 1, 1);
    if (plan.isFirst) {
      checkpoint = { ...checkpoint, unreadableCount };
      await keep(run.mirror.saveCheckpoint(JSON.stringify(checkpoint), null));
    }
  }
  onWindow(plan.windows.length);
  const { startedAt, look } = plan;
  const { knownSurplus, countedTotal } = checkpoint;
  const ended = { startedAt, look, leastOffset };
  if (nobodyCame) {
    unreadableCount = Math.max(unreadableCount, checkpoint.unreadableCount);
    return completed(checkpoint, { ...ended, unreadableCount, knownSurplus, countedTotal });
  }
  const rest = await readTheRest(run, plan, checkpoint);
  unreadableCount = rest.unreadableCount ?? Math.max(unreadableCount, checkpoint.unreadableCount);
  return completed(rest.checkpoint, {
    ...ended,
    unreadableCount,
    knownSurplus: rest.knownSurplus,
    countedTotal: rest.countedTotal,
  });
}

/**
 * Whether a narrow look may leave out who applied: the service counts as many as when everybody it counted was known
 * here. Who came while another left is found by the next wide look (docs/adr/0012).
 */
async function isNobodyNew(run: SyncRun, { look, checkpoint }: RunPlan): Promise<boolean> {
  if (look === 'wide' || checkpoint.countedTotal === null) return false;
  const { totalCount } = await ask(run, () => run.client.listApplicants({ page: 1, perPage: 1 }));
  return totalCount === checkpoint.countedTotal;
}

function isOfActions({ field }: SyncWindow): boolean {
  return field === 'last_acted_on_at';
}

/** Whoever is in no window has no date; the service's own count of everybody tells whether there is anybody. */
async function readTheRest(run: SyncRun, plan: RunPlan, checkpoint: Checkpoint) {
  const { totalCount: total } = await ask(run, () => run.client.listApplicants({ page: 1, perPage: 1 }));
  const { applicantCount, erasedCount } = await keep(run.mirror.summary());
  const { isFirst } = plan;
  if (judgeCount({ total, applicantCount, erasedCount, checkpoint, isFirst }) === 'complete') {
    const countedTotal = total === explainedCount({ applicantCount, erasedCount, checkpoint }) ? total : null;
    return { checkpoint, unreadableCount: null, knownSurplus: checkpoint.knownSurplus, countedTotal };
  }
  const read = await readWindow(run, windowOfTheRest, checkpoint, plan.windows.length);
  const summary = await keep(run.mirror.summary());
  const explained = summary.applicantCount + summary.erasedCount + read.unreadableCount;
  return {
    checkpoint: read.checkpoint,
    unreadableCount: read.unreadableCount,
    knownSurplus: Math.max(0, (total ?? 0) - explained),
    // Asked before everybody was read: who came meanwhile makes the next look count again.
    countedTotal: total !== null && total >= explained ? total : null,
  };
}

/**
 * Reads one window until its reading is settled; in a first reading every page is durable with its number. The
 * next page is under way while this one is being written: still one request at a time, and none too many.
 */
export async function readWindow(
  run: SyncRun,
  window: SyncWindow,
  before: Checkpoint,
  at: number,
  { startPage = 1, perPage = pageSize }: { readonly startPage?: number; readonly perPage?: number } = {},
): Promise<WindowRead> {
  const reading = createWindowReading(startPage);
  const asked = datesOf(window);
  const zone = asked.dates && window.from !== null ? createZoneEvidence(asked.dates.from) : null;
  const fetchPage = (page: number): Promise<Page<Applicant>> =>
    ask(run, () => run.client.listApplicants({ page, perPage, ...asked }));
  let { newestSeenAt } = before;
  let newestOfFirstPass = Number.NEGATIVE_INFINITY;
  let page = await fetchPage(reading.page());
  for (;;) {
    newestSeenAt = newestSeen(newestSeenAt, page.items);
    const checkpoint = { ...before, newestSeenAt };
    const times = new Map(page.items.map((one) => [one.id as number, timeIn(window, one)]));
    for (const [id, time] of times) zone?.add(id, time);
    if (reading.pass() === 1) {
      newestOfFirstPass = Math.max(newestOfFirstPass, ...[...times.values()].map((time) => time ?? 0));
    }
    const arrived = {
      ids: page.items.map((one) => one.id),
      unreadableCount: page.unreadableCount,
      total: page.totalCount,
      isLast: page.isLast || page.receivedCount === 0,
    };
    const [freshIds, nextPage] = await bothEnded(
      storePage(run, page, atPage(checkpoint, at, reading.page() + 1)),
      reading.willGoOn(arrived) ? fetchPage(reading.page() + 1) : null,
    );
    const isNewcomer = (id: number): boolean =>
      (times.get(id) ?? Number.NEGATIVE_INFINITY) > newestOfFirstPass;
    const verdict = reading.take({ ...arrived, freshIds, isNewcomer });
    if (verdict === 'settled') {
      return {
        checkpoint,
        unreadableCount: reading.unreadableCount(),
        seenIds: reading.seenIds(),
        leastOffset: zone?.leastOffset() ?? null,
      };
    }
    if (verdict === 'unsettled') throw unsettledList();
    page = nextPage ?? (await fetchPage(reading.page()));
  }
}

/** Fails only when neither is under way any more, with the first one's failure before the second one's. */
async function bothEnded<A, B>(one: Promise<A>, other: Promise<B> | null): Promise<[A, B | null]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** Rows and checkpoint in one transaction, in pieces when a page is larger than was asked for. */
async function storePage(
  run: SyncRun,
  page: Page<Applicant>,
  checkpoint: Checkpoint,
): Promise<ReadonlySet<number>> {
  const fresh = new Set<number>();
  const chunks = chunksOf(page.items, maxRowsPerWrite);
  for (const [at, applicants] of chunks.entries()) {
    const isLast = at === chunks.length - 1;
    const applied = await keep(
      run.mirror.applyApplicants({
        applicants,
        seenAt: run.now(),
        // A refresh that finds nothing new must write nothing; killed, it simply begins anew.
        checkpoint: isLast && checkpoint.first !== null ? JSON.stringify(checkpoint) : null,
      }),
    );
    for (const id of [...applied.insertedIds, ...applied.updatedIds]) fresh.add(id);
    if (applied.insertedIds.length + applied.updatedIds.length > 0) run.onApplicants(applied);
  }
  return fresh;
}

function timeIn(window: SyncWindow, applicant: Applicant): number | null {
  switch (window.field) {
    case 'applied_at':
      return applicant.appliedAt;
    case 'last_acted_on_at':
      return applicant.lastActedOnAt;
    case null:
      return applicant.lastActedOnAt ?? applicant.appliedAt;
  }
}

function newestSeen(before: number | null, applicants: readonly Applicant[]): number | null {
  const times = applicants
    .flatMap((one) => [one.appliedAt, one.lastActedOnAt])
    .filter((time) => time !== null);
  if (before !== null) times.push(before);
  return times.length === 0 ? null : Math.max(...times);
}
