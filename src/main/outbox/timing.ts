/** Every wait of the outbox, in milliseconds, with its reason. */

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Bounds of the back-off after a connection error: soon enough to be unnoticed, rare enough for a day offline. */
export const shortestWait = 5 * second;
export const longestWait = 15 * minute;

/**
 * Pauses before the first, second and third look for an application that possibly arrived. A saved
 * application may be slow to show up in lists; four minutes of looking are cheap beside a doubled person.
 */
const missSpacings = [15 * second, 60 * second, 3 * minute] as const;

/** So many looks must find nothing, each after its pause, before anything is sent again. */
export const missesNeeded = missSpacings.length;

/** What has been read from CareerPlug just before sending is trusted for so long. */
export const freshFor = minute;

/**
 * Applications whose record CareerPlug never shows are no longer looked for after this, and after so many looks:
 * a week that passes because the clock was set forward has shown nothing.
 */
const tieFor = 7 * day;
const tieLooks = 12;

/**
 * An accepted twin holds up the next application of the same person for the same job until its record shows
 * up, or until it has been looked for so long and so often: after 5, 10, 20 … 640 seconds. Both, because a clock
 * that is set forward makes ten minutes, and one of these pauses, pass in none.
 */
export const twinFor = 10 * minute;
export const twinLooks = 8;

/**
 * Full-jitter exponential back-off: evenly between the shortest wait and a ceiling that doubles with each
 * failure in a row. `tries` counts from 1; `random` is in [0, 1).
 */
export function backoff(tries: number, random: number): number {
  const ceiling = Math.min(longestWait, shortestWait * 2 ** Math.min(tries, 20));
  return Math.round(shortestWait + random * (ceiling - shortestWait));
}

/**
 * The pause before the look that follows `misses` looks in vain. It doubles with every answer that got lost,
 * so that a server which fails on each try is asked ever more rarely.
 */
export function missSpacing(misses: number, lostCount: number): number {
  const spacing = missSpacings[misses] ?? missSpacings[missesNeeded - 1];
  return Math.min(longestWait, (spacing ?? longestWait) * 2 ** Math.min(Math.max(0, lostCount - 1), 20));
}

/**
 * When to look next for the record of an accepted application (CareerPlug's 201 names none): soon, then
 * after pauses that double. Null once it is given up.
 */
export function nextTieAt(
  sentAt: number,
  looked: { readonly lastAt: number | null; readonly count: number },
  now: number,
): number | null {
  const lastAt = looked.lastAt ?? sentAt;
  // The clock was set back: then the pauses double with the looks, not with the age.
  if (lastAt > now) return now;
  if (sentAt > now) return lastAt + Math.min(longestWait, shortestWait * 2 ** Math.min(looked.count, 20));
  const anchor = Math.max(sentAt, lastAt);
  if (anchor - sentAt > tieFor && looked.count >= tieLooks) return null;
  // Where the clock was set forward the age says nothing of how long has been looked: then the looks do.
  const byLooks = shortestWait * 2 ** Math.min(looked.count, 20);
  return anchor + Math.max(shortestWait, Math.min(anchor - sentAt, byLooks));
}

/** No wait is longer than the longest, so a later time means that the computer's clock was set back. */
export function isDue(at: number, now: number): boolean {
  return now >= at || at - now > longestWait;
}
