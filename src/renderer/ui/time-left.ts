/**
 * What is left of a wait as `m:ss` ("9:41"), rounded up so that it reads 0:00 only when it is over. Hours
 * are counted as minutes: nothing here waits that long on screen.
 */
export function clockLeft(until: number, now: number): string {
  const seconds = secondsLeft(until, now);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole seconds, rounded up; never negative. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}

export type WaitLength = { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number };

/** How long until something happens, in the one unit a person would say: "40 seconds", "3 minutes". */
export function waitLength(until: number, now: number): WaitLength {
  const seconds = secondsLeft(until, now);
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  return { unit: 'hours', count: Math.ceil(minutes / 60) };
}
