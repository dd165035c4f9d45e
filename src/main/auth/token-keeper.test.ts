import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import { createOAuthClient, type OAuthClient } from '../../careerplug/oauth/oauth-client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import { startSandbox, type SandboxServer } from '../../sandbox/server.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { signInAtSample } from '../../testing/sample-browser.ts';
import { beginAuthorization } from '../../careerplug/oauth/authorization-request.ts';
import { callbackAddress } from '../../careerplug/oauth/redirect-addresses.ts';
import { systemClock } from '../platform/clock.ts';
import { createFetchTransport } from '../platform/fetch-transport.ts';
import { createTokenKeeper } from './token-keeper.ts';

const hours = 60 * 60_000;
let server: SandboxServer;
let oauth: OAuthClient;
let clock: FakeClock;
beforeEach(async () => {
  clock = createFakeClock();
  server = await startSandbox({ applicants: 5, jobs: 2, locations: 1, clock, rotation: 'at-once' });
  const transport = createFetchTransport({ fetch, clock: systemClock });
  oauth = createOAuthClient({
    transport,
    ...server.credentials,
    appOrigin: server.appOrigin,
    now: clock.now,
  });
});
afterEach(async () => {
  await server.close();
});

async function firstTokens(): Promise<TokenSet> {
  const { clientId } = server.credentials;
  const request = await beginAuthorization({
    appOrigin: server.appOrigin,
    clientId,
    redirectUri: callbackAddress,
  });
  const answer = await signInAtSample(server, request.url);
  const code = answer.searchParams.get('code') ?? '';
  const issued = await oauth.exchangeCode({
    code,
    redirectUri: callbackAddress,
    codeVerifier: request.codeVerifier,
  });
  if (!issued.ok) throw new Error('no tokens');
  server.log.clear();
  return issued.value;
}

async function keeperOf(first: TokenSet) {
  const saved: TokenSet[] = [];
  const ended: Failure[] = [];
  const disk = { failure: null as Failure | null };
  const keeper = createTokenKeeper({
    first,
    clock,
    log: createFakeLog(),
    renew: (kept) => oauth.refresh({ refreshToken: kept.refreshToken ?? '', redirectUri: callbackAddress }),
    save: async (tokens) => {
      if (disk.failure) return failed(disk.failure);
      saved.push(tokens);
      return ok(undefined);
    },
    onEnded: (failure) => ended.push(failure),
  });
  return { keeper, saved, ended, disk };
}

const refreshes = (): number => server.log.entries().filter(({ path }) => path === '/oauth/token').length;

test('fifty that are refused at once cause exactly one renewal, and all get its token', async () => {
  const first = await firstTokens();
  const { keeper, saved } = await keeperOf(first);
  server.grants.expireAccessTokens();
  const answers = await Promise.all(Array.from({ length: 50 }, () => keeper.renew(first.accessToken)));
  expect(refreshes()).toBe(1);
  expect(saved).toHaveLength(1);
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value : 'failed')))).toEqual(
    new Set([saved[0]?.accessToken]),
  );
  // One that heard of its refusal late gets what is there now.
  expect(await keeper.renew(first.accessToken)).toEqual({ ok: true, value: saved[0]?.accessToken });
  expect(refreshes()).toBe(1);
});

test('callers that come during a renewal wait for it', async () => {
  const first = await firstTokens();
  const { keeper, saved } = await keeperOf(first);
  clock.advance(48 * hours - 1000);
  const answers = await Promise.all(Array.from({ length: 20 }, () => keeper.current()));
  expect(refreshes()).toBe(1);
  expect(answers.every((answer) => answer.ok && answer.value === saved[0]?.accessToken)).toBe(true);
});

test.each([-1, 1, -30, 30])('a clock that is set %s hours off causes no storm of renewals', async (off) => {
  const first = await firstTokens();
  const { keeper } = await keeperOf(first);
  clock.jump(off * hours);
  for (let asked = 0; asked < 20; asked += 1) expect((await keeper.current()).ok).toBe(true);
  expect(refreshes()).toBe(0);
  for (let day = 0; day < 10; day += 1) {
    clock.advance(24 * hours);
    for (let asked = 0; asked < 5; asked += 1) expect((await keeper.current()).ok).toBe(true);
  }
  expect(refreshes()).toBeGreaterThanOrEqual(3);
  expect(refreshes()).toBeLessThanOrEqual(7);
});

test('a server whose tokens are refused however fresh causes one renewal, not a loop', async () => {
  const { keeper, ended } = await keeperOf(await firstTokens());
  let token = await keeper.current();
  for (let asked = 0; asked < 10; asked += 1) token = await keeper.renew(token.ok ? token.value : '');
  expect(token.ok).toBe(true);
  expect(refreshes()).toBe(1);
  expect(ended).toEqual([]);
});

test('nobody gets a token that is not on the disk, and it is not lost either', async () => {
  const first = await firstTokens();
  const { keeper, saved, disk } = await keeperOf(first);
  clock.advance(49 * hours);
  disk.failure = { kind: 'storage', reason: 'disk-full' };
  expect(await keeper.current()).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  expect(await keeper.current()).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  disk.failure = null;
  const renewed = await keeper.current();
  // The old refresh token died with the renewal: asking twice would have ended the sign-in.
  expect(refreshes()).toBe(1);
  expect(renewed).toEqual({ ok: true, value: saved[0]?.accessToken });
});

test('a lost answer to a renewal is survived where the server allows it', async () => {
  await server.close();
  server = await startSandbox({ applicants: 5, jobs: 2, locations: 1, clock, rotation: 'after-use' });
  const transport = createFetchTransport({ fetch, clock: systemClock });
  oauth = createOAuthClient({
    transport,
    ...server.credentials,
    appOrigin: server.appOrigin,
    now: clock.now,
  });
  const { keeper, ended } = await keeperOf(await firstTokens());
  clock.advance(49 * hours);
  server.scenarios.set({ loseTokenAnswers: 1 });
  expect((await keeper.current()).ok).toBe(false);
  expect((await keeper.current()).ok).toBe(true);
  expect(ended).toEqual([]);
});

test('keys that no longer count are told apart from a sign-in that has ended', async () => {
  const { keeper, ended } = await keeperOf(await firstTokens());
  clock.advance(49 * hours);
  server.scenarios.set({ applicationRevoked: true });
  expect(await keeper.current()).toMatchObject({ ok: false });
  expect(ended).toMatchObject([{ kind: 'rejected', reason: 'invalid-client' }]);
  await Promise.all([keeper.current(), keeper.renew('x')]);
  expect(ended).toHaveLength(1);
});

test('ahead of its end a token is used on when it can’t be renewed now', async () => {
  const first = await firstTokens();
  const { keeper } = await keeperOf(first);
  clock.advance(48 * hours - 60_000);
  await server.pause();
  expect(await keeper.current()).toEqual({ ok: true, value: first.accessToken });
  clock.advance(60_000);
  expect(await keeper.current()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  await server.resume();
  expect((await keeper.current()).ok).toBe(true);
});
