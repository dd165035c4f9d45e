import { expect, test } from 'vitest';
import { failureSchema, type Failure } from '../../shared/domain/failure.ts';
import { english } from '../../shared/messages/catalogue.ts';
import { failureText } from './failure-text.ts';

/** One failure of every kind and reason that the schema knows. */
const every: Failure[] = failureSchema.options.flatMap(({ shape }) => {
  const kind = shape.kind.value;
  const reasons: readonly unknown[] = 'reason' in shape ? shape.reason.options : [undefined];
  return reasons.map((reason) => failureSchema.parse({ kind, reason, retryAt: 0 }));
});

test('every kind and reason of failure has a sentence, and no two have the same', () => {
  const ids = every.map((failure) => failureText(failure).id);
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(english[id]).toMatch(/\.$/u);
});

test('names the host that was not reached, where it is known', () => {
  const failure: Failure = { kind: 'offline', reason: 'unreachable', host: 'api.example.com' };
  expect(failureText(failure)).toEqual({
    id: 'failures.hostUnreachable',
    values: { host: 'api.example.com' },
  });
});

test('says when it goes on after being asked to slow down', () => {
  expect(failureText({ kind: 'throttled', retryAt: 90_000 }).values).toEqual({ time: new Date(90_000) });
});
