import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow, whereOnDisk } from '../../testing/on-disk.ts';
import { createSessionRig, offline, type SessionRig, type SessionRun } from '../../testing/session-rig.ts';

let rig: SessionRig;
let run: SessionRun;
beforeEach(async () => {
  rig = await createSessionRig();
  run = rig.run();
  await run.session.start();
});
afterEach(async () => {
  await rig.close();
});

const revocation = () => rig.server.log.next(({ path }) => path === '/oauth/revoke');
const liveTokens = () => rig.server.grants.issued().filter(({ isRevoked }) => !isRevoked);

test('signing out ends the tokens at the server, and wipes the folder, caches and crash dumps', async () => {
  await run.signIn();
  const revoked = revocation();
  expect(await run.session.signOut('keep-locked')).toEqual({
    ok: true,
    value: { kind: 'signed-out', failure: null },
  });
  await revoked;
  expect(rig.wipeCount()).toBe(1);
  await expect.poll(liveTokens).toEqual([]);
  await expect.poll(() => filesBelow(rig.folder)).toEqual(new Map());
});

test('signed out without internet, the tokens are ended later, by this run or the next', async () => {
  await run.signIn();
  rig.intercept = offline;
  expect(await run.session.signOut('keep-locked')).toMatchObject({ ok: true });
  // What is left to do is wrapped like the vault was, and is all that is left.
  const left = await filesBelow(rig.folder);
  expect([...left.keys()]).toEqual(['revocations.bin']);
  const secrets = rig.server.grants.issued().flatMap((one) => [one.accessToken, one.refreshToken ?? '-']);
  expect(await whereOnDisk(rig.folder, [...secrets, rig.server.credentials.clientSecret])).toEqual([]);
  await rig.clock.advanceAsync(10 * 60_000);
  expect(liveTokens()).not.toEqual([]);
  await run.session.stop();

  rig.intercept = async () => null;
  const revoked = revocation();
  const next = rig.run();
  expect(await next.session.start()).toEqual({ kind: 'signed-out', failure: null });
  await revoked;
  await expect.poll(liveTokens).toEqual([]);
  await expect.poll(() => filesBelow(rig.folder)).toEqual(new Map());
});

test('the internet coming back ends them without a restart', async () => {
  await run.signIn();
  rig.intercept = offline;
  await run.session.signOut('keep-locked');
  await rig.clock.advanceAsync(60_000);
  rig.intercept = async () => null;
  const revoked = revocation();
  await rig.clock.advanceAsync(30 * 60_000);
  await revoked;
  await expect.poll(liveTokens).toEqual([]);
});

test('tokens that nobody can end any more are forgotten', async () => {
  await run.signIn();
  rig.server.scenarios.set({ applicationRevoked: true });
  await run.session.signOut('keep-locked');
  await expect.poll(() => filesBelow(rig.folder)).toEqual(new Map());
  expect(rig.clock.pendingCount()).toBe(0);
});

test('an unreadable list of tokens to end is moved aside, and a locked store leaves it alone', async () => {
  await run.signIn();
  rig.intercept = offline;
  await run.session.signOut('keep-locked');
  await run.session.stop();
  const before = await filesBelow(rig.folder);
  rig.cipher.failWith({ kind: 'locked', reason: 'key-store-locked' });
  const locked = rig.run();
  await locked.session.start();
  await locked.session.stop();
  expect(await filesBelow(rig.folder)).toEqual(before);

  rig.cipher.failWith(null);
  await writeFile(join(rig.folder, 'revocations.bin'), 'torn');
  const next = rig.run();
  expect((await next.session.start()).kind).toBe('signed-out');
  expect([...(await filesBelow(rig.folder)).keys()]).toEqual([
    expect.stringMatching(/^revocations\.bin\.unreadable-/u),
  ]);
});

test('what is unsent is kept locked: key and nothing else, opened by the same person alone', async () => {
  await run.signIn();
  const mine = run.desk[0];
  rig.counts.unsentCount = 2;
  await run.session.signOut('keep-locked');
  expect(run.desk.at(-1)).toBeNull();
  expect(run.book.entries()).toMatchObject([{ isSignedOut: true }]);
  expect(await rig.run().session.start()).toEqual({ kind: 'signed-out', failure: null });

  // The application itself is somebody else than the person who signed in.
  const next = rig.run();
  await next.session.start();
  await next.session.signInWithKeys(rig.keys());
  expect(next.desk[0]?.folder).not.toBe(mine?.folder);
  expect(next.desk[0]?.databaseKey).not.toBe(mine?.databaseKey);
  await next.session.signOut({ kind: 'delete', typedCount: 2 });

  await next.signIn();
  expect(next.desk.at(-1)).toMatchObject({ folder: mine?.folder, databaseKey: mine?.databaseKey });
  expect(next.book.entries()).toMatchObject([{ isSignedOut: false }]);
});

test('what is unsent is deleted after its exact number was typed, and not before', async () => {
  await run.signIn();
  rig.counts.unsentCount = 2;
  rig.counts.draftCount = 1;
  for (const typedCount of [0, 2, 4]) {
    expect(await run.session.signOut({ kind: 'delete', typedCount })).toMatchObject({
      failure: { reason: 'invalid-input', fields: ['typedCount'] },
    });
  }
  expect(run.session.current().kind).toBe('signed-in');
  expect(run.desk).toHaveLength(1);
  expect(await run.session.signOut({ kind: 'delete', typedCount: 3 })).toMatchObject({ ok: true });
  await expect.poll(() => filesBelow(rig.folder)).toEqual(new Map());
  expect(run.book.entries()).toEqual([]);
});

test('a way out without tokens that are ours ends nothing at the server', async () => {
  const { accessToken } = rig.server.grants.issueToken(1, [], false);
  const { appOrigin, apiOrigin } = rig.server;
  await run.session.signInWithToken({ token: accessToken, appOrigin, apiOrigin });
  await run.session.signOut('keep-locked');
  expect(rig.server.log.entries().some(({ path }) => path === '/oauth/revoke')).toBe(false);
  expect(await filesBelow(rig.folder)).toEqual(new Map());
});
