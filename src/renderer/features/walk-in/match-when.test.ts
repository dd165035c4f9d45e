import { expect, test } from 'vitest';
import { personMatchSchema } from '../../../shared/contract/applicants.ts';
import { daysSince, mayBeRefused } from './match-when.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const daysAgo = (days: number): number => now - days * 24 * 60 * 60_000;
const match = (change: object) =>
  personMatchSchema.parse({
    applicantId: 5,
    name: 'Jordan Ortega',
    jobName: 'Host',
    locationName: 'Austin #1',
    appliedAt: daysAgo(12),
    reason: 'same-phone',
    isSameLocation: true,
    ...change,
  });

test('counts whole days, and none for a clock that is off', () => {
  expect(daysSince(daysAgo(12.9), now)).toBe(12);
  expect(daysSince(now + 5000, now)).toBe(0);
  expect(daysSince(null, now)).toBeNull();
});

test('warns of a refusal for the same person at the same location within 90 days only', () => {
  expect(mayBeRefused(match({}), now)).toBe(true);
  expect(mayBeRefused(match({ appliedAt: null }), now)).toBe(true);
  expect(mayBeRefused(match({ appliedAt: daysAgo(91) }), now)).toBe(false);
  expect(mayBeRefused(match({ isSameLocation: false }), now)).toBe(false);
  expect(mayBeRefused(match({ reason: 'alike-name' }), now)).toBe(false);
});
