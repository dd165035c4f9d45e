import { afterEach, expect, test } from 'vitest';
import type { HttpOutcome } from '../../careerplug/http/transport.ts';
import type { SandboxOptions } from '../../sandbox/server.ts';
import type { Session } from '../../shared/domain/session.ts';
import { answered } from '../../testing/fake-transport.ts';
import { whereOnDisk } from '../../testing/on-disk.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { createSessionRig, offline, type SessionRig } from '../../testing/session-rig.ts';

const hour = 60 * 60_000;
let current: SessionRig | null = null;
afterEach(async () => {
  await current?.close();
  current = null;
});

async function setUp(options: SandboxOptions = {}) {
  const rig = await createSessionRig(options);
  current = rig;
  const run = rig.run();
  await run.session.start();
  return { rig, run, ...run };
}

const tokenAt = ({ server }: SessionRig, token: string) => ({
  token,
  appOrigin: server.appOrigin,
  apiOrigin: server.apiOrigin,
});

const tokenRequests = ({ server }: SessionRig): number =>
  server.log.entries().filter(({ path }) => path === '/oauth/token').length;

test('signs in with the application’s keys alone, and goes on with them after a restart', async () => {
  const { rig, session, sessions, desk } = await setUp();
  const signedIn = await session.signInWithKeys(rig.keys());
  expect(signedIn).toMatchObject({ ok: true, value: { kind: 'signed-in', method: 'keys', endsAt: null } });
  expect(sessions.map(({ kind }) => kind)).toEqual(['signed-out', 'redeeming', 'signed-in']);
  expect(await desk[0]?.tokens.current()).toMatchObject({ ok: true });
  await session.stop();
  expect(await rig.run().session.start()).toEqual(signedIn.ok && signedIn.value);
});

test('keys are asked again silently, before the end and when a token is refused, for months', async () => {
  const { rig, session, desk } = await setUp();
  await session.signInWithKeys(rig.keys());
  const source = desk[0]?.tokens;
  for (let day = 0; day < 90; day += 1) {
    rig.clock.advance(24 * hour);
    const token = await source?.current();
    expect(token?.ok && rig.server.grants.use(token.value) !== null).toBe(true);
  }
  const before = tokenRequests(rig);
  rig.clock.advance(hour);
  const last = await source?.current();
  rig.server.grants.revokeAll(null);
  const renewed = await source?.renew(last?.ok ? last.value : '');
  expect(renewed?.ok && rig.server.grants.use(renewed.value) !== null).toBe(true);
  expect(tokenRequests(rig)).toBe(before + 1);
  expect(session.current().kind).toBe('signed-in');
});

test('keys whose tokens every resource refuses are told so, and nothing of them is kept', async () => {
  const { rig, session } = await setUp({ clientCredentials: 'refused-by-resources' });
  const revoked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  expect(await session.signInWithKeys(rig.keys())).toMatchObject({
    ok: true,
    value: { kind: 'signed-out', failure: { kind: 'signed-out', reason: 'refused-by-resources' } },
  });
  await revoked;
  expect(await whereOnDisk(rig.folder, [''])).toEqual([]);
});

test.each([
  ['a wrong secret', { clientSecret: 'wrong-secret-of-some-length' }, { reason: 'invalid-client' }],
  ['a scope it does not know', { scope: 'everything' }, { reason: 'invalid-scope' }],
])('%s is told in the session', async (_what, change, failure) => {
  const { rig, session } = await setUp();
  expect(await session.signInWithKeys({ ...rig.keys(), ...change })).toMatchObject({
    ok: true,
    value: { kind: 'signed-out', failure },
  });
});

test('a partner’s application signs in with its scope', async () => {
  const { rig, session } = await setUp({ application: 'partner' });
  expect(await session.signInWithKeys({ ...rig.keys(), scope: 'global_partner_api' })).toMatchObject({
    ok: true,
    value: { kind: 'signed-in' },
  });
});

