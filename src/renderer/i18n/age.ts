const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type AgeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';
export type Age = { readonly unit: AgeUnit; readonly count: number };

/**
 * How long ago, in the coarsest unit that still tells people apart: hours up to two days (the first call is
 * counted in hours), then days up to two months. Always rounded down: nobody is made to wait longer than
 * they did. A time in the future (a clock that is off) is zero minutes.
 */
export function ageOf(since: number, now: number): Age {
  const span = Math.max(0, now - since);
  if (span < hour) return { unit: 'minute', count: Math.floor(span / minute) };
  if (span < 2 * day) return { unit: 'hour', count: Math.floor(span / hour) };
  if (span < 60 * day) return { unit: 'day', count: Math.floor(span / day) };
  if (span < 730 * day) return { unit: 'month', count: Math.floor(span / (30.44 * day)) };
  return { unit: 'year', count: Math.floor(span / (365.25 * day)) };
}

/** Whole hours since, rounded down. */
export function hoursSince(since: number, now: number): number {
  return Math.floor(Math.max(0, now - since) / hour);
}
