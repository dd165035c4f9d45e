/** Requests as the service sees them, second by second. */
export type Load = {
  readonly add: (at: number) => void;
  /** Requests a second, averaged over each stretch of so many seconds between two times. */
  readonly rates: (from: number, to: number, everySeconds: number) => readonly Rate[];
  readonly mean: (from: number, to: number) => number;
  readonly peak: (from: number, to: number, everySeconds: number) => Rate;
};
export type Rate = { readonly at: number; readonly perSecond: number };

export function createLoad(from: number, to: number): Load {
  const seconds = new Uint32Array(Math.ceil((to - from) / 1000));
  const sum = (start: number, end: number): number => {
    let total = 0;
    for (let at = start; at < end; at += 1) total += seconds[at] ?? 0;
    return total;
  };
  const rates = (first: number, last: number, everySeconds: number): Rate[] => {
    const found: Rate[] = [];
    for (let at = (first - from) / 1000; at + everySeconds <= (last - from) / 1000; at += everySeconds) {
      found.push({ at: from + at * 1000, perSecond: sum(at, at + everySeconds) / everySeconds });
    }
    return found;
  };
  return {
    add: (at) => {
      const second = Math.floor((at - from) / 1000);
      if (second >= 0 && second < seconds.length) seconds[second] = (seconds[second] ?? 0) + 1;
    },
    rates,
    mean: (first, last) => sum((first - from) / 1000, (last - from) / 1000) / ((last - first) / 1000),
    peak: (first, last, everySeconds) =>
      rates(first, last, everySeconds).reduce((most, one) => (one.perSecond > most.perSecond ? one : most)),
  };
}
