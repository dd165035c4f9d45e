import type { Clock } from '../main/platform/clock.ts';

export type FakeClock = Clock & {
  /** Moves time on and runs what falls due, in order; what those start and falls due too is run as well. */
  readonly advance: (ms: number) => void;
  /** Like `advance`, but lets promises settle before every callback and at the end. */
  readonly advanceAsync: (ms: number) => Promise<void>;
  /** Sets the wall clock without running anything, as a person does who corrects the computer's clock. */
  readonly jump: (ms: number) => void;
  /** How many callbacks are waiting. */
  readonly pendingCount: () => number;
};

/** A clock that stands still until it is told otherwise. Starts at 2026-03-02T15:00:00Z unless told. */
export function createFakeClock(startAt: number = Date.UTC(2026, 2, 2, 15)): FakeClock {
  type Waiting = { readonly dueAt: number; readonly order: number; readonly callback: () => void };
  const waiting = new Set<Waiting>();
  // Timers run on elapsed time; the wall clock may be moved without them noticing.
  let elapsed = 0;
  let wallOffset = startAt;
  let order = 0;

  function takeDue(until: number): Waiting | undefined {
    let next: Waiting | undefined;
    for (const one of waiting) {
      if (one.dueAt > until) continue;
      if (!next || one.dueAt < next.dueAt || (one.dueAt === next.dueAt && one.order < next.order)) next = one;
    }
    if (next) waiting.delete(next);
    return next;
  }

  return {
    now: () => wallOffset + elapsed,
    after: (ms, callback) => {
      const entry: Waiting = { dueAt: elapsed + Math.max(0, ms), order: order++, callback };
      waiting.add(entry);
      return () => {
        waiting.delete(entry);
      };
    },
    advance: (ms) => {
      const until = elapsed + ms;
      for (let due = takeDue(until); due; due = takeDue(until)) {
        elapsed = Math.max(elapsed, due.dueAt);
        due.callback();
      }
      elapsed = until;
    },
    advanceAsync: async (ms) => {
      const until = elapsed + ms;
      await settle();
      for (let due = takeDue(until); due; due = takeDue(until)) {
        elapsed = Math.max(elapsed, due.dueAt);
        due.callback();
        await settle();
      }
      elapsed = until;
      await settle();
    },
    jump: (ms) => {
      wallOffset += ms;
    },
    pendingCount: () => waiting.size,
  };
}

/** Lets every promise that can settle do so: one turn of the event loop, micro-tasks included. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
