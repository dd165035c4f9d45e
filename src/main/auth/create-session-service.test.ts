import { answered } from '../../testing/fake-transport.ts';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInAtSample } from '../../testing/sample-browser.ts';
import { createSessionRig, damagedDesk, offline, type SessionRig } from '../../testing/session-rig.ts';

let rig: SessionRig;
beforeEach(async () => {
  rig = await createSessionRig();
});
afterEach(async () => {
  await rig.close();
});

async function everythingOnDisk(): Promise<string> {
  const names = await readdir(rig.folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  return texts.join('\n');
}

async function waiting() {
  const run = rig.run();
  await run.session.start();
  await run.session.signInWithBrowser(rig.input());
  const link = run.session.signInLink();
  if (!link.ok) throw new Error('no link');
  return { ...run, link: link.value };
}

test('signs in through the browser, opens the desk, and goes on with it after a restart', async () => {
  const first = rig.run();
  expect(await first.session.start()).toEqual({ kind: 'signed-out', failure: null });
  const session = await first.signIn();
  expect(session).toMatchObject({
    kind: 'signed-in',
    protection: 'strong',
    connection: { kind: 'careerplug', appOrigin: rig.server.appOrigin },
  });
  expect(first.sessions.map(({ kind }) => kind)).toEqual([
    'signed-out',
    'waiting-for-browser',
    'redeeming',
    'signed-in',
  ]);
  await first.session.stop();

  const second = rig.run();
  expect(await second.session.start()).toEqual(session);
  expect(second.desk[0]?.databaseKey).toBe(first.desk[0]?.databaseKey);
  expect(await second.desk[0]?.tokens.current()).toMatchObject({ ok: true });
});

test('sends a state of 256 bits, a verifier by S256, and exactly our address', async () => {
  const { link, opened } = await waiting();
  const parameters = new URL(link).searchParams;
  expect(opened).toEqual([link]);
  expect(parameters.get('state')).toMatch(/^[\w-]{43}$/u);
  expect(parameters.get('code_challenge')).toMatch(/^[\w-]{43}$/u);
  expect(parameters.get('code_challenge_method')).toBe('S256');
  expect(parameters.get('redirect_uri')).toBe('com.hiredesk.app://oauth/callback');
  expect(link).not.toContain(rig.server.credentials.clientSecret);
});

test('no key, secret or token lies on the disk or in the log as it is', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  const token = await run.desk[0]?.tokens.current();
  const canaries = [
    rig.server.credentials.clientSecret,
    token?.ok ? token.value : '-',
    run.desk[0]?.databaseKey ?? '-',
  ];
  const told = `${await everythingOnDisk()}\n${JSON.stringify(rig.log.lines)}\n${JSON.stringify(rig.document.read())}`;
  for (const canary of canaries) expect(told).not.toContain(canary);
  const folder = run.desk[0]?.folder ?? '';
  expect((await stat(join(folder, 'vault.bin'))).mode & 0o777).toBe(0o600);
});

test('an answer with foreign, missing or replayed state is dropped, said, and the sign-in lives on', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  for (const [state, reason] of [
    ['x'.repeat(43), 'foreign-state'],
    [null, 'unsolicited-code'],
  ] as const) {
    const stray = new URL(answer);
    if (state === null) stray.searchParams.delete('state');
    else stray.searchParams.set('state', state);
    await session.receiveCallback(stray.href);
    expect(session.current()).toMatchObject({
      kind: 'waiting-for-browser',
      notice: { kind: 'rejected', reason },
    });
  }
  await session.receiveCallback('com.hiredesk.app://oauth/other?code=a&state=b');
  await session.receiveCallback(answer.href);
  expect(session.current().kind).toBe('signed-in');

  const asked = rig.server.log.entries().filter(({ path }) => path === '/oauth/token').length;
  await session.receiveCallback(answer.href);
  expect(session.current().kind).toBe('signed-in');
  expect(rig.server.log.entries().filter(({ path }) => path === '/oauth/token')).toHaveLength(asked);
});

