import type { Round, SyncWindow } from './checkpoint.ts';
import { dayMs } from './days.ts';

/** Everybody is compared once in so long, a part of it every day. */
const roundMs = 14 * dayMs;
const fewestWindows = 14;
/** Ten pages: little enough to be read again when it is interrupted. */
const peoplePerWindow = 1000;
/** The parts of a day are spread over what a shop is open for, and half of that where something is behind. */
const busyDayMs = 8 * 60 * 60 * 1000;
/** So many may always vanish at once; beyond it only these shares of the account and of one window. */
const alwaysBelievable = 10;
const believableShareOfAll = 0.03;
const believableShareOfWindow = 0.2;

/** Stretches of so many people are compared at once. */
export function peopleBetweenEdges(applicantCount: number): number {
  const parts = Math.max(fewestWindows, Math.ceil(applicantCount / peoplePerWindow));
  return Math.max(1, Math.ceil(applicantCount / parts));
}

/** `edges`: dates of application between the windows, newest first. Both ends are open. */
export function newRound(edges: readonly number[], now: number, isBelieved = false): Round {
  const windows = [...edges, null].map((from, at): SyncWindow => ({
    field: 'applied_at',
    from,
    to: at === 0 ? null : (edges[at - 1] ?? null),
  }));
  return { startedAt: now, windows, at: 0, lastAt: now, goneCount: 0, sparedCount: 0, isBelieved };
}

export type RoundStep = 'begin' | 'compare-window' | 'compare-undated' | 'wait';

/** What is due: a new round, the next window, those without a date at a round's end, or nothing yet. */
export function nextRoundStep(round: Round | null, now: number): RoundStep {
  if (round === null) return 'begin';
  // A clock that was set back must not stop the comparing for months.
  if (now < round.lastAt) return 'begin';
  // Those without a date of application are in no window; they come last.
  const partCount = round.windows.length + 1;
  if (round.at >= partCount) return now >= round.startedAt + roundMs ? 'begin' : 'wait';
  // A person waits for it: one part with every look.
  if (round.isBelieved) return round.at < round.windows.length ? 'compare-window' : 'compare-undated';
  const dueCount = Math.floor((now - round.startedAt) / (roundMs / partCount));
  const spacing = busyDayMs / Math.ceil(partCount / (roundMs / dayMs)) / 2;
  if (round.at >= dueCount || now - round.lastAt < spacing) return 'wait';
  return round.at < round.windows.length ? 'compare-window' : 'compare-undated';
}

/**
 * Whether so many missing people are believable. Where they aren't, the likelier reason is that this account may
 * no longer see them, or that the service has a bad day; then nobody is marked.
 */
export function isBelievable(input: {
  readonly missingCount: number;
  readonly windowCount: number;
  readonly applicantCount: number;
  readonly goneInRound: number;
}): boolean {
  const { missingCount, windowCount, applicantCount, goneInRound } = input;
  const ofAll = Math.max(alwaysBelievable, believableShareOfAll * applicantCount);
  const ofWindow = Math.max(alwaysBelievable, believableShareOfWindow * windowCount);
  return missingCount + goneInRound <= ofAll && missingCount <= ofWindow;
}
