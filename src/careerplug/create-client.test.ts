import { afterEach, expect, test } from 'vitest';
import { failed, ok } from '../shared/domain/result.ts';
import type { Result } from '../shared/domain/result.ts';
import { startSandbox } from '../sandbox/server.ts';
import type { SandboxOptions, SandboxServer } from '../sandbox/server.ts';
import { aJobId, anApplicantId, anApplication, aQuestionId } from '../testing/builders.ts';
import { createJudgedTransport } from '../testing/judged-transport.ts';
import { sampleToken } from '../testing/sample-browser.ts';
import type { CareerPlugClient, ClientHabits, Page } from './client.ts';
import { createCareerPlugClient } from './create-client.ts';

const open: SandboxServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function setUp(options: SandboxOptions = {}) {
  const server = await startSandbox({ applicants: 130, jobs: 12, locations: 4, ...options });
  open.push(server);
  const transport = createJudgedTransport(server.apiOrigin);
  const learned: ClientHabits[] = [];
  let token = await sampleToken(server);
  let renewals = 0;
  const client = createCareerPlugClient({
    transport,
    tokens: {
      current: () => Promise.resolve(ok(token)),
      renew: async () => {
        renewals += 1;
        token = await sampleToken(server);
        return ok(token);
      },
    },
    apiOrigin: server.apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: (habits) => {
      learned.push(habits);
    },
    now: () => Date.now(),
  });
  return { server, client, transport, learned, renewals: () => renewals };
}

/** Every record of a list, page by page, as the sync reads it. */
async function readAll<T>(read: (page: number) => Promise<Result<Page<T>>>): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page < 100; page += 1) {
    const result = await read(page);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    items.push(...result.value.items);
    if (result.value.isLast) return items;
  }
  throw new Error('The list has no end');
}

const applicants = (client: CareerPlugClient, perPage = 50) =>
  readAll((page) => client.listApplicants({ page, perPage }));
const firstPage = { page: 1, perPage: 50 };
const ids = (rows: readonly { readonly id: unknown }[]) => new Set(rows.map(({ id }) => id));

function outgoing(server: SandboxServer) {
  const jobId = aJobId(server.world.listedJobs()[0]?.id);
  const answers = [{ questionId: aQuestionId('7'), values: ['Yes', 'No'] }];
  return { application: anApplication({ jobId, answers }), jobId, resumeFile: null, sourceId: null };
}

test.each<[string, SandboxOptions]>([
  ['with the odd shapes of real accounts', {}],
  ['as the document says', { isStrict: true }],
  ['without paging headers', { hasPagingHeaders: false }],
  ['with pages smaller than asked for', { scenario: { clampPerPage: 10 } }],
  ['with small pages and no headers', { hasPagingHeaders: false, scenario: { clampPerPage: 10 } }],
  ['with an API host of its own', { apiPort: 0 }],
])('reads the whole company %s', async (_name, options) => {
  const { server, client, transport } = await setUp(options);
  const people = await applicants(client);
  const jobs = await readAll((page) => client.listJobs({ page, perPage: 50 }));
  const locations = await readAll((page) => client.listLocations({ page, perPage: 50 }));

  expect(ids(people)).toEqual(ids(server.world.applicants.all()));
  expect(ids(jobs)).toEqual(ids(server.world.listedJobs()));
  // The document types this list as one object; then one is all that can be read.
  const places = server.world.company.locations.slice(0, options.isStrict === true ? 1 : undefined);
  expect(ids(locations)).toEqual(ids(places));
  for (const list of [client.listDepartments, client.listEmployments, client.listBrands]) {
    expect((await readAll((page) => list({ page, perPage: 50 }))).length).toBeGreaterThan(0);
  }
  const withTimes = people.filter(({ appliedAt }) => appliedAt !== null);
  expect(withTimes).toHaveLength(people.length);
  expect(transport.problems).toEqual([]);
});