test('a code that nobody asked for is never redeemed, not even after a restart in the middle', async () => {
  const { link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  const restarted = rig.run();
  // The address started the program: it is there before anything else has happened.
  const delivered = restarted.session.receiveCallback(answer.href);
  await restarted.session.start();
  await delivered;
  expect(restarted.session.current()).toMatchObject({
    kind: 'signed-out',
    failure: { kind: 'rejected', reason: 'foreign-state' },
  });
  expect(rig.server.log.entries().some(({ path }) => path === '/oauth/token')).toBe(false);
});

test('a refusal in the browser ends the sign-in with its reason', async () => {
  const { session, link } = await waiting();
  await session.receiveCallback((await signInAtSample(rig.server, link, 'deny')).href);
  expect(session.current()).toEqual({
    kind: 'signed-out',
    failure: { kind: 'rejected', reason: 'access-denied' },
  });
});

test('after ten minutes the sign-in is over; its late answer is not redeemed', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  rig.clock.advance(10 * 60_000 - 1);
  expect(session.current().kind).toBe('waiting-for-browser');
  rig.clock.advance(1);
  expect(session.current()).toMatchObject({ failure: { reason: 'code-expired' } });
  await session.receiveCallback(answer.href);
  expect(session.current().kind).toBe('signed-out');
});

test('a cancelled sign-in is gone, and a new one takes the place of an old one', async () => {
  const { session, sessions, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  await session.signInWithBrowser(rig.input());
  expect(sessions.slice(-2).map(({ kind }) => kind)).toEqual(['waiting-for-browser', 'waiting-for-browser']);
  await session.receiveCallback(answer.href);
  expect(session.current()).toMatchObject({
    kind: 'waiting-for-browser',
    notice: { reason: 'foreign-state' },
  });
  expect(session.cancelSignIn()).toEqual({ kind: 'signed-out', failure: null });
  expect(session.signInLink().ok).toBe(false);
  expect(rig.clock.pendingCount()).toBe(0);
});

test.each([
  ['the code', (code: string) => `  ${code}\n`],
  [
    'the address of the page',
    (code: string, origin: string) => `${origin}/oauth/authorize/native?code=${code}`,
  ],
])('signs in with %s pasted', async (_what, pasted) => {
  const { session } = rig.run();
  await session.start();
  await session.signInWithBrowser({ ...rig.input(), returnsBy: 'pasted-code' });
  const link = session.signInLink();
  const page = await signInAtSample(rig.server, link.ok ? link.value : '').catch((error: unknown) =>
    String(error),
  );
  const code = /code=([^\s&)]+)/u.exec(String(page))?.[1] ?? '';
  expect(await session.pasteCode('not a code at all')).toMatchObject({
    failure: { reason: 'invalid-input' },
  });
  expect(session.current().kind).toBe('waiting-for-browser');
  expect(await session.pasteCode('A-wrong-code-of-43-characters-1234567890abc')).toMatchObject({
    ok: true,
    value: { kind: 'waiting-for-browser', notice: { kind: 'rejected' } },
  });
  expect(await session.pasteCode(pasted(code, rig.server.appOrigin))).toMatchObject({
    ok: true,
    value: { kind: 'signed-in' },
  });
});

test.each([
  ['an unknown key', { clientId: 'unknown-application-key' }, 'invalid-client'],
  ['a wrong secret', { clientSecret: 'wrong-secret-of-some-length' }, 'invalid-client'],
])('%s has its own reason', async (_what, change, reason) => {
  const { session } = rig.run();
  await session.start();
  await session.signInWithBrowser({ ...rig.input(), ...change });
  const link = session.signInLink();
  const good = link.ok ? link.value.replace('unknown-application-key', rig.server.credentials.clientId) : '';
  await session.receiveCallback((await signInAtSample(rig.server, good)).href);
  expect(session.current()).toMatchObject({ kind: 'signed-out', failure: { kind: 'rejected', reason } });
  expect(await readdir(rig.folder)).toEqual([]);
});

