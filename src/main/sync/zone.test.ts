import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, hourMs, startOf } from './days.ts';
import { createZoneEvidence, easternmost, moreOf, trustedOffset, westernmost } from './zone.ts';

const day = '2026-03-09';
const learn = (times: readonly (number | null)[]): number | null => {
  const evidence = createZoneEvidence(day);
  for (const [at, time] of times.entries()) evidence.add(at, time);
  return evidence.leastOffset();
};

test('learns from the third of those listed earliest how late the day begins at the most', () => {
  const midnight = startOf(day) + 6 * hourMs;
  expect(learn([midnight + 5 * hourMs, midnight, null, midnight + 2 * hourMs, midnight + hourMs])).toBe(
    -8 * hourMs,
  );
});

test('two are too few to tell, however often they are listed', () => {
  const evidence = createZoneEvidence(day);
  for (const id of [1, 2, 1, 2, 1]) evidence.add(id, startOf(day) + id);
  expect(evidence.leastOffset()).toBeNull();
});

test('an answer that can’t be of the days asked for is known for that', () => {
  const yearsAgo = startOf('2020-01-01');
  expect(moreOf(learn([yearsAgo, yearsAgo, yearsAgo]), -6 * hourMs)).toBeGreaterThan(easternmost);
});

test('whatever was listed in whichever zone, nobody who comes later falls out of the days that are asked for then', () => {
  const offset = fc
    .integer({ min: westernmost / hourMs, max: easternmost / hourMs })
    .map((hours) => hours * hourMs);
  // Around the midnight of the zone, where it is decided.
  const times = fc.array(fc.integer({ min: -600, max: 2000 }), { maxLength: 60, size: 'max' });
  const clockChange = fc.constantFrom(-hourMs, 0, hourMs);
  fc.assert(
    fc.property(offset, times, clockChange, fc.nat({ max: 90 * hourMs }), (zone, minutes, change, later) => {
      const listed = minutes
        .map((minute) => startOf(day) - zone + minute * 60_000)
        .filter((time) => dayOf(time + zone) >= day);
      const happensAt = startOf(day) + later;
      const asked = dayOf(happensAt + trustedOffset(learn(listed)));
      expect(dayOf(happensAt + Math.max(westernmost, zone + change)) >= asked).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
