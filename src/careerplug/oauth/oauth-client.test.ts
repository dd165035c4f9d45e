import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSchema } from '../../shared/domain/failure.ts';
import {
  answered,
  answeredWithPage,
  createFakeTransport,
  lostByTimeout,
  nothingReachable,
  throttledAtBalancer,
} from '../../testing/fake-transport.ts';
import type { HttpOutcome } from '../http/transport.ts';
import { beginAuthorization } from './authorization-request.ts';
import { createOAuthClient } from './oauth-client.ts';
import { callbackAddress } from './redirect-addresses.ts';
import { isSameText } from './same-text.ts';

const now = 5_000_000;
const pair = {
  access_token: 'a2',
  token_type: 'Bearer',
  expires_in: 172_800,
  refresh_token: 'r2',
  created_at: 1,
};
const codeInput = { code: 'the-code', redirectUri: callbackAddress, codeVerifier: 'v'.repeat(43) };

function setUp(
  script: readonly HttpOutcome[],
  overrides: { appOrigin?: string; clientId?: string; scope?: string } = {},
) {
  const transport = createFakeTransport(script);
  const client = createOAuthClient({
    transport,
    appOrigin: 'https://app.careerplug.com',
    clientId: 'key-id',
    clientSecret: 'key-secret',
    now: () => now,
    ...overrides,
  });
  const sent = () =>
    transport.requests.map(({ method, url, headers, body }) => ({
      method,
      url,
      type: headers['content-type'],
      body: Object.fromEntries(new URLSearchParams(body)),
    }));
  return { client, transport, sent };
}
const keys = { client_id: 'key-id', client_secret: 'key-secret' };
const form = 'application/x-www-form-urlencoded;charset=UTF-8';

test('the address for the browser asks for a code with PKCE and a fresh 256-bit state', async () => {
  const input = { appOrigin: 'https://app.careerplug.com', clientId: 'key-id', redirectUri: callbackAddress };
  const [one, two] = [
    await beginAuthorization(input),
    await beginAuthorization({ ...input, scope: ' global_partner_api ' }),
  ];
  const url = new URL(one.url);
  expect(`${url.origin}${url.pathname}`).toBe('https://app.careerplug.com/oauth/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: 'key-id',
    redirect_uri: callbackAddress,
    response_type: 'code',
    state: one.state,
    code_challenge: createHash('sha256').update(one.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  expect(one.state).toMatch(/^[\w-]{43}$/u);
  expect(new Set([one.state, two.state, one.codeVerifier, two.codeVerifier]).size).toBe(4);
  expect(one.url).not.toContain(one.codeVerifier);
  expect(new URL(two.url).searchParams.get('scope')).toBe('global_partner_api');
});

test('keys, codes and tokens travel in the body, never in an address', async () => {
  const { client, sent } = setUp(
    [answered(200, pair), answered(200, pair), answered(200, pair), answered(200, {})],
    {
      scope: 'global_partner_api',
    },
  );
  await client.exchangeCode(codeInput);
  await client.refresh({ refreshToken: 'r1', redirectUri: callbackAddress });
  await client.clientCredentials();
  await client.revoke('a2');
  const token = { method: 'POST', url: 'https://app.careerplug.com/oauth/token', type: form };
  expect(sent()).toEqual([
    {
      ...token,
      body: {
        ...keys,
        grant_type: 'authorization_code',
        code: 'the-code',
        redirect_uri: callbackAddress,
        code_verifier: codeInput.codeVerifier,
      },
    },
    {
      ...token,
      body: { ...keys, grant_type: 'refresh_token', refresh_token: 'r1', redirect_uri: callbackAddress },
    },
    { ...token, body: { ...keys, grant_type: 'client_credentials', scope: 'global_partner_api' } },
    {
      method: 'POST',
      url: 'https://app.careerplug.com/oauth/revoke',
      type: form,
      body: { ...keys, token: 'a2' },
    },
  ]);
});

test('a token answer becomes a token set, its life counted from now', async () => {
  const { client } = setUp([answered(200, pair)]);
  expect(await client.exchangeCode(codeInput)).toEqual({
    ok: true,
    value: {
      accessToken: 'a2',
      refreshToken: 'r2',
      expiresAt: now + 172_800_000,
      receivedAt: now,
      scope: '',
    },
  });
});

const oauthError = (status: number, error: string) =>
  answered(
    status,
    { error, error_description: 'As the server words it.' },
    { 'www-authenticate': 'Bearer realm="Doorkeeper"' },
  );

test.each<[string, HttpOutcome, object]>([
  [
    'a wrong key or secret',
    oauthError(401, 'invalid_client'),
    { kind: 'rejected', reason: 'invalid-client' },
  ],
  [
    'an expired or used code',
    oauthError(400, 'invalid_grant'),
    { kind: 'rejected', reason: 'invalid-grant' },
  ],
  [
    'a scope it does not know',
    oauthError(400, 'invalid_scope'),
    { kind: 'rejected', reason: 'invalid-scope' },
  ],
  [
    'a request it does not like',
    oauthError(400, 'invalid_request'),
    { kind: 'rejected', reason: 'invalid-input' },
  ],
  [
    'its own trouble',
    oauthError(503, 'temporarily_unavailable'),
    { kind: 'unexpected-answer', reason: 'server-error' },
  ],
  [
    'an error word of its own',
    oauthError(400, 'out_of_coffee'),
    { kind: 'unexpected-answer', reason: 'wrong-shape' },
  ],
  [
    'another host',
    answered(404, { error: 'not_found' }),
    { kind: 'unexpected-answer', reason: 'wrong-shape', status: 404 },
  ],
  ['a page', answeredWithPage(200), { kind: 'unexpected-answer', reason: 'not-json', status: 200 }],
  [
    'a gateway’s page',
    answeredWithPage(502),
    { kind: 'unexpected-answer', reason: 'server-error', status: 502 },
  ],
  [
    'nothing',
    { kind: 'answered', answer: { status: 200, headers: {}, text: '' } },
    { kind: 'unexpected-answer', reason: 'wrong-shape' },
  ],
  ['no token', answered(200, { hello: 1 }), { kind: 'unexpected-answer', reason: 'wrong-shape' }],
  ['a redirect', answered(302, {}), { kind: 'unexpected-answer', reason: 'redirect' }],
  ['the throttle', throttledAtBalancer, { kind: 'throttled', retryAt: now + 120_000 }],
  ['no internet', nothingReachable, { kind: 'offline', reason: 'no-internet', host: 'app.careerplug.com' }],
  ['no answer', lostByTimeout, { kind: 'timeout' }],
])('a code is answered with %s', async (_name, outcome, failure) => {
  const { client } = setUp([outcome]);
  expect(await client.exchangeCode(codeInput)).toMatchObject({ ok: false, failure });
});

test('a dead refresh token is told from a dead code', async () => {
  const { client } = setUp([oauthError(400, 'invalid_grant')]);
  const result = await client.refresh({ refreshToken: 'r1', redirectUri: callbackAddress });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'rejected', reason: 'invalid-grant' } });
});

