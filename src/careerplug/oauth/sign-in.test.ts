import { afterEach, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import type { SandboxOptions, SandboxServer } from '../../sandbox/server.ts';
import { createJudgedTransport } from '../../testing/judged-transport.ts';
import { createSampleBrowser, signInAtSample } from '../../testing/sample-browser.ts';
import { beginAuthorization } from './authorization-request.ts';
import { parseCallback } from './callback.ts';
import { createOAuthClient } from './oauth-client.ts';
import { parsePastedCode } from './pasted-code.ts';
import { callbackAddress, codeLifetimeMs, codePageAddress } from './redirect-addresses.ts';

const open: SandboxServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function setUp(options: SandboxOptions = {}, keys: { clientSecret?: string; scope?: string } = {}) {
  let time = Date.now();
  const clock = { now: () => time };
  const server = await startSandbox({ applicants: 20, jobs: 4, clock, ...options });
  open.push(server);
  const { clientId, clientSecret } = server.credentials;
  const { appOrigin } = server;
  const client = createOAuthClient({
    transport: createJudgedTransport(server.apiOrigin),
    appOrigin,
    clientId,
    clientSecret,
    ...keys,
    now: clock.now,
  });
  const begin = (redirectUri: string) =>
    beginAuthorization({ appOrigin, clientId, redirectUri, scope: keys.scope });
  const pass = (ms: number) => {
    time += ms;
  };
  return { server, client, begin, pass };
}

/** Through the pages of the sample to a code for us. */
async function codeFor(server: SandboxServer, request: Awaited<ReturnType<typeof beginAuthorization>>) {
  const callback = parseCallback((await signInAtSample(server, request.url)).href, request);
  if (callback.kind !== 'code') throw new Error(JSON.stringify(callback));
  return { code: callback.code, redirectUri: request.redirectUri, codeVerifier: request.codeVerifier };
}

test.each<[string, SandboxOptions, string]>([
  ['the usual way', {}, callbackAddress],
  ['with PKCE demanded', { pkce: 'required' }, callbackAddress],
  ['with PKCE unknown to the server', { pkce: 'ignored' }, callbackAddress],
  ['with the address registered in its other spelling', {}, 'com.hiredesk.app:/oauth/callback'],
])('signs in %s, and refreshes', async (_name, options, redirectUri) => {
  const { server, client, begin } = await setUp(options);
  const tokens = await client.exchangeCode(await codeFor(server, await begin(redirectUri)));
  if (!tokens.ok || tokens.value.refreshToken === null) throw new Error(JSON.stringify(tokens));
  expect(await client.tokenInfo(tokens.value.accessToken)).toMatchObject({
    ok: true,
    value: { applicationUid: server.credentials.clientId },
  });
  const fresh = await client.refresh({ refreshToken: tokens.value.refreshToken, redirectUri });
  expect(fresh.ok && fresh.value.accessToken).not.toBe(tokens.value.accessToken);
});

test('an old refresh token dies with the first use of the new pair, not before', async () => {
  const { server, client, begin } = await setUp({ rotation: 'after-use' });
  const first = await client.exchangeCode(await codeFor(server, await begin(callbackAddress)));
  const old = { refreshToken: (first.ok && first.value.refreshToken) || '', redirectUri: callbackAddress };
  expect((await client.refresh(old)).ok).toBe(true);
  const second = await client.refresh(old);
  expect(second.ok).toBe(true);
  if (second.ok) await client.tokenInfo(second.value.accessToken);
  expect(await client.refresh(old)).toMatchObject({ ok: false, failure: { reason: 'invalid-grant' } });
});

test('the person’s No comes back as one', async () => {
  const { server, begin } = await setUp();
  const request = await begin(callbackAddress);
  const address = await signInAtSample(server, request.url, 'deny');
  expect(parseCallback(address.href, request)).toEqual({ kind: 'denied' });
});

test('the code page’s own address can be pasted', async () => {
  const { server, client, begin } = await setUp();
  const request = await begin(codePageAddress);
  const browser = createSampleBrowser(server.appOrigin);
  const { email, password } = server.credentials;
  await browser.open(request.url);
  await browser.submit('/login', { email, password });
  const page = await browser.submit(
    '/oauth/authorize',
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const pasted = parsePastedCode(page.kind === 'page' ? page.url : '');
  if (pasted.kind !== 'code') throw new Error(JSON.stringify(page));
  const { redirectUri, codeVerifier } = request;
  expect((await client.exchangeCode({ code: pasted.code, redirectUri, codeVerifier })).ok).toBe(true);
});

test('a code is good once, for ten minutes, for its own verifier', async () => {
  const { server, client, begin, pass } = await setUp();
  const refused = { ok: false, failure: { kind: 'rejected', reason: 'invalid-grant' } };
  const used = await codeFor(server, await begin(callbackAddress));
  expect((await client.exchangeCode(used)).ok).toBe(true);
  expect(await client.exchangeCode(used)).toMatchObject(refused);

  const foreign = await codeFor(server, await begin(callbackAddress));
  expect(await client.exchangeCode({ ...foreign, codeVerifier: 'v'.repeat(43) })).toMatchObject(refused);

  const late = await codeFor(server, await begin(callbackAddress));
  pass(codeLifetimeMs + 1000);
  expect(await client.exchangeCode(late)).toMatchObject(refused);
});

test('a wrong secret and a revoked application are one and the same to us', async () => {
  const wrong = await setUp({}, { clientSecret: 'not-the-secret' });
  const refused = { ok: false, failure: { kind: 'rejected', reason: 'invalid-client' } };
  expect(await wrong.client.clientCredentials()).toMatchObject(refused);
  const revoked = await setUp({ scenario: { applicationRevoked: true } });
  expect(await revoked.client.clientCredentials()).toMatchObject(refused);
});

test('a scope that the application may not have is said so', async () => {
  const { client } = await setUp({}, { scope: 'world_domination' });
  expect(await client.clientCredentials()).toMatchObject({ ok: false, failure: { reason: 'invalid-scope' } });
});

test('client credentials give a token without a person and without a refresh token', async () => {
  const { client } = await setUp();
  const tokens = await client.clientCredentials();
  expect(tokens).toMatchObject({ ok: true, value: { refreshToken: null } });
  const info = await client.tokenInfo(tokens.ok ? tokens.value.accessToken : '');
  expect(info).toMatchObject({ ok: true, value: { personId: null } });
});

test('a revoked token is dead', async () => {
  const { client } = await setUp();
  const tokens = await client.clientCredentials();
  const token = tokens.ok ? tokens.value.accessToken : '';
  expect((await client.revoke(token)).ok).toBe(true);
  expect(await client.tokenInfo(token)).toMatchObject({ ok: false, failure: { kind: 'signed-out' } });
});

test.each<[SandboxOptions['scenario'], object]>([
  [{ throttled: true }, { kind: 'throttled' }],
  [{ htmlErrors: '200' }, { kind: 'unexpected-answer', reason: 'not-json' }],
  [{ garbage: true }, { kind: 'unexpected-answer', reason: 'not-json' }],
  [{ down: true }, { kind: 'timeout' }],
  [{ loseTokenAnswers: 1 }, { kind: 'timeout' }],
])('a token request in trouble is told as what it is: %j', async (scenario, failure) => {
  const { client } = await setUp({ scenario: scenario ?? {} });
  expect(await client.clientCredentials()).toMatchObject({ ok: false, failure });
});
