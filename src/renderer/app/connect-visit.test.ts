import { expect, test } from 'vitest';
import type { Session } from '../../shared/domain/session.ts';
import { aConnectionId } from '../../testing/builders.ts';
import { failureSince, isFreshSignIn, isVisitOver } from './connect-visit.ts';
import type { OpenSession } from './open-session.ts';

const ended = { kind: 'signed-out', reason: 'ended' } as const;

function signedIn(change: { isOther?: boolean; method?: 'browser' | 'token'; endsAt?: number } = {}) {
  const origin = 'https://careerplug.test';
  return {
    kind: 'signed-in',
    protection: 'strong',
    method: change.method ?? 'browser',
    endsAt: change.endsAt ?? null,
    connection: {
      id: aConnectionId(change.isOther === true ? '1c1f7a52-3f1c-4f0e-9d57-1f7f2f3f4a02' : undefined),
      name: 'Harbor Grill',
      kind: 'careerplug',
      appOrigin: origin,
      apiOrigin: origin,
    },
  } as const satisfies Session;
}

const needed: OpenSession = { ...signedIn(), kind: 'sign-in-needed', failure: ended };
const another = { request: { kind: 'another' }, from: signedIn() } as const;
const again = { request: { kind: 'again', way: 'token' }, from: needed } as const;

test('a visit ends with the account it was for, and lasts while nothing came of it', () => {
  expect(isVisitOver(another, signedIn())).toBe(false);
  expect(isVisitOver(another, { kind: 'redeeming' })).toBe(false);
  expect(isVisitOver(another, signedIn({ isOther: true }))).toBe(true);
  expect(isVisitOver(again, needed)).toBe(false);
  expect(isVisitOver(again, signedIn())).toBe(true);
});

test('a new token for the open account ends the visit', () => {
  const from = signedIn({ method: 'token', endsAt: 1000 });
  const visit = { request: { kind: 'again', way: 'token' }, from } as const;
  expect(isVisitOver(visit, from)).toBe(false);
  expect(isVisitOver(visit, signedIn({ method: 'token', endsAt: 2000 }))).toBe(true);
});

test('a lock or a sign-out leaves no visit behind', () => {
  expect(isVisitOver(another, { kind: 'signed-out', failure: null })).toBe(true);
  expect(isVisitOver(another, { kind: 'locked', connection: null, failure: ended })).toBe(true);
});

test.each([
  [{ kind: 'redeeming' }, true],
  [{ kind: 'signed-out', failure: null }, true],
  [needed, true],
  [{ kind: 'starting' }, false],
  [signedIn({ isOther: true }), false],
  [{ kind: 'waiting-for-browser', startedAt: 0, expiresAt: 1, notice: null }, false],
] as const)('after %j a sign-in is fresh: %s', (before, isFresh) => {
  expect(isFreshSignIn(before, signedIn())).toBe(isFresh);
  expect(isFreshSignIn(before, { ...signedIn(), method: 'sample' })).toBe(false);
});

test('tells what went wrong during a visit, not what led to it', () => {
  const denied = { kind: 'rejected', reason: 'access-denied' } as const;
  expect(failureSince(needed, needed)).toBeNull();
  expect(failureSince(needed, { ...needed, failure: denied })).toEqual(denied);
  expect(failureSince(signedIn(), signedIn())).toBeNull();
  expect(failureSince(signedIn(), { ...signedIn(), attemptFailure: denied })).toEqual(denied);
  const before = { ...signedIn(), attemptFailure: denied };
  expect(failureSince(before, before)).toBeNull();
});
