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
  return times.toSorted((a, b) => a - b);
}

/** `share` in [0, 1]: 0.5 is the median. */
export function quantile(times: Sample, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** One claim: what Hiredesk takes and what the least thinkable does in the same run. */
export type Figure = {
  readonly what: string;
  readonly floor: string;
  readonly ours: Sample;
  readonly theirs: Sample;
};

export function toMarkdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, floor, ours, theirs }) => {
    const ratio = quantile(ours, 0.5) / quantile(theirs, 0.5);
    return `| ${what} | ${ms(quantile(ours, 0.5))} | ${ms(quantile(ours, 0.99))} | ${floor} | ${ms(quantile(theirs, 0.5))} | ${ratio.toFixed(1)} × |`;
  });
  return [
    '| what | median | p99 | its floor, in the same run | median | ratio |',
    '| --- | ---: | ---: | --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function ms(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
