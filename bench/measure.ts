/** Milliseconds, sorted, of doing something again and again. */
export type Sample = readonly number[];

/** Runs `work` `rounds` times one after the other; the first `warmUp` runs are not counted. */
export async function sample(
  rounds: number,
  work: (round: number) => unknown,
  warmUp = Math.min(20, Math.ceil(rounds / 10)),
): Promise<Sample> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work(Math.abs(round));
    const took = performance.now() - startedAt;
    if (round >= 0) times.push(took);
  }
  return byTime(times);
}

/** Milliseconds that one run of `work` took. */
export async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function byTime(times: readonly number[]): Sample {
  return times.toSorted((a, b) => a - b);
}

/** `share` in [0, 1]: 0.5 is the median. */
export function quantile(times: Sample, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
export const median = (times: Sample): number => quantile(times, 0.5);
