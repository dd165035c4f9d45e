import type { Clock } from '../../src/main/platform/clock.ts';

export type SimulatedClock = Clock & {
  /** Runs everything that is due before `until`, in order; time jumps from one to the next. */
  readonly runUntil: (until: number) => void;
};

type Entry = { readonly dueAt: number; callback: (() => void) | null };

/** Time for hundreds of thousands of computers at once: a binary heap of what is due. Milliseconds. */
export function createSimulatedClock(startAt: number): SimulatedClock {
  const heap: Entry[] = [];
  let now = startAt;

  const dueAt = (at: number): number => heap[at]?.dueAt ?? Number.POSITIVE_INFINITY;
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]];
    if (a === undefined || b === undefined) return;
    heap[one] = b;
    heap[other] = a;
  };
  const push = (entry: Entry): void => {
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (dueAt(parent) <= entry.dueAt) return;
      swap(at, parent);
      at = parent;
    }
  };
  const pop = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = dueAt(left) <= dueAt(left + 1) ? left : left + 1;
      if (dueAt(least) >= last.dueAt) return first;
      swap(at, least);
      at = least;
    }
  };

  return {
    now: () => now,
    after: (ms, callback) => {
      const entry: Entry = { dueAt: now + ms, callback };
      push(entry);
      return () => {
        entry.callback = null;
      };
    },
    runUntil: (until) => {
      while (dueAt(0) < until) {
        const entry = pop();
        if (entry === undefined || entry.callback === null) continue;
        now = entry.dueAt;
        entry.callback();
      }
      now = until;
    },
  };
}