test('what is no key, and hosts out of reach, are refused before anything is asked', async () => {
  const { rig, session } = await setUp();
  expect(await session.signInWithKeys({ ...rig.keys(), clientId: 'two words' })).toMatchObject({
    failure: { reason: 'invalid-input', fields: ['clientId'] },
  });
  expect(await session.signInWithToken(tokenAt(rig, 'two words'))).toMatchObject({
    failure: { reason: 'invalid-input', fields: ['token'] },
  });
  expect(
    await session.signInWithToken({ ...tokenAt(rig, 'x'.repeat(43)), apiOrigin: 'https://elsewhere.test' }),
  ).toMatchObject({ failure: { reason: 'host-not-allowed' } });
  expect(rig.server.log.entries()).toEqual([]);
});

test('a sign-in that fails while an account stands leaves it, and answers with the failure', async () => {
  const { rig, session, run } = await setUp();
  await run.signIn();
  const standing = session.current();
  const wrong = { ...rig.keys(), clientSecret: 'wrong-secret-of-some-length' };
  expect(await session.signInWithKeys(wrong)).toMatchObject({ failure: { reason: 'invalid-client' } });
  expect(session.current()).toMatchObject({ ...standing, attemptFailure: { reason: 'invalid-client' } });
});

test('a person who gives up on silent keys is free at once; tokens that come late are ended', async () => {
  const { rig, session } = await setUp();
  const asked = Promise.withResolvers<void>();
  const silence = Promise.withResolvers<HttpOutcome>();
  rig.intercept = async ({ url }) => {
    if (!url.endsWith('/oauth/token')) return null;
    asked.resolve();
    return silence.promise;
  };
  const signingIn = session.signInWithKeys(rig.keys());
  await asked.promise;
  expect(session.cancelSignIn()).toEqual({ kind: 'signed-out', failure: null });
  await signingIn;
  const revoked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  silence.resolve(answered(200, { access_token: 'a'.repeat(43), token_type: 'Bearer', expires_in: 172_800 }));
  await revoked;
  expect(session.current()).toEqual({ kind: 'signed-out', failure: null });
});

test('a pasted token has the age its server gives it, and its end is announced a day ahead', async () => {
  const { rig, session, sessions, desk } = await setUp();
  const token = await sampleToken(rig.server);
  rig.clock.advance(12 * hour);
  const endsAt = rig.clock.now() + 36 * hour;
  expect(await session.signInWithToken(tokenAt(rig, `  Bearer ${token}\n`))).toMatchObject({
    ok: true,
    value: { kind: 'signed-in', method: 'token', endsAt },
  });
  const told = sessions.length;
  rig.clock.advance(12 * hour - 1);
  expect(sessions).toHaveLength(told);
  rig.clock.advance(1);
  expect(sessions.slice(told)).toMatchObject([{ kind: 'signed-in', endsAt }]);
  // To its last minute it is used; it can't be renewed.
  rig.clock.advance(24 * hour - 1);
  expect(await desk[0]?.tokens.current()).toEqual({ ok: true, value: token });
  await rig.clock.advanceAsync(1);
  expect(session.current()).toMatchObject({
    kind: 'sign-in-needed',
    method: 'token',
    failure: { kind: 'signed-out', reason: 'ended' },
  });
  expect(desk.at(-1)).not.toBeNull();
  expect(await session.signInAgain()).toMatchObject({ failure: { reason: 'wrong-state' } });
});

test('a new pasted token goes on with the same data', async () => {
  const { rig, session, desk } = await setUp();
  await session.signInWithToken(tokenAt(rig, await sampleToken(rig.server)));
  await rig.clock.advanceAsync(49 * hour);
  expect(session.current().kind).toBe('sign-in-needed');
  await session.signInWithToken(tokenAt(rig, await sampleToken(rig.server)));
  expect(session.current().kind).toBe('signed-in');
  expect(desk).toHaveLength(1);
});

