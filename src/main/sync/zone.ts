import { hourMs, startOf } from './days.ts';

/** Dates are whole days in a time zone that CareerPlug does not state (facts.md): from UTC-12 to UTC+14. */
export const westernmost = -12 * hourMs;
export const easternmost = 14 * hourMs;
// One odd record must not move everybody's day.
const witnesses = 3;

/** What one question by dates shows of the zone: who is listed from a day on proves that it has begun for them. */
export type ZoneEvidence = {
  /** Somebody who was listed, and their date by which the question was asked. */
  readonly add: (id: number, time: number | null) => void;
  /**
   * What the zone is ahead of UTC, at the least, in ms; null when too few were listed to tell. More than `easternmost`:
   * what is listed is not what was asked for, and nothing can be learned from it.
   */
  readonly leastOffset: () => number | null;
};

/** `day`: the first one that was asked for. */
export function createZoneEvidence(day: string): ZoneEvidence {
  let earliest: { readonly id: number; readonly time: number }[] = [];
  return {
    add: (id, time) => {
      if (time === null || earliest.some((one) => one.id === id)) return;
      if (earliest.length === witnesses && time >= (earliest.at(-1)?.time ?? 0)) return;
      earliest = [...earliest, { id, time }].sort((a, b) => a.time - b.time).slice(0, witnesses);
    },
    leastOffset: () => {
      const last = earliest[witnesses - 1];
      return last === undefined ? null : startOf(day) - last.time;
    },
  };
}

/** The most that both show. */
export function moreOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** How far behind UTC the days of a question have to be taken, in ms, so that nobody is left out. */
export function trustedOffset(leastOffset: number | null): number {
  // Clocks may have been put back since it was learned.
  return leastOffset === null ? westernmost : Math.max(westernmost, leastOffset - hourMs);
}
