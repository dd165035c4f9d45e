import { expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import {
  answered,
  answeredWithPage,
  createFakeTransport,
  lostByTimeout,
  nothingReachable,
  throttledAtBalancer,
} from '../../testing/fake-transport.ts';
import type { ClientHabits, TokenSource } from '../client.ts';
import { createApi } from './api.ts';
import type { HttpOutcome, HttpRequest } from './transport.ts';

const unauthorized = answered(401, { error: 'OAuth error: WineBouncer::Errors::OAuthUnauthorizedError' });
const fine = answered(200, []);
const jobs = { method: 'GET', path: '/jobs', query: [['page', '1']], timeoutMs: 1000 } as const;

function setUp(
  script:
    readonly HttpOutcome[] | ((request: HttpRequest, index: number) => HttpOutcome | Promise<HttpOutcome>),
  options: {
    readonly renew?: Result<string>;
    readonly current?: Result<string>;
    readonly habits?: ClientHabits;
  } = {},
) {
  const transport = createFakeTransport(script);
  const learned: ClientHabits[] = [];
  const refused: string[] = [];
  let current: Result<string> = options.current ?? ok('old-token');
  let time = 1_000_000;
  const tokens: TokenSource = {
    current: () => Promise.resolve(current),
    renew: (token) => {
      refused.push(token);
      current = options.renew ?? ok('new-token');
      return Promise.resolve(current);
    },
  };
  const api = createApi({
    transport,
    tokens,
    apiOrigin: 'https://api.careerplug.com',
    habits: options.habits ?? { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: (habits) => {
      learned.push(habits);
    },
    now: () => time,
  });
  const pass = (ms: number) => {
    time += ms;
  };
  return { api, transport, learned, refused, pass };
}

/** How the token travelled with each request. */
const places = (requests: readonly HttpRequest[]) =>
  requests.map(({ url, headers }) => [
    headers['authorization'],
    new URL(url).searchParams.get('access_token'),
  ]);

test('names the version, and keeps the token out of the address', async () => {
  const { api, transport } = setUp([fine]);
  await api.ask(jobs);
  expect(transport.requests).toEqual([
    {
      method: 'GET',
      url: 'https://api.careerplug.com/jobs?page=1',
      headers: { accept: 'application/json', 'accept-version': 'v1', authorization: 'Bearer old-token' },
      timeoutMs: 1000,
    },
  ]);
});

test('a refused token is renewed once, and the request repeated', async () => {
  const { api, transport, refused, learned } = setUp([unauthorized, fine]);
  expect(await api.ask(jobs)).toMatchObject({ kind: 'answered', answer: { status: 200 } });
  expect(refused).toEqual(['old-token']);
  expect(places(transport.requests)).toEqual([
    ['Bearer old-token', null],
    ['Bearer new-token', null],
  ]);
  expect(learned).toEqual([]);
});

test('a fresh token that the header does not carry is tried in the address, and that is remembered', async () => {
  const { api, transport, learned } = setUp([unauthorized, unauthorized, fine, fine]);
  expect(await api.ask(jobs)).toMatchObject({ kind: 'answered', answer: { status: 200 } });
  await api.ask(jobs);
  expect(places(transport.requests)).toEqual([
    ['Bearer old-token', null],
    ['Bearer new-token', null],
    [undefined, 'new-token'],
    [undefined, 'new-token'],
  ]);
  expect(learned).toEqual([{ tokenPlace: 'query', applicationBody: 'bare' }]);
});

test('a token that cannot get any fresher is tried in the other place at once', async () => {
  const { api, transport } = setUp([unauthorized, fine], { renew: ok('old-token') });
  await api.ask(jobs);
  expect(places(transport.requests)).toEqual([
    ['Bearer old-token', null],
    [undefined, 'old-token'],
  ]);
});

test('a fresh token refused in both places is said in words, and nothing is learned from it', async () => {
  const { api, learned } = setUp([unauthorized, unauthorized, unauthorized]);
  expect(await api.ask(jobs)).toMatchObject({
    kind: 'signed-out',
    failure: { kind: 'signed-out', reason: 'refused-by-resources' },
  });
  expect(learned).toEqual([]);
});

test.each<[Failure, string]>([
  [{ kind: 'signed-out', reason: 'ended' }, 'signed-out'],
  [{ kind: 'rejected', reason: 'invalid-grant' }, 'signed-out'],
  [{ kind: 'offline', reason: 'no-internet' }, 'not-done'],
  [{ kind: 'throttled', retryAt: 5 }, 'throttled'],
])('a renewal that fails with %j ends the request there', async (failure, kind) => {
  const { api, transport } = setUp([unauthorized], { renew: failed(failure) });
  expect((await api.ask(jobs)).kind).toBe(kind);
  expect(transport.requests).toHaveLength(1);
});

test('nothing is sent without a token', async () => {
  const { api, transport } = setUp([], {
    current: failed({ kind: 'signed-out', reason: 'never-signed-in' }),
  });
  expect(await api.ask(jobs)).toMatchObject({ kind: 'signed-out' });
  expect(transport.requests).toEqual([]);
});

test('a proxy’s 401 page is not taken for a refused token', async () => {
  const { api, refused } = setUp([answeredWithPage(401)]);
  expect(await api.ask(jobs)).toMatchObject({ kind: 'answered', answer: { status: 401 } });
  expect(refused).toEqual([]);
});

test('not sent and lost stay two different things', async () => {
  const { api } = setUp([nothingReachable, lostByTimeout]);
  expect((await api.ask(jobs)).kind).toBe('not-done');
  expect((await api.ask(jobs)).kind).toBe('lost');
});

test('while throttled, every call fails at once and nothing is sent, those in the queue included', async () => {
  const { api, transport, pass } = setUp([throttledAtBalancer, fine]);
  const retryAt = 1_000_000 + 2 * 60_000;
  const kinds = await Promise.all([api.ask(jobs), api.ask(jobs), api.ask(jobs)]);
  expect(kinds.map((one) => one.kind)).toEqual(['throttled', 'throttled', 'throttled']);
  expect(await api.ask(jobs)).toEqual({ kind: 'throttled', retryAt, answer: null });
  expect(transport.requests).toHaveLength(1);
  pass(2 * 60_000);
  expect((await api.ask(jobs)).kind).toBe('answered');
});

test('one request at a time, in order of asking, also after one that fails', async () => {
  let underWay = 0;
  let most = 0;
  const { api, transport } = setUp(async (request) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    underWay -= 1;
    if (request.url.endsWith('/2')) throw new Error('a transport that breaks its promise');
    return fine;
  });
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((n) => api.ask({ ...jobs, path: `/jobs/${String(n)}`, query: [] })),
  );
  expect(most).toBe(1);
  expect(transport.requests.map(({ url }) => url.at(-1))).toEqual(['1', '2', '3', '4']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});
