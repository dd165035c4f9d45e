import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { afterFailure, refreshWait, type Pace } from './schedule.ts';

const minute = 60_000;
const now = Date.UTC(2026, 2, 2, 15);
const watched: Pace = { everyMinutes: 5, unwatchedSince: null, requestCount: 4 };
const waitFor = (pace: Partial<Pace>, chance = 0.5): number =>
  refreshWait({ ...watched, ...pace }, now, () => chance) / minute;

test.each<[string, Partial<Pace>, number]>([
  ['as chosen while somebody looks', {}, 5],
  ['as chosen for a while after they looked away', { unwatchedSince: now - 10 * minute }, 5],
  ['three times as long where nobody looks', { unwatchedSince: now - 60 * minute }, 15],
  ['at most an hour where nobody looks', { unwatchedSince: now - 60 * minute, everyMinutes: 30 }, 60],
  ['never shorter than chosen', { unwatchedSince: now - 60 * minute, everyMinutes: 60 }, 60],
  ['longer for an account of many pages', { requestCount: 54 }, 27],
  ['not for ever, however many pages', { requestCount: 5000 }, 60],
])('the next look is due %s', (_, pace, minutes) => {
  expect(waitFor(pace)).toBe(minutes);
});

test('computers that ended together begin apart', () => {
  expect([waitFor({}, 0), waitFor({}, 1)]).toEqual([4, 6]);
});

test('never sooner than a throttling service asks, and not all at that second', () => {
  const input = fc.record({
    asked: fc.integer({ min: -minute, max: 120 * minute }),
    failuresInARow: fc.integer({ min: 1, max: 50 }),
    chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(input, ({ asked, failuresInARow, chance }) => {
      const failure: Failure = { kind: 'throttled', retryAt: now + asked };
      const at = (random: number): number => {
        const after = afterFailure({ failure, failuresInARow, now, random: () => random });
        if (after.kind !== 'failed' || after.retryAt === null) throw new Error(after.kind);
        expect(after.failure).toEqual({ ...failure, retryAt: after.retryAt });
        return after.retryAt;
      };
      expect(at(chance)).toBeGreaterThanOrEqual(now + Math.max(asked, minute));
      expect(at(1) - at(0)).toBeGreaterThanOrEqual(5 * minute);
    }),
  );
});

test('notices within half a minute that the internet is back, and spares a service that does not answer', () => {
  const waitAfter = (failure: Failure): number => {
    const after = afterFailure({ failure, failuresInARow: 30, now, random: () => 1 });
    return after.kind === 'failed' ? (after.retryAt ?? now) - now : 0;
  };
  expect(waitAfter({ kind: 'offline', reason: 'no-internet' })).toBeLessThanOrEqual(31_000);
  expect(waitAfter({ kind: 'offline', reason: 'unreachable' })).toBeGreaterThan(14 * minute);
});