test.each([
  ['keys that are none', { clientId: 'two words', clientSecret: '' }, ['clientId', 'clientSecret']],
  ['an address outside of this computer', { appOrigin: 'https://app.careerplug.com' }, undefined],
])('refuses %s before anything is asked', async (_what, change, fields) => {
  const { session, opened } = rig.run();
  await session.start();
  const refused = await session.signInWithBrowser({ ...rig.input(), ...change });
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'rejected', ...(fields ? { fields } : {}) } });
  expect(opened).toEqual([]);
});

test.each([
  ['HTML where an answer should be', { htmlErrors: '200' }, 'unexpected-answer'],
  ['garbage', { garbage: true }, 'unexpected-answer'],
  ['a server that is down', { down: true }, 'timeout'],
  ['throttling', { throttled: true }, 'throttled'],
] as const)('%s during the exchange ends in a state with a reason', async (_what, scenario, kind) => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  rig.server.scenarios.set(scenario);
  await session.receiveCallback(answer.href);
  const current = session.current();
  expect(current.kind).toBe('signed-out');
  if (current.kind === 'signed-out' && kind !== 'timeout') expect(current.failure?.kind).toBe(kind);
  if (current.kind === 'signed-out') expect(current.failure).not.toBeNull();
});

test('a person who gives up on a silent server can start again at once', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  const asked = Promise.withResolvers<void>();
  rig.server.scenarios.set({ neverAnswering: true });
  rig.intercept = async () => {
    asked.resolve();
    return null;
  };
  const redeeming = session.receiveCallback(answer.href);
  await asked.promise;
  expect(session.current().kind).toBe('redeeming');
  expect(session.cancelSignIn()).toEqual({ kind: 'signed-out', failure: null });
  expect(await session.signInWithBrowser(rig.input())).toMatchObject({
    ok: true,
    value: { kind: 'waiting-for-browser' },
  });
  await redeeming;
  expect(session.current().kind).toBe('waiting-for-browser');
});

test('tokens that come after the person has given up are revoked', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  rig.intercept = async ({ url }) => {
    if (!url.endsWith('/oauth/token')) return null;
    // In the very moment between the answer and its reading.
    session.cancelSignIn();
    return answered(200, { access_token: 'a'.repeat(43), token_type: 'Bearer', expires_in: 172_800 });
  };
  const asked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  await session.receiveCallback(answer.href);
  expect((await asked).method).toBe('POST');
  expect(session.current()).toEqual({ kind: 'signed-out', failure: null });
});

test('offline during the exchange says so', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  rig.intercept = offline;
  await session.receiveCallback(answer.href);
  expect(session.current()).toMatchObject({
    kind: 'signed-out',
    failure: { kind: 'offline', reason: 'no-internet' },
  });
});

test('the tokens are on the disk before they are used for the first time', async () => {
  const { session, link } = await waiting();
  const answer = await signInAtSample(rig.server, link);
  const vaultsAtUse: number[] = [];
  rig.intercept = async ({ url }) => {
    if (url.endsWith('/oauth/token/info')) {
      const names = await readdir(rig.folder, { recursive: true });
      vaultsAtUse.push(names.filter((name) => name.endsWith('vault.bin')).length);
    }
    return null;
  };
  await session.receiveCallback(answer.href);
  expect(vaultsAtUse).toEqual([1]);
});

