import { afterEach, expect, test } from 'vitest';
import { sampleToken } from '../../testing/sample-browser.ts';
import { hasSwaggerDocument, type Reading, validateAnswer, validateRequest } from '../../testing/swagger.ts';
import { type SandboxOptions, type SandboxServer, startSandbox } from '../server.ts';

const documented = test.skipIf(!hasSwaggerDocument);
let server: SandboxServer;
let token: string;

async function start(options: SandboxOptions = {}): Promise<void> {
  server = await startSandbox({
    applicants: 400,
    jobs: 42,
    accounts: 2,
    reach: 'related-accounts',
    ...options,
  });
  token = await sampleToken(server);
}
afterEach(async () => {
  await server.close();
});

/** Asks, and holds the answer against the document. Answers with the body. */
async function ask(reading: Reading, method: string, address: string, body?: unknown): Promise<unknown> {
  const url = new URL(`${server.apiOrigin}${address}`);
  expect(validateRequest(method, url.pathname, url.searchParams, body)).toEqual([]);
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  expect([address, validateAnswer(method, url.pathname, response.status, answer, reading)]).toEqual([
    address,
    [],
  ]);
  return answer;
}

const application = {
  job_id: 20_001,
  app: {
    email: 'ana.lima@example.com',
    firstname: 'Ana',
    lastname: 'Lima',
    phone: '512 555 0188',
    city: 'Austin',
    state: 'TX',
    postal_code: '78701',
    recent_title: 'No previous job',
    recent_employer: 'No previous job',
    resume: { text: 'Three years of cooking at home.' },
  },
  prescreen_answers: [{ id: '8101', value: 'Yes' }],
};

const lists = ['/locations', '/departments', '/employments', '/brands', '/users'];

async function askEverything(reading: Reading): Promise<void> {
  for (const page of [1, 2, 3]) await ask(reading, 'GET', `/jobs?page=${page}&per_page=20`);
  for (let page = 1; page <= 5; page += 1) await ask(reading, 'GET', `/apps?page=${page}&per_page=100`);
  for (const job of server.world.listedJobs()) await ask(reading, 'GET', `/jobs/${job.id}`);
  for (const record of server.world.applicants.select({}).slice(0, 80)) {
    await ask(reading, 'GET', `/apps/${record.id}`);
  }
  for (const list of lists) await ask(reading, 'GET', `${list}?aggregate=true&page=1&per_page=50`);
  for (const location of server.world.company.locations)
    await ask(reading, 'GET', `/locations/${location.id}`);
  for (const user of server.world.company.users) await ask(reading, 'GET', `/users/${user.id}`);
  await ask(reading, 'GET', '/jobs?search=cook&postal_code=78701&postal_code_radius=30&aggregate=true');
  await ask(reading, 'GET', '/jobs?employment_id=701&location_id=5201&department_id=601&brand_id=801');
  await ask(
    reading,
    'GET',
    '/apps?job_id=20001&date_field=applied_at&start_date=2020-01-01&end_date=2090-01-01',
  );
  await ask(reading, 'GET', '/apps?account_id=4101&account_class_ids[]=11&account_class_ids[]=12');
  await ask(reading, 'GET', '/users?email=manager@harborgrill.example');
  await ask(reading, 'POST', '/apps', application);
  await ask(reading, 'GET', `/apps/${server.world.taken()[0]?.id ?? 0}`);
}

documented('to the letter: every answer of every path is as the document says', async () => {
  await start({ isStrict: true });
  await askEverything('document');
  await ask('document', 'PUT', '/users/reset/9102');
  await ask('document', 'POST', '/users/reset');
});

documented(
  'to the letter, while people keep applying, with hostile descriptions and small pages',
  async () => {
    await start({ isStrict: true, submission: 'either' });
    server.scenarios.set({ hostileDescriptions: true, clampPerPage: 7, pageDrift: 50 });
    for (let moment = 0; moment < 40; moment += 1) server.tick();
    await askEverything('document');
  },
);

documented('usually: every answer stays within what facts.md tells us to expect', async () => {
  await start();
  for (let moment = 0; moment < 40; moment += 1) server.tick();
  await askEverything('facts');
});

documented('usually: the odd shapes are really there', async () => {
  await start({ applicants: 1200, reach: 'own-account', accounts: 1, maxPerPage: 1200 });
  const jobs = (await ask('facts', 'GET', '/jobs?per_page=1000')) as Record<string, unknown>[];
  const shapeOf = (value: unknown): string =>
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'list'
        : 'id' in (value as object)
          ? 'one'
          : Object.keys(value as object).length === 0
            ? 'empty'
            : 'by id';
  expect(new Set(jobs.map((job) => shapeOf(job['prescreen_questions'])))).toEqual(
    new Set(['null', 'list', 'one', 'empty', 'by id']),
  );
  expect(jobs.map((job) => job['status'])).toContain('evergreen');
  const people = (await ask('facts', 'GET', '/apps?per_page=1200')) as Record<string, unknown>[];
  expect(new Set(people.map((one) => shapeOf(one['prescreen_questions'])))).toEqual(
    new Set(['null', 'list', 'one', 'empty']),
  );
  expect(people.map((one) => one['hiring_status'])).toContain('on_hold');
  const listed = new Set(jobs.map((job) => job['id']));
  expect(people.some((one) => !listed.has((one['job'] as { id: number }).id))).toBe(true);
  expect(people.some((one) => one['location'] === null)).toBe(true);
  expect(people.some((one) => !('last_acted_on_at' in one))).toBe(true);
  expect(people.some((one) => (one['app'] as { email: unknown }).email === null)).toBe(true);
  const [place] = (await ask('facts', 'GET', '/locations')) as Record<string, unknown>[];
  expect(place).toMatchObject({ id: '5201', 'zip code': '78701' });
});