test('a pasted token that was ended at the server asks for a sign-in, and one that counts does not', async () => {
  const { rig, session, desk } = await setUp();
  const token = await sampleToken(rig.server);
  await session.signInWithToken(tokenAt(rig, token));
  expect(await desk[0]?.tokens.renew(token)).toEqual({ ok: true, value: token });
  expect(session.current().kind).toBe('signed-in');
  rig.clock.advance(60_000);
  rig.intercept = offline;
  expect(await desk[0]?.tokens.renew(token)).toMatchObject({ failure: { kind: 'offline' } });
  expect(session.current().kind).toBe('signed-in');
  rig.intercept = async () => null;
  rig.server.grants.revokeAll(null);
  expect(await desk[0]?.tokens.renew(token)).toMatchObject({ failure: { reason: 'ended' } });
  expect(session.current().kind).toBe('sign-in-needed');
});

test('a token that is none, or over, is refused in words', async () => {
  const { rig, session } = await setUp();
  const dead: Partial<Session> = {
    kind: 'signed-out',
    failure: { kind: 'rejected', reason: 'invalid-grant', fields: ['token'] },
  };
  expect(await session.signInWithToken(tokenAt(rig, 'x'.repeat(43)))).toMatchObject({ value: dead });
  const token = await sampleToken(rig.server);
  rig.clock.advance(49 * hour);
  expect(await session.signInWithToken(tokenAt(rig, token))).toMatchObject({ value: dead });
});

test('neither secret nor token of any way in lies on the disk or in the log as it is', async () => {
  const { rig, session } = await setUp();
  const token = await sampleToken(rig.server);
  await session.signInWithToken(tokenAt(rig, token));
  await session.signInWithKeys(rig.keys());
  const secrets = [token, rig.server.credentials.clientSecret];
  secrets.push(...rig.server.grants.issued().map(({ accessToken }) => accessToken));
  expect(await whereOnDisk(rig.folder, secrets)).toEqual([]);
  const told = JSON.stringify([rig.log.lines, rig.document.read()]);
  for (const secret of secrets) expect(told).not.toContain(secret);
});

const works = (what: string) => ({ what, outcome: 'works', failure: null });
const untried = (what: string) => ({ what, outcome: 'not-tried', failure: null });

test('the test of a connection names what works and what does not', async () => {
  const { rig, session, run } = await setUp();
  expect(await session.test()).toMatchObject({ failure: { reason: 'wrong-state' } });
  await run.signIn();
  const all = [works('token'), works('jobs'), works('applicants')];
  expect(await session.test()).toEqual({ ok: true, value: all });

  rig.server.scenarios.set({ forbidden: true });
  expect(await session.test()).toMatchObject({
    value: [
      works('token'),
      { what: 'jobs', outcome: 'failed', failure: { kind: 'forbidden' } },
      { what: 'applicants', outcome: 'failed', failure: { kind: 'forbidden' } },
    ],
  });
  rig.server.scenarios.reset();
  rig.intercept = async (request) => (request.url.includes('/jobs') ? offline() : null);
  expect(await session.test()).toMatchObject({
    value: [works('token'), { what: 'jobs', failure: { kind: 'offline' } }, untried('applicants')],
  });
  rig.intercept = offline;
  expect(await session.test()).toMatchObject({
    value: [{ what: 'token', failure: { kind: 'offline' } }, untried('jobs'), untried('applicants')],
  });
});

test('the test of a connection learns where this server takes its token', async () => {
  const { session, run } = await setUp({ tokenPlace: 'query-only' });
  await run.signIn();
  expect(await session.test()).toEqual({
    ok: true,
    value: [works('token'), works('jobs'), works('applicants')],
  });
  expect(run.book.entries()[0]?.habits.tokenPlace).toBe('query');
});
