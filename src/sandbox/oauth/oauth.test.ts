import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { createSampleBrowser, signInAtSample } from '../../testing/sample-browser.ts';
import { type SandboxOptions, type SandboxServer, startSandbox } from '../server.ts';

const callback = 'com.hiredesk.app://oauth/callback';
const oob = 'urn:ietf:wg:oauth:2.0:oob';
const verifier = 'a-verifier-that-is-long-enough-to-be-one-of-43-characters';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const minute = 60_000;
const small = { applicants: 30, jobs: 4, locations: 2 } as const;

let server: SandboxServer;
let now = Date.UTC(2026, 4, 4, 15);
const clock = { now: () => now };

async function start(options: SandboxOptions = {}): Promise<void> {
  now = Date.UTC(2026, 4, 4, 15);
  server = await startSandbox({ ...small, clock, ...options });
}
afterEach(async () => {
  await server.close();
});

function authorizeUrl(fields: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    client_id: server.credentials.clientId,
    redirect_uri: callback,
    response_type: 'code',
    state: 'state-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...fields,
  });
  return `${server.appOrigin}/oauth/authorize?${query.toString()}`;
}

async function post(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { clientId, clientSecret } = server.credentials;
  const response = await fetch(`${server.appOrigin}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function codeFor(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await signInAtSample(server, authorizeUrl(fields))).searchParams.get('code') ?? '';
}

function redeem(code: string, fields: Readonly<Record<string, string>> = {}): ReturnType<typeof post> {
  return post('/oauth/token', {
    grant_type: 'authorization_code',
    redirect_uri: callback,
    code,
    code_verifier: verifier,
    ...fields,
  });
}

function refresh(token: unknown): ReturnType<typeof post> {
  return post('/oauth/token', {
    grant_type: 'refresh_token',
    redirect_uri: callback,
    refresh_token: String(token),
  });
}

async function jobsStatus(token: unknown): Promise<number> {
  const response = await fetch(`${server.apiOrigin}/jobs`, {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  await response.body?.cancel();
  return response.status;
}

test('a person logs in, authorizes, and the code becomes a token of two days', async () => {
  await start();
  const sent = await signInAtSample(server, authorizeUrl());
  expect(sent.href.startsWith(`${callback}?code=`)).toBe(true);
  expect(sent.searchParams.get('state')).toBe('state-1');
  const { status, body } = await redeem(sent.searchParams.get('code') ?? '');
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 172_800, created_at: now / 1000 });
  expect(await jobsStatus(body['access_token'])).toBe(200);
  now += 2 * 24 * 60 * minute;
  expect(await jobsStatus(body['access_token'])).toBe(401);
});

test('shows the wrong password as such and lets the person try again', async () => {
  await start();
  const browser = createSampleBrowser(server.appOrigin);
  await browser.open(authorizeUrl());
  const refused = await browser.submit('/login', { email: server.credentials.email, password: 'wrong' });
  expect(refused).toMatchObject({ kind: 'page', status: 422 });
  const consent = await browser.submit('/login', {
    email: server.credentials.email,
    password: server.credentials.password,
  });
  expect(consent.kind === 'page' ? consent.text : '').toContain('>Authorize</button>');
});

test('tells the application that the person said no', async () => {
  await start();
  const sent = await signInAtSample(server, authorizeUrl(), 'deny');
  expect(sent.searchParams.get('error')).toBe('access_denied');
  expect(sent.searchParams.get('state')).toBe('state-1');
  expect(sent.searchParams.has('code')).toBe(false);
});

test('writes an address with one slash back with two, and redeems by the address as it was asked', async () => {
  await start();
  const short = 'com.hiredesk.app:/oauth/callback';
  const sent = await signInAtSample(server, authorizeUrl({ redirect_uri: short }));
  expect(sent.href.startsWith(`${callback}?`)).toBe(true);
  const code = sent.searchParams.get('code') ?? '';
  expect((await redeem(code)).body['error']).toBe('invalid_grant');
  expect((await redeem(code, { redirect_uri: short })).status).toBe(200);
});

test('a code is good once, for ten minutes', async () => {
  await start({ isConsentSkipped: false });
  const code = await codeFor();
  expect((await redeem(code)).status).toBe(200);
  expect(await redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const late = await codeFor();
  now += 10 * minute;
  expect(await redeem(late)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const inTime = await codeFor();
  now += 10 * minute - 1;
  expect((await redeem(inTime)).status).toBe(200);
});

test('the page with the code to paste shows it and has lost the state', async () => {
  await start();
  const browser = createSampleBrowser(server.appOrigin);
  const { email, password } = server.credentials;
  await browser.open(authorizeUrl({ redirect_uri: oob }));
  await browser.submit('/login', { email, password });
  const fields = Object.fromEntries(new URL(authorizeUrl({ redirect_uri: oob })).searchParams);
  const shown = await browser.submit('/oauth/authorize', fields);
  if (shown.kind !== 'page') throw new Error('The browser left');
  expect(new URL(shown.url).pathname).toBe('/oauth/authorize/native');
  expect([...new URL(shown.url).searchParams.keys()]).toEqual(['code']);
  const code = /<code id="authorization_code">([^<]+)<\/code>/u.exec(shown.text)?.[1] ?? '';
  expect((await redeem(code, { redirect_uri: oob })).status).toBe(200);
});

test('a foreign address or application gets a page, never a redirect', async () => {
  await start();
  const browser = createSampleBrowser(server.appOrigin);
  const { email, password } = server.credentials;
  await browser.open(authorizeUrl({ redirect_uri: 'https://evil.example/callback' }));
  expect(await browser.submit('/login', { email, password })).toMatchObject({ kind: 'page', status: 400 });
  expect(await browser.open(authorizeUrl({ client_id: 'nobody' }))).toMatchObject({
    kind: 'page',
    status: 401,
  });
  const wrongType = await browser.open(authorizeUrl({ response_type: 'token' }));
  expect(wrongType.kind === 'left' ? wrongType.url.searchParams.get('error') : null).toBe(
    'unsupported_response_type',
  );
});

test('asks for consent once while a live token exists, or every time where it is set so', async () => {
  await start();
  expect((await redeem(await codeFor())).status).toBe(200);
  const browser = createSampleBrowser(server.appOrigin);
  const { email, password } = server.credentials;
  await browser.open(authorizeUrl());
  expect((await browser.submit('/login', { email, password })).kind).toBe('left');
  server.grants.revokeAll(null);
  expect((await browser.open(authorizeUrl())).kind).toBe('page');
});

test.each([
  ['honoured', { code_verifier: verifier }, 200],
  ['honoured', { code_verifier: 'another' }, 400],
  ['honoured', { code_verifier: '' }, 400],
  ['required', { code_verifier: verifier }, 200],
  ['ignored', { code_verifier: 'another' }, 200],
] as const)('PKCE %s, redeemed with %o: %i', async (pkce, fields, status) => {
  await start({ pkce });
  expect((await redeem(await codeFor(), fields)).status).toBe(status);
});

test('a plain challenge is its own verifier, and a server that demands one says so', async () => {
  await start({ pkce: 'required' });
  const code = await codeFor({ code_challenge: verifier, code_challenge_method: 'plain' });
  expect((await redeem(code)).status).toBe(200);
  const bare = new URL(authorizeUrl());
  bare.searchParams.delete('code_challenge');
  const browser = createSampleBrowser(server.appOrigin);
  await browser.open(bare.href);
  const { email, password } = server.credentials;
  const sent = await browser.submit('/login', { email, password });
  expect(sent.kind === 'left' ? sent.url.searchParams.get('error') : null).toBe('invalid_request');
});

test('rotation after use: the old refresh token lives until the new access token is used', async () => {
  await start();
  const first = (await redeem(await codeFor())).body;
  const second = (await refresh(first['refresh_token'])).body;
  expect(await jobsStatus(first['access_token'])).toBe(200);
  const third = (await refresh(first['refresh_token'])).body;
  expect(third['access_token']).not.toBe(second['access_token']);
  expect(await jobsStatus(third['access_token'])).toBe(200);
  expect(await refresh(first['refresh_token'])).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  expect(await jobsStatus(first['access_token'])).toBe(401);
});

test('rotation after use: looking at the new token counts as use', async () => {
  await start();
  const first = (await redeem(await codeFor())).body;
  const second = (await refresh(first['refresh_token'])).body;
  const info = await fetch(`${server.appOrigin}/oauth/token/info`, {
    headers: { authorization: `Bearer ${String(second['access_token'])}` },
  });
  expect(await info.json()).toMatchObject({
    resource_owner_id: 9001,
    scope: ['public'],
    expires_in: 172_800,
    application: { uid: server.credentials.clientId },
  });
  expect((await refresh(first['refresh_token'])).status).toBe(400);
});

test('rotation at once: the old pair dies with the refresh', async () => {
  await start({ rotation: 'at-once' });
  const first = (await redeem(await codeFor())).body;
  expect((await refresh(first['refresh_token'])).status).toBe(200);
  expect((await refresh(first['refresh_token'])).status).toBe(400);
  expect(await jobsStatus(first['access_token'])).toBe(401);
});

test('a refresh whose answer is lost has still made a new pair', async () => {
  await start();
  const first = (await redeem(await codeFor())).body;
  server.scenarios.set({ loseTokenAnswers: 1 });
  await expect(refresh(first['refresh_token'])).rejects.toThrow('fetch failed');
  expect((await refresh(first['refresh_token'])).status).toBe(200);
});

test('client credentials give a token without a refresh token, for nobody in particular', async () => {
  await start();
  const { body } = await post('/oauth/token', { grant_type: 'client_credentials' });
  expect(body).not.toHaveProperty('refresh_token');
  expect(await jobsStatus(body['access_token'])).toBe(200);
  const info = await fetch(
    `${server.appOrigin}/oauth/token/info?access_token=${String(body['access_token'])}`,
  );
  expect(await info.json()).toMatchObject({ resource_owner_id: null });
});

test('client credentials may be refused by every resource though the token is fresh', async () => {
  await start({ clientCredentials: 'refused-by-resources' });
  const { body } = await post('/oauth/token', { grant_type: 'client_credentials' });
  expect(await jobsStatus(body['access_token'])).toBe(401);
});

test('a wrong key, a wrong secret and a revoked application look alike', async () => {
  await start();
  const answers = [
    await post('/oauth/token', { grant_type: 'client_credentials', client_id: 'nobody' }),
    await post('/oauth/token', { grant_type: 'client_credentials', client_secret: 'wrong' }),
  ];
  server.scenarios.set({ applicationRevoked: true });
  answers.push(await post('/oauth/token', { grant_type: 'client_credentials' }));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
});

test("a partner's application must ask for its scope, a company's must not", async () => {
  await start({ application: 'partner' });
  expect(await post('/oauth/token', { grant_type: 'client_credentials' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_scope' },
  });
  const { body } = await post('/oauth/token', {
    grant_type: 'client_credentials',
    scope: 'global_partner_api',
  });
  expect(body['scope']).toBe('global_partner_api');
  await server.close();
  await start();
  const refused = await signInAtSample(server, authorizeUrl({ scope: 'global_partner_api' }));
  expect(refused.searchParams.get('error')).toBe('invalid_scope');
});

test('revoking ends the pair, and needs the application to say who it is', async () => {
  await start();
  const { body } = await redeem(await codeFor());
  const token = String(body['access_token']);
  expect(await post('/oauth/revoke', { token, client_secret: 'wrong' })).toMatchObject({ status: 403 });
  expect(await jobsStatus(token)).toBe(200);
  expect(await post('/oauth/revoke', { token })).toEqual({ status: 200, body: {} });
  expect(await jobsStatus(token)).toBe(401);
  expect((await refresh(body['refresh_token'])).body['error']).toBe('invalid_grant');
});

test('an unknown grant type and a missing one are refused by name', async () => {
  await start();
  expect((await post('/oauth/token', { grant_type: 'password' })).body['error']).toBe(
    'unsupported_grant_type',
  );
  expect((await post('/oauth/token', {})).body['error']).toBe('invalid_request');
});

test('the log of requests keeps what was asked and no secret', async () => {
  await start();
  const { body } = await redeem(await codeFor());
  await fetch(`${server.apiOrigin}/jobs?page=1&access_token=${String(body['access_token'])}`);
  const text = JSON.stringify(
    server.log.entries().map((entry) => [entry.path, entry.query.toString(), entry.body]),
  );
  expect(
    server.log
      .entries()
      .find((entry) => entry.path === '/oauth/authorize')
      ?.query.get('state'),
  ).toBe('state-1');
  expect(server.log.entries().at(-1)).toMatchObject({ path: '/jobs', tokenPlace: 'query', status: 200 });
  for (const secret of [server.credentials.clientSecret, verifier, String(body['access_token'])]) {
    expect(text).not.toContain(secret);
  }
});
