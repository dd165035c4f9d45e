import { assertNever } from '../../shared/domain/assert-never.ts';
import type { OutboxPause, OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { baselineAt, looksSinceAnswer, mayHaveArrived } from './attempt-log.ts';
import { freshFor, isDue, missesNeeded, nextTieAt } from './timing.ts';

/** What to do about one application now. */
export type Step =
  /**
   * Read who already matches. `anywhere`: a copy may have arrived before it was edited, so people of any job
   * who are even half alike are looked at too, and a person is asked about them.
   */
  | { readonly kind: 'look-baseline'; readonly breadth: 'job' | 'anywhere' }
  | { readonly kind: 'send' }
  /**
   * `settle`: did it arrive? `isSpaced`: the pause before this look has passed, so a miss counts; `isDeciding`:
   * if this one finds nothing, it is sent again. `tie`: it did arrive, which record is it?
   */
  | { readonly kind: 'look-for-it'; readonly purpose: 'tie' }
  | {
      readonly kind: 'look-for-it';
      readonly purpose: 'settle';
      readonly isSpaced: boolean;
      readonly isDeciding: boolean;
    }
  | { readonly kind: 'wait-until'; readonly at: number }
  /** Nothing happens until a person acts. */
  | { readonly kind: 'ask-a-person' }
  /** Nothing to do, or nothing before something else changes. */
  | { readonly kind: 'nothing' };

/** What matters of everything around one application. */
export type World = {
  readonly pause: OutboxPause;
  /**
   * Who asks not to wait: a person ("Send now"), or a sign that the connection is back after the last due try
   * failed.
   */
  readonly hurry: 'none' | 'person' | 'wake';
  /** The earliest time for anything about this one: after a failed write, look or hurried try. */
  readonly notBefore: number;
  /**
   * The pause before the next look has not really passed, whatever the clock says: somebody has set it forward.
   */
  readonly isSpacing: boolean;
  /**
   * Another application of the same person for the same job whose record isn't known yet: sent beside it, one
   * could be taken for the other. Until when it holds this one up; null: there is none.
   */
  readonly twinUntil: number | null;
};

/** Pure: the same record, world and time always give the same step. Times are epoch milliseconds. */
export function decide(record: OutboxRecord, world: World, now: number): Step {
  const step = wanted(record, world, now);
  if (step.kind !== 'send' && step.kind !== 'look-baseline' && step.kind !== 'look-for-it') return step;
  if (world.pause.kind === 'signed-out') return { kind: 'nothing' };
  if (world.pause.kind === 'throttled' && now < world.pause.until) {
    return { kind: 'wait-until', at: world.pause.until };
  }
  return isDue(world.notBefore, now) ? step : { kind: 'wait-until', at: world.notBefore };
}

function wanted(record: OutboxRecord, world: World, now: number): Step {
  const { state } = record;
  switch (state.kind) {
    case 'draft':
    case 'cancelled':
    case 'exported':
    // Somebody waits for its answer; after a restart it is made `uncertain` before anything is decided.
    case 'sending':
      return { kind: 'nothing' };
    case 'rejected':
    case 'needs-review':
      return { kind: 'ask-a-person' };
    case 'queued':
      return towardsSending(record, world, now);
    case 'waiting':
      return world.hurry !== 'none' || isDue(state.until, now)
        ? towardsSending(record, world, now)
        : { kind: 'wait-until', at: state.until };
    case 'uncertain':
      return towardsCertainty(state, world, now);
    case 'sent':
      return towardsTheRecord(record, state, now);
    default:
      return assertNever(state);
  }
}

function towardsSending(record: OutboxRecord, world: World, now: number): Step {
  if (world.twinUntil === Number.POSITIVE_INFINITY) return { kind: 'nothing' };
  if (world.twinUntil !== null && !isDue(world.twinUntil, now)) {
    return { kind: 'wait-until', at: world.twinUntil };
  }
  if (mayHaveArrived(record)) return { kind: 'look-baseline', breadth: 'anywhere' };
  const readAt = baselineAt(record);
  const isFresh = record.baseline !== null && readAt !== null && now >= readAt && now - readAt <= freshFor;
  return isFresh ? { kind: 'send' } : { kind: 'look-baseline', breadth: 'job' };
}

function towardsCertainty(
  state: Extract<OutboxState, { kind: 'uncertain' }>,
  world: World,
  now: number,
): Step {
  const isEnough = state.misses >= missesNeeded;
  // After enough misses `nextCheckAt` is how long the last look is fresh; sending again comes right after it.
  const isFresh = isEnough && now <= state.nextCheckAt && state.nextCheckAt - now <= freshFor;
  if (isFresh) return { kind: 'send' };
  const isPast = isDue(state.nextCheckAt, now);
  const isSpaced = isEnough || world.hurry === 'wake' || (isPast && !world.isSpacing);
  if (!isSpaced && world.hurry === 'none') {
    return isPast ? { kind: 'nothing' } : { kind: 'wait-until', at: state.nextCheckAt };
  }
  return {
    kind: 'look-for-it',
    purpose: 'settle',
    isSpaced,
    isDeciding: isSpaced && state.misses >= missesNeeded - 1,
  };
}

function towardsTheRecord(
  record: OutboxRecord,
  state: Extract<OutboxState, { kind: 'sent' }>,
  now: number,
): Step {
  if (state.applicantId !== null) return { kind: 'nothing' };
  const at = nextTieAt(state.sentAt, looksSinceAnswer(record), now);
  if (at === null) return { kind: 'nothing' };
  return now >= at ? { kind: 'look-for-it', purpose: 'tie' } : { kind: 'wait-until', at };
}
