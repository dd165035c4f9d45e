import { expect, test } from 'vitest';
import type { ConnectionCheck } from '../../shared/contract/session.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { judgeChecks } from './connection-checks.ts';

const refused: Failure = { kind: 'signed-out', reason: 'refused-by-resources' };

function checks(jobs: Failure | null, token: Failure | null = null): ConnectionCheck[] {
  const one = (what: ConnectionCheck['what'], failure: Failure | null): ConnectionCheck => ({
    what,
    outcome: failure === null ? 'works' : 'failed',
    failure,
  });
  return [one('token', token), one('jobs', jobs), { what: 'applicants', outcome: 'works', failure: null }];
}

test('says that all is well only when nothing failed', () => {
  expect(judgeChecks(checks(null), 'browser')).toEqual({ kind: 'works' });
  expect(judgeChecks(checks(refused), 'browser').kind).toBe('fails');
});

test('keys that are shown no data lead to the browser', () => {
  expect(judgeChecks(checks(refused), 'keys')).toEqual({
    kind: 'fails',
    failure: refused,
    advice: 'connect.check.keysRefused',
    wantsBrowser: true,
  });
});

test('a person whose sign-in may not read is told to ask, not to sign in the same way again', () => {
  expect(judgeChecks(checks({ kind: 'forbidden' }), 'browser')).toMatchObject({
    advice: 'connect.check.forbidden',
    wantsBrowser: false,
  });
});

test('a token that isn’t accepted is told in the words of its own failure', () => {
  const ended: Failure = { kind: 'signed-out', reason: 'ended' };
  expect(judgeChecks(checks(null, ended), 'keys')).toMatchObject({
    failure: ended,
    advice: null,
    wantsBrowser: false,
  });
});
