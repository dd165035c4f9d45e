import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSchema } from '../../shared/domain/failure.ts';
import { ok } from '../../shared/domain/result.ts';
import { anApplication, aJobId } from '../../testing/builders.ts';
import {
  answered,
  answeredWithPage,
  createFakeTransport,
  lostByTimeout,
  lostHalfway,
  nothingReachable,
  throttledAtBalancer,
} from '../../testing/fake-transport.ts';
import type { ClientHabits } from '../client.ts';
import { createCareerPlugClient } from '../create-client.ts';
import type { HttpOutcome } from '../http/transport.ts';

const outgoing = { application: anApplication(), jobId: aJobId(), resumeFile: null, sourceId: null };
const echo = answered(201, {
  job_id: 4101,
  app: { email: 'maria.delgado@mail.example' },
  prescreen_answers: [],
});
const unauthorized = answered(401, { error: 'OAuth error' });
const notFoundBody = answered(400, { error: 'job_id is missing, app is missing' });

async function send(
  script: readonly HttpOutcome[],
  habits: ClientHabits = { tokenPlace: 'header', applicationBody: 'bare' },
) {
  const transport = createFakeTransport(script);
  const learned: ClientHabits[] = [];
  const client = createCareerPlugClient({
    transport,
    tokens: { current: () => Promise.resolve(ok('t1')), renew: () => Promise.resolve(ok('t2')) },
    apiOrigin: 'https://api.careerplug.com',
    habits,
    onHabitsLearned: (now) => {
      learned.push(now);
    },
    now: () => 1_000_000,
  });
  const outcome = await client.sendApplication(outgoing);
  const forms = transport.requests.map(({ body }) =>
    (body ?? '').startsWith('{"body":') ? 'wrapped' : 'bare',
  );
  return { outcome, forms, learned };
}

test('201 that echoes the application is accepted, with or without an id', async () => {
  expect((await send([echo])).outcome).toEqual({ kind: 'accepted', applicantId: null });
  const withId = answered(201, { id: 88001, job_id: 4101, app: {} });
  expect((await send([withId])).outcome).toEqual({ kind: 'accepted', applicantId: 88001 });
});

test.each<[string, HttpOutcome, object]>([
  [
    'no connection',
    nothingReachable,
    { kind: 'not-sent', failure: { kind: 'offline', reason: 'no-internet' } },
  ],
  ['no answer in time', lostByTimeout, { kind: 'uncertain', failure: { kind: 'timeout' } }],
  ['broken off halfway', lostHalfway, { kind: 'uncertain', failure: { kind: 'timeout' } }],
  [
    '500 that speaks of validation',
    answered(500, { error: 'Validation failed: maria.delgado@mail.example has already been taken' }),
    {
      kind: 'uncertain',
      failure: { kind: 'unexpected-answer', reason: 'server-error', status: 500 },
      serverText: 'Validation failed: [email] has already been taken',
    },
  ],
  ['502 page', answeredWithPage(502), { kind: 'uncertain', serverText: '' }],
  [
    '503 that names a time',
    answered(503, {}, { 'retry-after': '60' }),
    { kind: 'uncertain', failure: { kind: 'unexpected-answer' } },
  ],
  ['a page with status 200', answeredWithPage(200), { kind: 'uncertain', failure: { reason: 'not-json' } }],
  [
    'an error dressed as success',
    answered(200, { error: 'nope' }),
    { kind: 'uncertain', failure: { reason: 'wrong-shape' } },
  ],
  ['a redirect', answered(302, {}), { kind: 'uncertain', failure: { reason: 'redirect' } }],
  ['408', answered(408, {}), { kind: 'uncertain' }],
  ['a proxy’s 400 page', answeredWithPage(400), { kind: 'uncertain', failure: { reason: 'not-json' } }],
  ['a hotel’s 401 page', answeredWithPage(401), { kind: 'uncertain' }],
  ['a firewall’s 403 page', answeredWithPage(403), { kind: 'uncertain' }],
  [
    '400',
    answered(400, { error: 'app[phone] is invalid' }),
    { kind: 'refused', failure: { kind: 'rejected', reason: 'validation', fields: ['phone'] } },
  ],
  ['404', answered(404, { error: 'Not found' }), { kind: 'refused', failure: { kind: 'not-found' } }],
  [
    '406',
    answered(406, { error: 'version' }),
    { kind: 'refused', failure: { kind: 'rejected', reason: 'validation' } },
  ],
  [
    '422 about the same person',
    answered(422, { error: 'Email has already been taken' }),
    { kind: 'refused', failure: { kind: 'rejected', reason: 'duplicate-person', fields: ['email'] } },
  ],
  [
    '403 of the application',
    answered(403, { error: 'scope' }),
    { kind: 'refused', failure: { kind: 'forbidden' } },
  ],
  ['413 of the balancer', answeredWithPage(413), { kind: 'refused', failure: { fields: ['resume'] } }],
  ['throttled at the balancer', throttledAtBalancer, { kind: 'throttled', retryAt: 1_120_000 }],
  ['429', answered(429, {}, { 'retry-after': '5' }), { kind: 'throttled', retryAt: 1_005_000 }],
])('says what is known after one attempt: %s', async (_name, outcome, expected) => {
  const result = await send([outcome]);
  expect(result.outcome).toMatchObject(expected);
  expect(result.forms).toHaveLength(1);
});

