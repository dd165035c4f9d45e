import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSchema } from '../../shared/domain/failure.ts';
import { answered, answeredWithPage } from '../../testing/fake-transport.ts';
import { failureOfAnswer, failureOfSilence } from './classify.ts';

test.each([
  [answered(200, []), null],
  [answered(201, {}), null],
  [answered(302, {}), { kind: 'unexpected-answer', reason: 'redirect', status: 302 }],
  [answered(304, {}), { kind: 'unexpected-answer', reason: 'redirect', status: 304 }],
  [answered(400, { error: 'job_id is missing' }), { kind: 'rejected', reason: 'validation' }],
  [answered(401, { error: 'OAuth error' }), { kind: 'signed-out', reason: 'ended' }],
  [answered(403, { error: 'insufficient scope' }), { kind: 'forbidden' }],
  [answered(404, { error: 'Unable to find endpoint' }), { kind: 'not-found' }],
  [answered(406, { error: 'version' }), { kind: 'rejected', reason: 'validation' }],
  [answered(418, {}), { kind: 'unexpected-answer', reason: 'wrong-shape', status: 418 }],
  [answered(422, { error: 'x' }), { kind: 'rejected', reason: 'validation' }],
  [answered(500, { error: 'x' }), { kind: 'unexpected-answer', reason: 'server-error', status: 500 }],
  [answeredWithPage(502), { kind: 'unexpected-answer', reason: 'server-error', status: 502 }],
  // A hotel's sign-in page, a proxy's refusal: nobody at CareerPlug said so.
  [answeredWithPage(401), { kind: 'unexpected-answer', reason: 'not-json', status: 401 }],
  [answeredWithPage(403), { kind: 'unexpected-answer', reason: 'not-json', status: 403 }],
  [answeredWithPage(404), { kind: 'unexpected-answer', reason: 'not-json', status: 404 }],
])('says what an answer means: $answer.status $answer.text', ({ answer }, expected) => {
  const failure = failureOfAnswer(answer);
  if (expected === null) expect(failure).toBeNull();
  else expect(failure).toMatchObject(expected);
});

test('an outcome without an answer keeps the difference between not sent and lost', () => {
  const host = 'api.careerplug.com';
  expect(failureOfSilence({ kind: 'not-sent', reason: 'certificate', detail: 'expired' }, host)).toEqual({
    kind: 'offline',
    reason: 'certificate',
    host,
    detail: 'expired',
  });
  expect(failureOfSilence({ kind: 'lost', reason: 'broken', detail: 'reset' }, host).kind).toBe('timeout');
  expect(failureOfSilence({ kind: 'lost', reason: 'timeout', detail: '' }, host).kind).toBe('timeout');
});

test('details are redacted, and whatever comes is a failure of our union', () => {
  const { answer } = answered(400, { error: 'app[email] jordan@mail.example is taken, call 512-555-0123' });
  expect(failureOfAnswer(answer)).toMatchObject({
    detail: 'HTTP 400: app[email] [email] is taken, call [phone]',
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
      fc.constantFrom('application/json', 'text/html', ''),
      (status, text, type) => {
        const failure = failureOfAnswer({ status, headers: { 'content-type': type }, text });
        if (failure !== null) expect(failureSchema.safeParse(failure).success).toBe(true);
      },
    ),
  );
});