test('plain http is spoken to this computer only, and never without a key', async () => {
  const local = setUp([answered(200, pair)], { appOrigin: 'http://127.0.0.1:4567' });
  expect((await local.client.clientCredentials()).ok).toBe(true);
  const { client, transport } = setUp([], { clientId: '' });
  expect(await client.clientCredentials()).toEqual({
    ok: false,
    failure: { kind: 'rejected', reason: 'invalid-input' },
  });
  expect(transport.requests).toEqual([]);
});

test('an access token that is dead is told from a host that is not there', async () => {
  const { client, transport } = setUp([oauthError(401, 'invalid_token'), nothingReachable]);
  expect(await client.tokenInfo('a2')).toMatchObject({
    ok: false,
    failure: { kind: 'signed-out', reason: 'ended' },
  });
  expect(await client.tokenInfo('a2')).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(transport.requests[0]).toMatchObject({
    url: 'https://app.careerplug.com/oauth/token/info',
    headers: { authorization: 'Bearer a2' },
  });
});

test('whatever the server says, it comes back as a value', async () => {
  const anyAnswer = fc.record({
    status: fc.integer({ min: 100, max: 599 }),
    text: fc.oneof(fc.json(), fc.string(), fc.constant('{"error":"invalid_grant"}')),
    type: fc.constantFrom('application/json', 'text/html', ''),
    challenge: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(anyAnswer, async ({ status, text, type, challenge }) => {
      const headers = { 'content-type': type, 'www-authenticate': challenge };
      const outcome: HttpOutcome = { kind: 'answered', answer: { status, headers, text } };
      const { client } = setUp([outcome, outcome, outcome, outcome]);
      const results = [
        await client.exchangeCode(codeInput),
        await client.clientCredentials(),
        await client.revoke('a'),
        await client.tokenInfo('a'),
      ];
      for (const result of results) {
        if (!result.ok) expect(failureSchema.safeParse(result.failure).success).toBe(true);
      }
    }),
  );
});

test('two texts are the same only when they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(isSameText(a, b)).toBe(a === b);
      expect(isSameText(a, a)).toBe(true);
      expect(isSameText(a, `${a}${b}`)).toBe(b === '');
      expect(isSameText(`${a}${b}`, a)).toBe(b === '');
    }),
  );
});
