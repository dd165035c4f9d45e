/** `HIREDESK_LONG_TESTS=1`: property, kill and scale tests at their full size. Otherwise short enough for `npm test`. */
export const isLongRun = process.env['HIREDESK_LONG_TESTS'] === '1';

/** How many examples a property test tries; twenty times as many in a long run. */
export function propertyRuns(usual: number): number {
  return isLongRun ? usual * 20 : usual;
}

/** How long a test may take, in ms. */
export const longTimeout = isLongRun ? 60 * 60 * 1000 : 120_000;
