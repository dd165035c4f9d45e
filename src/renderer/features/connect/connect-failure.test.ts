import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/domain/failure.ts';
import { english } from '../../../shared/messages/catalogue.ts';
import { connectFailureName, failureHost } from './connect-failure.ts';

const cases: [Failure, string | null][] = [
  [{ kind: 'offline', reason: 'unreachable', host: 'app.careerplug.com' }, 'unreachable'],
  [{ kind: 'timeout' }, 'timeout'],
  [{ kind: 'throttled', retryAt: 1 }, 'throttled'],
  [{ kind: 'signed-out', reason: 'refused-by-resources' }, 'refusedByResources'],
  [{ kind: 'signed-out', reason: 'never-signed-in' }, null],
  [{ kind: 'rejected', reason: 'invalid-client' }, 'invalidClient'],
  [{ kind: 'rejected', reason: 'access-denied' }, 'accessDenied'],
  [{ kind: 'rejected', reason: 'code-expired' }, 'codeExpired'],
  [{ kind: 'rejected', reason: 'foreign-state' }, 'foreignState'],
  [{ kind: 'rejected', reason: 'cancelled' }, null],
  [{ kind: 'unexpected-answer', reason: 'not-json', status: 200 }, 'notJson'],
  [{ kind: 'unexpected-answer', reason: 'server-error', status: 502 }, 'serverError'],
  [{ kind: 'storage', reason: 'disk-full' }, 'diskFull'],
  [{ kind: 'locked', reason: 'key-store-locked' }, 'locked'],
];

test.each(cases)('has words for %j', (failure, name) => {
  expect(connectFailureName(failure)).toBe(name);
  if (name === null) return;
  expect(english).toHaveProperty([`connect.failure.${name}.title`]);
  expect(english).toHaveProperty([`connect.failure.${name}.text`]);
});

test('names the host that failed, and CareerPlug when none is known', () => {
  expect(failureHost({ kind: 'timeout', host: '127.0.0.1:4600' })).toBe('127.0.0.1:4600');
  expect(failureHost({ kind: 'forbidden' })).toBe('CareerPlug');
});
