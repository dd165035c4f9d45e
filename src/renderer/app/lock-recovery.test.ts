import { expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { lockRecovery } from './lock-recovery.ts';

test.each<[Failure, boolean]>([
  [{ kind: 'storage', reason: 'wrong-key' }, true],
  [{ kind: 'storage', reason: 'damaged' }, true],
  [{ kind: 'storage', reason: 'disk-full' }, false],
  [{ kind: 'storage', reason: 'newer-version' }, false],
  [{ kind: 'locked', reason: 'key-store-locked' }, false],
  [{ kind: 'locked', reason: 'key-store-missing' }, false],
])('for %j setting aside is offered: %s', (failure, canSetAside) => {
  expect(lockRecovery(failure).canSetAside).toBe(canSetAside);
});

test('a locked key store is told apart from one that is missing', () => {
  const advice = (reason: 'key-store-locked' | 'key-store-missing') =>
    lockRecovery({ kind: 'locked', reason }).advice;
  expect(advice('key-store-locked')).not.toBe(advice('key-store-missing'));
});