test('finds one job and one applicant, and says when there is none', async () => {
  const { server, client } = await setUp();
  const jobId = aJobId(server.world.listedJobs()[0]?.id);
  const applicantId = anApplicantId(server.world.applicants.all()[0]?.id);
  expect(await client.getJob(jobId)).toMatchObject({ ok: true, value: { id: jobId } });
  expect(await client.getApplicant(applicantId)).toMatchObject({ ok: true, value: { id: applicantId } });
  expect(await client.getJob(aJobId(1))).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
});

test('asks for a job’s applicants within some days', async () => {
  const { server, client, transport } = await setUp();
  const newest = server.world.applicants.all().at(-1);
  const jobId = aJobId(newest?.job.id);
  const day = (offset: number) =>
    new Date((newest?.appliedAt ?? 0) + offset * 86_400_000).toISOString().slice(0, 10);
  const dates = { field: 'applied_at', from: day(-1), to: day(1) } as const;
  const result = await client.listApplicants({ ...firstPage, jobId, dates });
  expect(result.ok && result.value.items.map(({ id }) => id)).toContain(newest?.id);
  expect(result.ok && result.value.items.every((one) => one.jobId === jobId)).toBe(true);
  expect(transport.problems).toEqual([]);
});

test('a refused token is renewed, and nobody notices', async () => {
  const { server, client, renewals } = await setUp({ scenario: { refuseTokens: 1 } });
  expect((await client.listJobs(firstPage)).ok).toBe(true);
  expect(renewals()).toBe(1);
  server.scenarios.set({ refuseTokens: 3 });
  expect(await client.listJobs(firstPage)).toMatchObject({
    ok: false,
    failure: { kind: 'signed-out', reason: 'refused-by-resources' },
  });
});

test('a server that takes the token in the address only is understood once and for all', async () => {
  const { client, learned, transport, renewals } = await setUp({ tokenPlace: 'query-only' });
  expect((await applicants(client)).length).toBe(130);
  expect(learned).toEqual([{ tokenPlace: 'query', applicationBody: 'bare' }]);
  expect(renewals()).toBe(1);
  expect(transport.problems).toEqual([]);
});

test('client credentials that the resources refuse are told in words', async () => {
  const { client } = await setUp({ clientCredentials: 'refused-by-resources' });
  expect(await client.listJobs(firstPage)).toMatchObject({
    ok: false,
    failure: { kind: 'signed-out', reason: 'refused-by-resources' },
  });
});

test.each<[SandboxOptions['scenario'], object]>([
  [{ throttled: true }, { kind: 'throttled' }],
  [{ forbidden: true }, { kind: 'forbidden' }],
  [{ down: true }, { kind: 'timeout' }],
  [{ htmlErrors: '200' }, { kind: 'unexpected-answer', reason: 'not-json' }],
  [{ htmlErrors: '502' }, { kind: 'unexpected-answer', reason: 'server-error', status: 502 }],
  [{ garbage: true }, { kind: 'unexpected-answer', reason: 'not-json' }],
])('says what is the matter: %j', async (scenario, failure) => {
  const { server, client } = await setUp();
  server.scenarios.set(scenario ?? {});
  expect(await client.listApplicants(firstPage)).toMatchObject({ ok: false, failure });
});

test('a server that is not there is offline, and back when it is back', async () => {
  const { server, client } = await setUp();
  await server.pause();
  expect(await client.listJobs(firstPage)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  await server.resume();
  expect((await client.listJobs(firstPage)).ok).toBe(true);
});

test('fifty calls at once reach the server one after the other', async () => {
  const { client, server } = await setUp();
  server.log.clear();
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) => client.listApplicants({ page: index + 1, perPage: 1 })),
  );
  expect(results.every(({ ok: isOk }) => isOk)).toBe(true);
  expect(server.log.entries().map(({ query }) => Number(query.get('page')))).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});

