import type { Random } from '../../src/sandbox/random.ts';

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How a business uses its computers. Times of day are ms since midnight in the east of the country. */
export type Business = {
  readonly opensAt: number;
  readonly closesAt: number;
  /** 0 is Sunday. */
  readonly isOpenOn: (weekday: number) => boolean;
  /** How many requests an ordinary refresh takes: three for the applicants, one for each hundred jobs. */
  readonly requestsPerRefresh: number;
  /** How many requests a fortnight's comparison of everybody takes in one of its parts. */
  readonly requestsPerComparison: number;
};

export type ComputerKind = 'office' | 'counter' | 'laptop';

/** The three computers of a business: one of them stays on at night, one sleeps whenever its lid is shut. */
export const computersOf: readonly ComputerKind[] = ['office', 'counter', 'laptop'];

/** Time zones from east to west: hours behind, and roughly how many of a hundred businesses are there. */
const zones = [
  [0, 47],
  [1, 29],
  [2, 7],
  [3, 17],
] as const;
/** Openings bunch on the half hours, as they do in life; that is the worst case worth knowing. */
const openings = [
  [6, 10],
  [7, 15],
  [8, 25],
  [9, 25],
  [10, 15],
  [11, 10],
] as const;
const hoursOpen = [
  [9, 35],
  [11, 25],
  [13, 25],
  [15, 15],
] as const;
const jobPages = [
  [1, 88],
  [2, 6],
  [5, 4],
  [20, 1.5],
  [50, 0.5],
] as const;

export function createBusiness(random: Random): Business {
  const opening = random.weighted(openings) + (random.chance(0.3) ? 0.5 : 0);
  const opensAt = (opening + random.weighted(zones)) * hour;
  const isOpenOnSunday = random.chance(0.6);
  const isOpenOnSaturday = isOpenOnSunday || random.chance(0.8);
  const pages = random.weighted(jobPages);
  return {
    opensAt,
    closesAt: opensAt + random.weighted(hoursOpen) * hour,
    isOpenOn: (weekday) => (weekday === 0 ? isOpenOnSunday : weekday === 6 ? isOpenOnSaturday : true),
    requestsPerRefresh: 3 + pages,
    requestsPerComparison: Math.min(10, 1 + pages),
  };
}