test('signing in again as the same person goes on with the same data, without closing it', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  run.session.reportRefused({ kind: 'signed-out', reason: 'refused-by-resources' });
  expect(run.session.current().kind).toBe('sign-in-needed');
  expect(await run.session.signInAgain()).toMatchObject({ ok: true, value: { kind: 'waiting-for-browser' } });
  const link = run.session.signInLink();
  await run.session.receiveCallback((await signInAtSample(rig.server, link.ok ? link.value : '')).href);
  expect(run.session.current().kind).toBe('signed-in');
  expect(run.desk).toHaveLength(1);
  expect(await readdir(join(rig.folder, 'connections'))).toHaveLength(1);
  expect(await run.desk[0]?.tokens.current()).toMatchObject({ ok: true });
});

test('another person never gets the former one’s data', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  const mine = run.desk[0];
  await run.session.signInAgain();
  rig.intercept = async ({ url }) =>
    url.endsWith('/oauth/token/info')
      ? {
          kind: 'answered',
          answer: {
            status: 200,
            headers: { 'content-type': 'application/json' },
            text: '{"resource_owner_id":999999,"scope":[],"expires_in":1000,"application":{"uid":"x"}}',
          },
        }
      : null;
  const link = run.session.signInLink();
  await run.session.receiveCallback((await signInAtSample(rig.server, link.ok ? link.value : '')).href);
  const theirs = run.desk.at(-1);
  expect(theirs?.connection.id).not.toBe(mine?.connection.id);
  expect(theirs?.databaseKey).not.toBe(mine?.databaseKey);
  expect(theirs?.folder).not.toBe(mine?.folder);
  // The former one's stays, closed, until they come back.
  expect(run.book.entries()).toHaveLength(2);
});

test('tokens are renewed ahead of their end and the new pair survives a restart', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  const before = await run.desk[0]?.tokens.current();
  rig.clock.advance(48 * 60 * 60_000 - 60_000);
  const after = await run.desk[0]?.tokens.current();
  expect(after?.ok && before?.ok && after.value !== before.value).toBe(true);
  await run.session.stop();
  const next = rig.run();
  await next.session.start();
  expect(await next.desk[0]?.tokens.current()).toEqual(after);
});

test('a refresh token that is dead asks once for a new sign-in and keeps the desk open', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  rig.server.grants.revokeAll(null);
  rig.clock.advance(49 * 60 * 60_000);
  expect(await run.desk[0]?.tokens.current()).toMatchObject({
    failure: { kind: 'signed-out', reason: 'ended' },
  });
  expect(run.session.current()).toMatchObject({ kind: 'sign-in-needed', failure: { kind: 'signed-out' } });
  expect(run.desk).toHaveLength(1);
  const asked = rig.server.log.entries().length;
  await run.desk[0]?.tokens.current();
  expect(rig.server.log.entries()).toHaveLength(asked);
});

test('no internet during a renewal is offline, not a sign-out', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  rig.clock.advance(49 * 60 * 60_000);
  rig.intercept = offline;
  expect(await run.desk[0]?.tokens.current()).toMatchObject({ failure: { kind: 'offline' } });
  expect(run.session.current().kind).toBe('signed-in');
  rig.intercept = async () => null;
  expect((await run.desk[0]?.tokens.current())?.ok).toBe(true);
});

test('a locked key store leaves every file as it is, and unlocking goes on', async () => {
  const run = rig.run();
  await run.session.start();
  const signedIn = await run.signIn();
  await run.session.stop();
  const before = await everythingOnDisk();

  const next = rig.run();
  rig.cipher.failWith({ kind: 'locked', reason: 'key-store-locked' });
  expect(await next.session.start()).toMatchObject({ kind: 'locked', connection: { kind: 'careerplug' } });
  expect(await next.session.unlock()).toMatchObject({ ok: true, value: { kind: 'locked' } });
  expect(await everythingOnDisk()).toBe(before);
  rig.cipher.failWith(null);
  expect(await next.session.unlock()).toEqual({ ok: true, value: signedIn });
});