test.each<[string, SandboxOptions, ClientHabits[]]>([
  ['bare', {}, []],
  [
    'wrapped, where the server wants it so',
    { submission: 'wrapped' },
    [{ tokenPlace: 'header', applicationBody: 'wrapped' }],
  ],
])('delivers an application %s, exactly once', async (_name, options, habits) => {
  const { server, client, learned, transport } = await setUp(options);
  const sent = await client.sendApplication(outgoing(server));
  expect(sent.kind).toBe('accepted');
  expect(server.world.taken().map(({ inbound }) => inbound?.app)).toMatchObject([
    { firstname: 'María', lastname: 'Delgado', phone: '512 555 0177', recent_employer: 'Taquería Sol' },
  ]);
  expect(server.world.taken()[0]?.inbound?.prescreen_answers).toEqual([
    { id: '7', value: 'Yes' },
    { id: '7', value: 'No' },
  ]);
  expect(learned).toEqual(habits);
  expect(transport.problems).toEqual([]);
});

test('a résumé file arrives byte for byte', async () => {
  const { server, client } = await setUp();
  const base64 = Buffer.alloc(3_000_000, 'résumé').toString('base64');
  const application = outgoing(server);
  const resume = { kind: 'file', name: 'cv.pdf', contentType: 'application/pdf', size: 3_000_000 } as const;
  const sent = await client.sendApplication({
    ...application,
    application: { ...application.application, resume },
    resumeFile: { name: 'cv.pdf', contentType: 'application/pdf', base64 },
  });
  expect(sent.kind).toBe('accepted');
  expect(server.world.taken()[0]?.inbound?.app.resume?.file?.data).toBe(base64);
});

test.each<[SandboxOptions['scenario'], object, number]>([
  [{ loseAnswers: 1 }, { kind: 'uncertain', failure: { kind: 'timeout' } }, 1],
  [{ loseRequests: 1 }, { kind: 'uncertain', failure: { kind: 'timeout' } }, 0],
  [{ failAfterSaving: 1 }, { kind: 'uncertain', failure: { status: 500 } }, 1],
  [{ htmlErrors: '200' }, { kind: 'uncertain' }, 0],
  [{ throttled: true }, { kind: 'throttled' }, 0],
  [{ forbidden: true }, { kind: 'refused', failure: { kind: 'forbidden' } }, 0],
  [{ refuseTokens: 1 }, { kind: 'accepted' }, 1],
])(
  'an application in trouble is told as what it is, and never sent twice: %j',
  async (scenario, outcome, saved) => {
    const { server, client } = await setUp();
    server.scenarios.set(scenario ?? {});
    expect(await client.sendApplication(outgoing(server))).toMatchObject(outcome);
    expect(server.world.taken()).toHaveLength(saved);
  },
);

test('a closed port is surely not sent', async () => {
  const { server, client } = await setUp();
  await server.pause();
  expect((await client.sendApplication(outgoing(server))).kind).toBe('not-sent');
});

test('the same person again is kept and shown, however the server puts it', async () => {
  const unclear = await setUp({ repeats: 'answer-500' });
  await unclear.client.sendApplication(outgoing(unclear.server));
  const again = await unclear.client.sendApplication(outgoing(unclear.server));
  expect(again.kind).toBe('uncertain');
  expect(again.kind === 'uncertain' && again.serverText).not.toBe('');

  const clear = await setUp({ repeats: 'answer-422' });
  await clear.client.sendApplication(outgoing(clear.server));
  expect(await clear.client.sendApplication(outgoing(clear.server))).toMatchObject({
    kind: 'refused',
    failure: { kind: 'rejected', reason: 'duplicate-person' },
  });
});

test('a job that has closed, and fields that are not there, are refused with their names', async () => {
  const { server, client } = await setUp();
  const gone = { ...outgoing(server), jobId: aJobId(1) };
  expect(await client.sendApplication(gone)).toMatchObject({
    kind: 'refused',
    failure: { kind: 'not-found' },
  });
});

test('a sign-in that has ended sends nothing', async () => {
  const { server } = await setUp();
  const transport = createJudgedTransport(server.apiOrigin);
  const ended = failed({ kind: 'signed-out', reason: 'ended' } as const);
  const client = createCareerPlugClient({
    transport,
    tokens: { current: () => Promise.resolve(ended), renew: () => Promise.resolve(ended) },
    apiOrigin: server.apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => undefined,
    now: () => Date.now(),
  });
  expect(await client.sendApplication(outgoing(server))).toMatchObject({ kind: 'signed-out' });
  expect(transport.requests).toEqual([]);
});
