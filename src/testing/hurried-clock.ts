import { systemClock } from '../main/platform/clock.ts';
import type { Clock } from '../main/platform/clock.ts';

/**
 * Real time, `pace` times as fast, counted from `epoch`: several processes that know both agree on the time.
 * For tests that need real processes and can't wait for minutes.
 */
export function createHurriedClock(epoch: number, pace: number): Clock {
  return {
    now: () => Math.round(epoch + (systemClock.now() - epoch) * pace),
    after: (ms, callback) => systemClock.after(ms / pace, callback),
  };
}
