import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleToken } from '../../testing/sample-browser.ts';
import { type SandboxServer, startSandbox } from '../server.ts';
import { dayAt } from '../world/whole-days.ts';

const now = Date.UTC(2026, 2, 20, 18);
let server: SandboxServer;
let token: string;

beforeAll(async () => {
  server = await startSandbox({
    applicants: 300,
    jobs: 12,
    locations: 6,
    clock: { now: () => now },
    accounts: 2,
    reach: 'related-accounts',
  });
  token = await sampleToken(server);
});
afterAll(async () => {
  await server.close();
});

type Answer = { status: number; headers: Headers; body: unknown };
async function get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${server.apiOrigin}${address}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
async function idsOf(address: string): Promise<number[]> {
  return ((await get(address)).body as { id: number }[]).map((one) => one.id);
}

test('paging a still world shows every applicant exactly once, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 20, max: 130 }), async (perPage) => {
      const seen: number[] = [];
      for (let page = 1; ; page += 1) {
        const ids = await idsOf(`/apps?page=${page}&per_page=${perPage}`);
        if (ids.length === 0) break;
        seen.push(...ids);
      }
      expect(seen).toHaveLength(300);
      expect(new Set(seen)).toEqual(new Set(server.world.applicants.all().map((record) => record.id)));
    }),
    { numRuns: 8 },
  );
});

test('date filters take whole days of the account, both ends included', async () => {
  const zone = server.world.company.timeZone;
  const fields = { applied_at: 'appliedAt', hired_at: 'hiredAt', last_acted_on_at: 'lastActedOnAt' } as const;
  const day = fc.integer({ min: 0, max: 370 }).map((age) => dayAt(now - age * 86_400_000, zone));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('applied_at', 'hired_at', 'last_acted_on_at'),
      day,
      day,
      async (field, one, other) => {
        const [start, end] = [one, other].sort();
        const expected = server.world.applicants.all().filter((record) => {
          const time = record[fields[field]];
          return time !== null && dayAt(time, zone) >= start! && dayAt(time, zone) <= end!;
        });
        const { headers } = await get(`/apps?date_field=${field}&start_date=${start}&end_date=${end}`);
        expect(headers.get('total')).toBe(String(expected.length));
      },
    ),
    { numRuns: 60 },
  );
});

test('cuts a wish for large pages down and says so in Per-Page only', async () => {
  const { body, headers } = await get('/apps?per_page=5000');
  expect(body).toHaveLength(100);
  expect(headers.get('per-page')).toBe('100');
  expect(headers.get('total')).toBe('300');
  const usual = await get('/apps');
  expect(usual.body).toHaveLength(25);
});

test('Link names the neighbours, echoes the token of the query, and is absent for a single page', async () => {
  const response = await fetch(`${server.apiOrigin}/apps?page=2&access_token=${token}`);
  const link = response.headers.get('link') ?? '';
  await response.body?.cancel();
  expect([...link.matchAll(/rel="(\w+)"/gu)].map(([, rel]) => rel)).toEqual([
    'first',
    'prev',
    'last',
    'next',
  ]);
  expect(link).toContain(`access_token=${token}`);
  expect((await get('/brands')).headers.has('link')).toBe(false);
});

test('filters by job, and gives people of jobs that are no longer listed', async () => {
  const closed = server.world.applicants.all().find((record) => !server.world.isListed(record.job));
  const jobId = closed?.job.id ?? 0;
  const people = server.world.applicants.all().filter((record) => record.job.id === jobId);
  expect(new Set(await idsOf(`/apps?job_id=${jobId}&per_page=100`))).toEqual(
    new Set(people.map((record) => record.id)),
  );
  expect((await get(`/jobs/${jobId}`)).status).toBe(404);
  expect(await idsOf('/jobs?per_page=100&aggregate=true')).not.toContain(jobId);
});

test('jobs are searched by text and by distance', async () => {
  const cooks = await get('/jobs?search=CLOSING%20shift&aggregate=true');
  expect(cooks.body).toEqual([]);
  const leaders = (await get('/jobs?search=line%20cook&aggregate=true')).body as { name: string }[];
  expect(leaders.length).toBeGreaterThan(0);
  const near = (await get('/jobs?postal_code=78704&postal_code_radius=15&aggregate=true')).body as {
    city: string;
  }[];
  expect(new Set(near.map((job) => job.city))).toEqual(new Set(['Austin']));
  const wide = (await get('/jobs?postal_code=78704&postal_code_radius=600&aggregate=true')).body as {
    city: string;
  }[];
  expect(new Set(wide.map((job) => job.city))).toEqual(new Set(['Austin', 'El Paso', 'Tulsa']));
});

