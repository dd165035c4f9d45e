import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleToken } from '../testing/sample-browser.ts';
import { hostileHost, hostileMarker, hostileVisibleText } from './data/hostile.ts';
import { calm, createScenarios, presets, scenarioSchema } from './scenarios.ts';
import { type SandboxServer, startSandbox } from './server.ts';

const now = Date.UTC(2026, 2, 20, 18);
let server: SandboxServer;
let token: string;

beforeEach(async () => {
  server = await startSandbox({
    applicants: 200,
    jobs: 6,
    clock: { now: () => now },
    hasControl: true,
    rushHourEveryMs: 5,
  });
  token = await sampleToken(server);
});
afterEach(async () => {
  await server.close();
});

async function get(address: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(`${server.origin}${address}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('throttled: a bare HTML 403 of the load balancer on every path, without the marks of the service', async () => {
  server.scenarios.set({ throttled: true });
  for (const path of ['/jobs', '/apps', '/oauth/token/info', '/login']) {
    const answer = await get(path);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('server')).toBe('awselb/2.0');
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.headers.has('x-request-id') || answer.headers.has('x-runtime')).toBe(false);
    expect(answer.text).toContain('<h1>403 Forbidden</h1>');
  }
});

test('down: connections end without a byte, and the page that switches it off is still there', async () => {
  server.scenarios.set({ down: true });
  await expect(get('/jobs')).rejects.toThrow('fetch failed');
  await expect(get('/login')).rejects.toThrow('fetch failed');
  const form = { method: 'POST', body: new URLSearchParams({ name: 'reset' }) };
  expect((await fetch(`${server.origin}/sandbox/actions`, form)).status).toBe(200);
  expect((await get('/jobs')).status).toBe(200);
});

test('never answering: the connection stays open and silent until somebody gives up', async () => {
  server.scenarios.set({ neverAnswering: true });
  const came = server.log.next((entry) => entry.path === '/jobs');
  const giveUp = new AbortController();
  const asked = fetch(`${server.origin}/jobs`, { signal: giveUp.signal });
  const entry = await came;
  expect(entry.status).toBeNull();
  giveUp.abort();
  await expect(asked).rejects.toThrow('aborted');
});

test('stopping does not wait for those who were never answered, or not yet', async () => {
  const socket = connect({ port: Number(new URL(server.origin).port), host: '127.0.0.1' });
  server.scenarios.set({ neverAnswering: true });
  const came = server.log.next(() => true);
  socket.write('GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await came;
  server.scenarios.set({ neverAnswering: false, delayMs: 600_000 });
  const second = server.log.next(() => true);
  const slow = fetch(`${server.origin}/jobs`).catch(() => 'cut');
  await second;
  const closed = once(socket, 'close');
  await server.close();
  await closed;
  expect(await slow).toBe('cut');
});

test('slow: the answer comes, and is the same', async () => {
  const usual = await get('/brands');
  server.scenarios.set({ delayMs: 20 });
  expect((await get('/brands')).text).toBe(usual.text);
});

test.each([
  ['200', 200],
  ['502', 502],
] as const)('HTML instead of data with status %s', async (htmlErrors, status) => {
  server.scenarios.set({ htmlErrors });
  const answer = await get('/apps');
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(() => {
    JSON.parse(answer.text);
  }).toThrow();
});

test('garbage: called JSON, and none', async () => {
  server.scenarios.set({ garbage: true });
  const answer = await get('/apps');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(() => {
    JSON.parse(answer.text);
  }).toThrow();
});

test('tokens are refused as often as told, forbidden while told, and expire all at once', async () => {
  server.scenarios.set({ refuseTokens: 2 });
  expect([(await get('/jobs')).status, (await get('/jobs')).status, (await get('/jobs')).status]).toEqual([
    401, 401, 200,
  ]);
  server.scenarios.set({ forbidden: true });
  const forbidden = await get('/jobs');
  expect(forbidden.status).toBe(403);
  expect(forbidden.text).toContain('OAuthForbiddenError');
  server.scenarios.reset();
  server.grants.expireAccessTokens();
  expect((await get('/jobs')).status).toBe(401);
});

test('clamped pages say so in Per-Page and nowhere else', async () => {
  server.scenarios.set({ clampPerPage: 7 });
  const answer = await get('/apps?per_page=100');
  expect(JSON.parse(answer.text)).toHaveLength(7);
  expect(answer.headers.get('per-page')).toBe('7');
});

test('page drift: one reading misses people and meets others twice, the next one finds everybody', async () => {
  const readAll = async (): Promise<number[]> => {
    const ids: number[] = [];
    for (let page = 1; ; page += 1) {
      const rows = JSON.parse((await get(`/apps?page=${page}&per_page=20`)).text) as { id: number }[];
      if (rows.length === 0) return ids;
      ids.push(...rows.map((row) => row.id));
    }
  };
  const before = server.world.applicants.all().map((record) => record.id);
  server.scenarios.set({ pageDrift: 9 });
  const first = await readAll();
  expect(new Set(first).size).toBeLessThan(first.length);
  expect(before.some((id) => !first.includes(id))).toBe(true);
  expect(server.scenarios.current().pageDrift).toBe(0);
  const second = await readAll();
  expect(second).toHaveLength(209);
  expect(new Set(second)).toEqual(new Set(server.world.applicants.all().map((record) => record.id)));
});

test('rush hour: people apply and move on at every moment, until it is over', async () => {
  const acted = (): number =>
    server.world.applicants.all().filter((record) => record.lastActedOnAt === now).length;
  server.tick();
  expect(server.world.applicants.count()).toBeGreaterThan(200);
  for (let moment = 0; moment < 20; moment += 1) server.tick();
  expect(acted()).toBeGreaterThan(5);
  const newest = JSON.parse((await get('/apps?per_page=1')).text) as { applied_at: string }[];
  expect(Date.parse(newest[0]?.applied_at ?? '')).toBe(now);
});

test('rush hour goes by itself while it is on', async () => {
  const before = server.world.applicants.count();
  server.scenarios.set({ rushHour: true });
  await expect.poll(() => server.world.applicants.count()).toBeGreaterThan(before + 5);
  server.scenarios.set({ rushHour: false });
});

test('hostile descriptions keep their visible text among the tricks', async () => {
  server.scenarios.set({ hostileDescriptions: true });
  const [job] = JSON.parse((await get('/jobs')).text) as { description: string }[];
  const html = job?.description ?? '';
  expect(html).toContain(`<p>${hostileVisibleText}</p>`);
  for (const trick of [
    '<script',
    'onerror=',
    'javascript:',
    '<iframe',
    '<svg',
    '<style',
    'http-equiv="refresh"',
    '<form',
  ]) {
    expect(html).toContain(trick);
  }
  expect(html).toContain(hostileMarker);
  expect(html).toContain(hostileHost);
});

test('can be switched from outside, in part, and refuses what is no scenario', async () => {
  const post = async (body: unknown): Promise<Response> =>
    fetch(`${server.origin}/sandbox/scenarios`, { method: 'POST', body: JSON.stringify(body) });
  server.scenarios.set({ clampPerPage: 4 });
  expect(await (await post({ loseAnswers: 2 })).json()).toEqual({ ...calm, clampPerPage: 4, loseAnswers: 2 });
  expect((await post({ loseAnswers: -1 })).status).toBe(400);
  expect((await post({ earthquake: true })).status).toBe(400);
  expect((await post(null)).status).toBe(400);
  const page = await fetch(`${server.origin}/sandbox`);
  expect(await page.text()).toContain('page-drift');
  const preset = { method: 'POST', body: new URLSearchParams({ name: 'hostile' }) };
  await fetch(`${server.origin}/sandbox/presets`, preset);
  expect(server.scenarios.current().hostileDescriptions).toBe(true);
});

test('without being asked for, nothing can be switched from outside', async () => {
  const closed = await startSandbox({ applicants: 2, jobs: 1 });
  try {
    for (const path of ['/sandbox', '/sandbox/scenarios', '/sandbox/taken', '/sandbox/requests']) {
      expect((await fetch(`${closed.origin}${path}`)).status).toBe(404);
    }
  } finally {
    await closed.close();
  }
});

test('every named scenario is one, and a countdown ends at zero', () => {
  for (const [name, preset] of Object.entries(presets)) {
    expect([name, scenarioSchema.safeParse({ ...calm, ...preset }).success]).toEqual([name, true]);
    expect({ ...calm, ...preset }).not.toEqual(calm);
  }
  const scenarios = createScenarios({ loseAnswers: 1 });
  expect([scenarios.spend('loseAnswers'), scenarios.spend('loseAnswers')]).toEqual([true, false]);
  expect(scenarios.current()).toEqual(calm);
});
