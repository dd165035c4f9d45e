import type { Clock } from './clock.ts';

/** Waits for `work`, but no longer than `ms`: whether it has ended. Work that fails has ended too. */
export function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = clock.after(ms, () => {
      resolve(false);
    });
    const done = (): void => {
      callOff();
      resolve(true);
    };
    work.then(done, done);
  });
}