test('a surely refused token is renewed and the application sent again, once', async () => {
  expect(await send([unauthorized, echo])).toMatchObject({
    outcome: { kind: 'accepted' },
    forms: ['bare', 'bare'],
  });
  expect((await send([unauthorized, unauthorized, unauthorized])).outcome).toMatchObject({
    kind: 'signed-out',
    failure: { reason: 'refused-by-resources' },
  });
});

test('an answer lost after the token was renewed is uncertain', async () => {
  expect((await send([unauthorized, lostHalfway])).outcome.kind).toBe('uncertain');
  expect((await send([unauthorized, nothingReachable])).outcome.kind).toBe('not-sent');
});

test('a body that was not found is sent in the other form once, and what worked is remembered', async () => {
  expect(await send([notFoundBody, echo])).toMatchObject({
    outcome: { kind: 'accepted' },
    forms: ['bare', 'wrapped'],
    learned: [{ applicationBody: 'wrapped' }],
  });
  expect(
    await send([notFoundBody, echo], { tokenPlace: 'header', applicationBody: 'wrapped' }),
  ).toMatchObject({
    outcome: { kind: 'accepted' },
    forms: ['wrapped', 'bare'],
    learned: [{ applicationBody: 'bare' }],
  });
});

test('a body that is found in neither form is refused, and nothing is learned', async () => {
  expect(await send([notFoundBody, notFoundBody])).toMatchObject({
    outcome: { kind: 'refused', failure: { fields: ['jobId'] } },
    forms: ['bare', 'wrapped'],
    learned: [],
  });
});

test('the other form’s own refusal is the one that counts', async () => {
  const phone = answered(400, { error: 'body[app][phone] is invalid' });
  expect(await send([notFoundBody, phone])).toMatchObject({
    outcome: { kind: 'refused', failure: { fields: ['phone'] } },
    learned: [{ applicationBody: 'wrapped' }],
  });
});

const outcomes = fc.oneof(
  fc.constantFrom<HttpOutcome>(
    nothingReachable,
    lostByTimeout,
    lostHalfway,
    throttledAtBalancer,
    unauthorized,
    echo,
  ),
  fc
    .record({
      status: fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 406, 409, 422, 429, 500, 502, 503),
      text: fc.oneof(fc.json(), fc.string(), fc.constantFrom('{"error":"job_id is missing"}', '<html>')),
      type: fc.constantFrom('text/html', 'application/json'),
    })
    .map(({ status, text, type }): HttpOutcome => ({
      kind: 'answered',
      answer: { status, headers: { 'content-type': type }, text },
    })),
);

test('never a second send after an answer that may have saved somebody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(outcomes, { minLength: 8, maxLength: 8 }), async (script) => {
      const { outcome, forms } = await send(script);
      if ('failure' in outcome) expect(failureSchema.safeParse(outcome.failure).success).toBe(true);
      for (const earlier of script.slice(0, forms.length - 1)) {
        const status = earlier.kind === 'answered' ? earlier.answer.status : null;
        expect(status === 401 || status === 400).toBe(true);
      }
      const last = script[forms.length - 1];
      if (last?.kind === 'lost') expect(outcome.kind).toBe('uncertain');
      if (last?.kind === 'answered' && last.answer.status >= 500) expect(outcome.kind).toBe('uncertain');
    }),
    { numRuns: 1000 },
  );
});