test('accounts and classes narrow with permission, and are ignored without', async () => {
  const all = server.world.company.accounts.map((account) => account.id);
  const accountsOf = async (address: string, from: SandboxServer, key: string): Promise<number[]> => {
    const response = await fetch(`${from.apiOrigin}${address}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const rows = (await response.json()) as { account: { id: number } }[];
    return [...new Set(rows.map((row) => row.account.id))].sort((a, b) => a - b);
  };
  expect(await accountsOf('/apps?per_page=100', server, token)).toEqual(all);
  expect(await accountsOf('/apps?per_page=100&account_id=4101', server, token)).toEqual([4101]);
  expect(await accountsOf('/jobs?account_class_ids[]=12', server, token)).toEqual([4101]);
  expect(await accountsOf('/jobs', server, token)).toEqual([4100]);
  const narrow = await startSandbox({ applicants: 60, jobs: 6, accounts: 2 });
  try {
    const key = await sampleToken(narrow);
    expect(await accountsOf('/apps?account_id=4101', narrow, key)).toEqual([4100]);
    expect(await accountsOf('/jobs?aggregate=true&account_class_ids[]=12', narrow, key)).toEqual([4100]);
    const foreign = narrow.world.applicants.all().find((record) => record.job.location.account.id === 4101);
    const response = await fetch(`${narrow.apiOrigin}/apps/${foreign?.id ?? 0}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(response.status).toBe(404);
  } finally {
    await narrow.close();
  }
});

test.each([
  ['/apps?page=two', 400, 'page is invalid'],
  [
    '/apps?date_field=born_at&start_date=2026-02-30',
    400,
    'date_field does not have a valid value, start_date is invalid',
  ],
  [
    '/jobs?account_class_ids[]=x&aggregate=perhaps',
    400,
    'account_class_ids is invalid, aggregate is invalid',
  ],
  ['/apps/seven', 400, 'id is invalid'],
  ['/apps/99999999', 404, "Couldn't find App with 'id'=99999999"],
  ['/jobs/1', 404, "Couldn't find Job with 'id'=1"],
  ['/locations/1', 404, "Couldn't find Location with 'id'=1"],
  ['/people', 404, 'Unable to find endpoint'],
  ['/oauth/nothing', 404, 'not_found'],
] as const)('%s is answered %i: %s', async (address, status, error) => {
  const answer = await get(address);
  expect(answer).toMatchObject({ status, body: { error } });
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
  expect(answer.headers.get('x-runtime')).toMatch(/^\d+\.\d{6}$/u);
});

test('wants a token, and version 1', async () => {
  const unauthorized = 'OAuth error: WineBouncer::Errors::OAuthUnauthorizedError';
  expect(await get('/jobs', { authorization: 'Bearer nonsense' })).toMatchObject({
    status: 401,
    body: { error: unauthorized },
  });
  expect(await get('/jobs', { authorization: '' })).toMatchObject({ status: 401 });
  expect((await get('/jobs', { 'accept-version': 'v1' })).status).toBe(200);
  expect((await get('/jobs', { 'accept-version': 'v2' })).status).toBe(406);
});

test('may take the token by query only', async () => {
  const picky = await startSandbox({ applicants: 5, jobs: 2, tokenPlace: 'query-only' });
  try {
    const key = await sampleToken(picky);
    const byHeader = await fetch(`${picky.apiOrigin}/jobs`, { headers: { authorization: `Bearer ${key}` } });
    const byQuery = await fetch(`${picky.apiOrigin}/jobs?access_token=${key}`);
    expect([byHeader.status, byQuery.status]).toEqual([401, 200]);
  } finally {
    await picky.close();
  }
});

test('may leave the paging headers out: a short page ends the list', async () => {
  const bare = await startSandbox({ applicants: 30, jobs: 2, hasPagingHeaders: false });
  try {
    const key = await sampleToken(bare);
    const response = await fetch(`${bare.apiOrigin}/apps?page=2&access_token=${key}`);
    expect(['total', 'per-page', 'link'].filter((name) => response.headers.has(name))).toEqual([]);
    expect(await response.json()).toHaveLength(5);
  } finally {
    await bare.close();
  }
});
