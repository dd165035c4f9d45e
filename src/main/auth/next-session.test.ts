import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { connectionSchema, sessionSchema } from '../../shared/domain/session.ts';
import {
  firstSessionState,
  nextSession,
  toSession,
  type SessionEvent,
  type SessionState,
} from './next-session.ts';

const connection = connectionSchema.parse({
  id: '7a0bb3a4-6f0f-4a53-9f29-3e5f0f4f0a11',
  name: 'Harbor Grill',
  kind: 'careerplug',
  appOrigin: 'https://app.careerplug.com',
  apiOrigin: 'https://api.careerplug.com',
});
const denied: Failure = { kind: 'rejected', reason: 'access-denied' };
const ended: Failure = { kind: 'signed-out', reason: 'ended' };
const locked: Failure = { kind: 'locked', reason: 'key-store-locked' };

const opened: SessionEvent = {
  kind: 'opened',
  connection,
  protection: 'strong',
  method: 'browser',
  endsAt: null,
  failure: null,
};
const began: SessionEvent = { kind: 'sign-in-began', startedAt: 1, expiresAt: 2 };
const arrived: SessionEvent = { kind: 'answer-arrived' };

const after = (...events: SessionEvent[]): SessionState => events.reduce(nextSession, firstSessionState);
const kindAfter = (...events: SessionEvent[]): string => toSession(after(...events)).kind;

test.each<[string, SessionEvent[]]>([
  ['starting', []],
  ['starting', [began]],
  ['signed-out', [{ kind: 'nobody-connected' }]],
  ['waiting-for-browser', [{ kind: 'nobody-connected' }, began]],
  ['redeeming', [{ kind: 'nobody-connected' }, began, arrived]],
  ['signed-in', [{ kind: 'nobody-connected' }, began, arrived, opened]],
  ['signed-out', [{ kind: 'nobody-connected' }, began, { kind: 'sign-in-ended', failure: denied }]],
  ['signed-out', [{ kind: 'nobody-connected' }, arrived]],
  ['signed-in', [opened]],
  ['sign-in-needed', [opened, { kind: 'tokens-ended', failure: ended }]],
  ['waiting-for-browser', [opened, { kind: 'tokens-ended', failure: ended }, began]],
  [
    'sign-in-needed',
    [opened, { kind: 'tokens-ended', failure: ended }, began, { kind: 'sign-in-ended', failure: null }],
  ],
  ['signed-in', [opened, began, { kind: 'sign-in-ended', failure: denied }]],
  ['signed-in', [opened, { kind: 'tokens-ended', failure: ended }, began, arrived, opened]],
  ['locked', [{ kind: 'locked', connection, failure: locked }]],
  ['waiting-for-browser', [{ kind: 'locked', connection, failure: locked }, began]],
  [
    'locked',
    [{ kind: 'locked', connection, failure: locked }, began, { kind: 'sign-in-ended', failure: null }],
  ],
  ['signed-in', [{ kind: 'locked', connection, failure: locked }, opened]],
  ['signed-out', [opened, { kind: 'signed-out' }]],
  ['signed-out', [{ kind: 'nobody-connected' }, { kind: 'tokens-ended', failure: ended }]],
])('is %s after %j', (expected, events) => {
  expect(kindAfter(...events)).toBe(expected);
});

test('a stray answer is told where somebody waits or nobody is connected, and nowhere else', () => {
  const stray: SessionEvent = {
    kind: 'stray-answer',
    failure: { kind: 'rejected', reason: 'foreign-state' },
    at: 3,
  };
  expect(toSession(after({ kind: 'nobody-connected' }, began, stray))).toMatchObject({
    kind: 'waiting-for-browser',
    notice: { reason: 'foreign-state' },
    expiresAt: 2,
  });
  expect(toSession(after({ kind: 'nobody-connected' }, stray))).toMatchObject({
    failure: { reason: 'foreign-state' },
  });
  expect(after(opened, stray)).toEqual(after(opened));
});

test('a code that nobody asked for is told beside an open account, which stays, until somebody signs in', () => {
  const stray = (at: number): SessionEvent => ({
    kind: 'stray-answer',
    failure: { kind: 'rejected', reason: 'unsolicited-code' },
    at,
  });
  expect(toSession(after(opened, stray(3), stray(4)))).toMatchObject({ kind: 'signed-in', strayCodeAt: 4 });
  expect(toSession(after(opened, { kind: 'tokens-ended', failure: ended }, stray(3)))).toMatchObject({
    kind: 'sign-in-needed',
    strayCodeAt: 3,
  });
  const cancelled = after(opened, stray(3), began, { kind: 'sign-in-ended', failure: null });
  expect(cancelled).toEqual(after(opened));
});

test('what failed beside an open account is told, until somebody tries again', () => {
  const failedBeside = after(opened, began, { kind: 'sign-in-ended', failure: denied });
  expect(toSession(failedBeside)).toMatchObject({ kind: 'signed-in', attemptFailure: denied });
  const again = [began, { kind: 'sign-in-ended', failure: null }] as const;
  const cancelled = toSession(again.reduce<SessionState>(nextSession, failedBeside));
  expect(cancelled).toEqual(toSession(after(opened)));
});

test('a refused code goes on waiting with the same end', () => {
  const refused: SessionEvent = { kind: 'code-refused', startedAt: 1, expiresAt: 2, failure: denied };
  expect(toSession(after({ kind: 'nobody-connected' }, began, arrived, refused))).toEqual({
    kind: 'waiting-for-browser',
    startedAt: 1,
    expiresAt: 2,
    notice: denied,
  });
});

const failures = fc.constantFrom(denied, ended, locked);
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>({ kind: 'nobody-connected' }, opened, began, arrived, { kind: 'signed-out' }),
  failures.map((failure): SessionEvent => ({ kind: 'stray-answer', failure, at: 3 })),
  fc.constant<SessionEvent>({
    kind: 'stray-answer',
    failure: { kind: 'rejected', reason: 'unsolicited-code' },
    at: 3,
  }),
  failures.map((failure): SessionEvent => ({ kind: 'tokens-ended', failure })),
  failures.map((failure): SessionEvent => ({ kind: 'locked', connection, failure })),
  failures.map((failure): SessionEvent => ({ kind: 'code-refused', startedAt: 1, expiresAt: 2, failure })),
  fc.option(failures).map((failure): SessionEvent => ({ kind: 'sign-in-ended', failure })),
);

test('whatever happens, windows are told something that the contract knows', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      expect(sessionSchema.safeParse(toSession(after(...events))).success).toBe(true);
    }),
  );
});

test('no failed or cancelled sign-in takes away an account that stands', () => {
  const attempts = fc.array(
    anyEvent.filter(({ kind }) => !['nobody-connected', 'locked', 'signed-out', 'opened'].includes(kind)),
  );
  fc.assert(
    fc.property(attempts, (events) => {
      expect(after(opened, ...events).ground).toMatchObject({ kind: 'account', connection });
    }),
  );
});

test('only a whole sign-in opens an account', () => {
  fc.assert(
    fc.property(fc.array(anyEvent.filter(({ kind }) => kind !== 'opened')), (events) => {
      expect(after(...events).ground.kind).not.toBe('account');
    }),
  );
});
