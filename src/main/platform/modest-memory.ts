import { setFlagsFromString } from 'node:v8';

/**
 * For main and all its threads, those that run already among them. Left alone, V8 lets garbage of a first reading lie
 * until main holds half a gigabyte at 100,000 applicants; collected this eagerly it holds about 300 MB, and the reading
 * takes as long (README). Shops' computers have little memory, and Hiredesk runs all day.
 *
 * Young generations stay as small as they are, and old ones may grow by a fifth of what lives in them. Not by switches:
 * they would have to be given by whoever starts the program. And not before the store's threads run: with other flags
 * than those it was built with, Node translates its own modules anew for each thread (6 ms of opening).
 */
export function keepMemoryModest(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
}
