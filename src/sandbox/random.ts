import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that can be repeated: the same numbers give the same company, person by person. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** A number from 0 up to but not including 1. */
  readonly share: () => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, each as likely as its weight among all weights. */
  readonly weighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
};

export function createRandom(...seeds: readonly number[]): Random {
  const generator = xoroshiro128plus(mix(...seeds));
  // The generator's first numbers resemble its seed.
  for (let skipped = 0; skipped < 4; skipped += 1) generator.next();
  const int = (min: number, max: number): number => uniformInt(generator, min, max);
  const share = (): number => int(0, 0xffffff) / 0x1000000;
  return {
    int,
    share,
    chance: (probability) => share() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    weighted: (items) => {
      let left = share() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return at(items, items.length - 1)[0];
    },
  };
}

/** Several numbers stirred into one of 32 bits, so that neighbours have nothing in common. */
export function mix(...numbers: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = Math.imul(hash ^ Math.trunc(number), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** The item at a place, counted round and round; for lists that are known not to be empty. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('An empty list has no item');
  return item;
}
