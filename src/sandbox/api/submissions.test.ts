import { afterEach, expect, test } from 'vitest';
import { sampleToken } from '../../testing/sample-browser.ts';
import { type SandboxOptions, type SandboxServer, startSandbox } from '../server.ts';

const day = 86_400_000;
let now = Date.UTC(2026, 4, 4, 15);
let server: SandboxServer;

async function start(options: SandboxOptions = {}): Promise<void> {
  now = Date.UTC(2026, 4, 4, 15);
  server = await startSandbox({
    applicants: 40,
    jobs: 8,
    locations: 2,
    clock: { now: () => now },
    ...options,
  });
}
afterEach(async () => {
  await server.close();
});

const ana = {
  email: 'ana.lima@example.com',
  firstname: 'Ana',
  lastname: 'Lima',
  phone: '(512) 555-0188',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  recent_title: 'Cook',
  recent_employer: 'La Palma',
};

function application(app: Readonly<Record<string, unknown>> = {}, jobId = 20_001): Record<string, unknown> {
  return { job_id: jobId, app: { ...ana, ...app }, prescreen_answers: [{ id: '8101', value: 'Yes' }] };
}

async function send(body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.apiOrigin}/apps?access_token=${await sampleToken(server)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test('saves an applicant, echoes what was sent without an id, and lists them first', async () => {
  await start();
  expect(await send(application({ source_id: 901 }))).toEqual({
    status: 201,
    body: application({ source_id: 901 }),
  });
  const list = await fetch(`${server.apiOrigin}/apps?access_token=${await sampleToken(server)}`);
  expect(((await list.json()) as unknown[])[0]).toMatchObject({
    id: server.world.taken()[0]?.id,
    app: { firstname: 'Ana', phone: '(512) 555-0188' },
    hiring_status: 'new_app',
    source_name: 'Walk-in',
    prescreen_questions: [{ id: '8101', answer: 'Yes' }],
  });
});

test('names what is missing as the real parameter check does', async () => {
  await start();
  const { job_id: _job, ...jobless } = application({ email: undefined });
  expect(await send(jobless)).toEqual({
    status: 400,
    body: { error: 'job_id is missing, app[email] is missing' },
  });
  expect(await send('{"job_id":')).toMatchObject({ status: 400 });
  expect(await send({ ...application(), prescreen_answers: undefined })).toEqual({
    status: 400,
    body: { error: 'prescreen_answers is missing' },
  });
  expect(server.world.taken()).toEqual([]);
});

test('takes a résumé as text or as a file, not both', async () => {
  await start();
  const file = { name: 'cv.pdf', data: 'JVBERi0=', content_type: 'application/pdf' };
  expect(await send(application({ resume: { text: 'x', file } }))).toMatchObject({ status: 400 });
  expect(await send(application({ resume: { file: { name: 'cv.pdf' } } }))).toEqual({
    status: 400,
    body: { error: 'app[resume][file][data] is missing, app[resume][file][content_type] is missing' },
  });
  expect((await send(application({ resume: { file } }))).status).toBe(201);
  expect(server.world.taken()[0]?.inbound?.app.resume?.file?.data).toBe('JVBERi0=');
});

test('answers 500 with a text where the record itself is not valid', async () => {
  await start();
  expect(await send(application({ email: 'ana', firstname: ' ' }))).toEqual({
    status: 500,
    body: { error: "Validation failed: First name can't be blank, Email is invalid" },
  });
});

test('an unknown job and one that has closed meanwhile are not found', async () => {
  await start();
  expect((await send(application({}, 5))).status).toBe(404);
  server.world.closeJob(20_001);
  expect((await send(application())).status).toBe(404);
});

test.each([
  ['answer-500', 500],
  ['answer-422', 422],
  ['accepted', 201],
] as const)('the same person at the same location within 90 days: %s', async (repeats, status) => {
  await start({ repeats });
  expect((await send(application())).status).toBe(201);
  const again = await send(
    application({ email: 'other@example.com', phone: '512.555.0188' }, 20_001 + 2 * 7),
  );
  expect(again.status).toBe(status);
  // Another restaurant, and 90 days later, are other matters.
  expect((await send(application({}, 20_008))).status).toBe(201);
  now += 91 * day;
  expect((await send(application())).status).toBe(201);
});

test('a person who was there before us counts as well', async () => {
  await start();
  const newest = server.world.applicants.select({})[0];
  if (newest === undefined) throw new Error('Nobody');
  const { email } = server.world.personBehind(newest);
  const open = server.world.listedJobs().find((job) => job.location.id === newest.job.location.id);
  expect((await send(application({ email: email.toUpperCase() }, open?.id))).status).toBe(500);
});

test.each([
  ['bare', 201, 400],
  ['wrapped', 400, 201],
  ['either', 201, 201],
] as const)('a server that takes the body %s', async (submission, bare, wrapped) => {
  await start({ submission, repeats: 'accepted' });
  expect((await send(application())).status).toBe(bare);
  const answer = await send({ body: application() });
  expect(answer.status).toBe(wrapped);
  if (wrapped === 400) expect(JSON.stringify(answer.body)).toContain('job_id is missing');
  if (bare === 400) expect((await send(application())).body).toEqual({ error: 'body is missing' });
});

test('loses the answer after saving, as often as it was told to', async () => {
  await start({ repeats: 'accepted' });
  server.scenarios.set({ loseAnswers: 2 });
  await expect(send(application())).rejects.toThrow('fetch failed');
  await expect(send(application())).rejects.toThrow('fetch failed');
  expect((await send(application())).status).toBe(201);
  expect(server.world.taken()).toHaveLength(3);
  const posts = server.log.entries().filter((entry) => entry.method === 'POST' && entry.path === '/apps');
  expect(posts.map((entry) => entry.status)).toEqual([null, null, 201]);
});

test('loses the request before saving, or answers 500 after it', async () => {
  await start();
  server.scenarios.set({ loseRequests: 1, failAfterSaving: 1 });
  await expect(send(application())).rejects.toThrow('fetch failed');
  expect(server.world.taken()).toHaveLength(0);
  expect(await send(application())).toEqual({ status: 500, body: { error: 'Internal Server Error' } });
  expect(server.world.taken()).toHaveLength(1);
});
