import type { Clock } from '../platform/clock.ts';

const dayMs = 24 * 60 * 60_000;
/** Timers of the platform count no further than about 24 days. */
const longestTimerMs = 20 * dayMs;

/** Calls back a day before `endsAt` (at once when less is left) and at it. The returned function ends that. */
export function watchTokenEnd(deps: {
  readonly clock: Clock;
  readonly endsAt: number;
  readonly onDayAhead: () => void;
  readonly onEnd: () => void;
}): () => void {
  const { clock, endsAt } = deps;
  let callOff = at(endsAt - dayMs, () => {
    deps.onDayAhead();
    callOff = at(endsAt, deps.onEnd);
  });

  function at(time: number, callback: () => void): () => void {
    const left = time - clock.now();
    if (left <= longestTimerMs) return clock.after(Math.max(0, left), callback);
    return clock.after(longestTimerMs, () => {
      callOff = at(time, callback);
    });
  }

  return () => {
    callOff();
  };
}