test('a key that has changed locks and deletes nothing; a rotated one is wrapped anew', async () => {
  const run = rig.run();
  await run.session.start();
  const signedIn = await run.signIn();
  await run.session.stop();
  rig.cipher.rotate();
  const before = await everythingOnDisk();
  expect(await rig.run().session.start()).toEqual(signedIn);
  const rewrapped = await everythingOnDisk();
  expect(rewrapped).not.toBe(before);

  rig.cipher.changeKey();
  expect(await rig.run().session.start()).toMatchObject({
    kind: 'locked',
    failure: { kind: 'storage', reason: 'wrong-key' },
  });
  expect(await everythingOnDisk()).toBe(rewrapped);
});

test('a database that can’t be opened locks the session with its reason', async () => {
  const run = rig.run();
  await run.session.start();
  rig.openDeskWith = damagedDesk;
  expect(await run.signIn()).toMatchObject({
    kind: 'locked',
    failure: { kind: 'storage', reason: 'damaged' },
  });
  rig.openDeskWith = { ok: true, value: undefined };
  expect(await run.session.unlock()).toMatchObject({ ok: true, value: { kind: 'signed-in' } });
});

test('a sign-in is not begun where its tokens could not be kept', async () => {
  const run = rig.run();
  await run.session.start();
  rig.cipher.failWith({ kind: 'locked', reason: 'key-store-missing' });
  expect(await run.session.signInWithBrowser(rig.input())).toMatchObject({
    ok: false,
    failure: { kind: 'locked' },
  });
  expect(run.opened).toEqual([]);
});

test('signing out revokes, and leaves nothing of the connection', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  const token = await run.desk[0]?.tokens.current();
  expect(await run.session.signOut('keep-locked')).toEqual({
    ok: true,
    value: { kind: 'signed-out', failure: null },
  });
  expect(run.desk.at(-1)).toBeNull();
  expect(await readdir(join(rig.folder, 'connections'))).toEqual([]);
  expect(run.book.entries()).toEqual([]);
  expect(rig.server.grants.use(token?.ok ? token.value : '')).toBeNull();
  expect(await rig.run().session.start()).toEqual({ kind: 'signed-out', failure: null });
});

test('applications that have not been sent stay, locked, and come back with their person', async () => {
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  const [opened] = run.desk;
  rig.counts.unsentCount = 2;
  rig.intercept = offline;
  await run.session.signOut('keep-locked');
  rig.intercept = async () => null;
  const vaults = (await everythingOnDisk()).length;
  expect(vaults).toBeGreaterThan(0);
  const next = rig.run();
  expect(await next.session.start()).toEqual({ kind: 'signed-out', failure: null });
  await next.signIn();
  expect(next.desk[0]?.connection.id).toBe(opened?.connection.id);
  expect(next.desk[0]?.databaseKey).toBe(opened?.databaseKey);
});

test('a lost list of connections is made again from the vaults', async () => {
  const run = rig.run();
  await run.session.start();
  const signedIn = await run.signIn();
  await run.session.stop();
  rig.document.write(null);
  expect(await rig.run().session.start()).toEqual(signedIn);
});

test('exploring needs no browser, is never resumed, and leaves nothing behind', async () => {
  const run = rig.run();
  await run.session.start();
  expect(await run.session.exploreSample()).toMatchObject({
    ok: true,
    value: { kind: 'signed-in', connection: { kind: 'sample' } },
  });
  expect(await run.desk[0]?.tokens.current()).toMatchObject({ ok: true });
  expect(await run.session.exploreSample()).toMatchObject({ ok: false });
  // Killed here: nothing of it is found at the next start.
  const next = rig.run();
  expect(await next.session.start()).toEqual({ kind: 'signed-out', failure: null });
  expect(await readdir(rig.folder)).toEqual([]);
  await next.session.exploreSample();
  const stopped = rig.sample.stopCount();
  expect(await next.session.signOut('keep-locked')).toEqual({
    ok: true,
    value: { kind: 'signed-out', failure: null },
  });
  expect(rig.sample.stopCount()).toBe(stopped + 1);
  expect(await readdir(rig.folder)).toEqual([]);
});
