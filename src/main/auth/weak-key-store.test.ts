import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../testing/on-disk.ts';
import { signInAtSample } from '../../testing/sample-browser.ts';
import { createSessionRig, type SessionRig, type SessionRun } from '../../testing/session-rig.ts';

let rig: SessionRig;
let run: SessionRun;
beforeEach(async () => {
  rig = await createSessionRig({ protection: 'weak' });
  run = rig.run();
  await run.session.start();
});
afterEach(async () => {
  await rig.close();
});

const tokensUsed = (): boolean => rig.server.log.entries().some(({ path }) => path === '/oauth/token/info');

test('a weak key store asks for consent before anything is on the disk or used', async () => {
  expect(await run.signIn()).toEqual({
    kind: 'consent-needed',
    protection: 'weak',
    connectionName: new URL(rig.server.appOrigin).host,
  });
  expect(await filesBelow(rig.folder)).toEqual(new Map());
  expect(rig.document.read()).toBeNull();
  expect(tokensUsed()).toBe(false);
  expect(run.desk).toEqual([]);
});

test.each(['keys', 'token'] as const)('so does signing in with a %s', async (way) => {
  if (way === 'keys') await run.session.signInWithKeys(rig.keys());
  else {
    const token = rig.server.grants.issueToken(1, [], false).accessToken;
    const { appOrigin, apiOrigin } = rig.server;
    await run.session.signInWithToken({ token, appOrigin, apiOrigin });
  }
  expect(run.session.current().kind).toBe('consent-needed');
  expect(await filesBelow(rig.folder)).toEqual(new Map());
});

test('kept anyway it is kept, said to be weak, and not asked again', async () => {
  await run.signIn();
  const kept = await run.session.answerWeakProtection('keep-anyway');
  expect(kept).toMatchObject({ ok: true, value: { kind: 'signed-in', protection: 'weak' } });
  expect(run.session.isKept()).toBe(true);
  await run.session.stop();
  const next = rig.run();
  expect(await next.session.start()).toEqual(kept.ok && kept.value);
  await next.session.signInAgain();
  const link = next.session.signInLink();
  await next.session.receiveCallback((await signInAtSample(rig.server, link.ok ? link.value : '')).href);
  expect(next.sessions.some(({ kind }) => kind === 'consent-needed')).toBe(false);
  expect(next.session.current().kind).toBe('signed-in');
});

test('in memory only it works for this run and leaves nothing', async () => {
  await run.signIn();
  expect(await run.session.answerWeakProtection('memory-only')).toMatchObject({
    ok: true,
    value: { kind: 'signed-in', protection: 'memory-only' },
  });
  expect(await run.desk[0]?.tokens.current()).toMatchObject({ ok: true });
  rig.clock.advance(49 * 60 * 60_000);
  expect(await run.desk[0]?.tokens.current()).toMatchObject({ ok: true });
  expect(run.session.isKept()).toBe(false);
  // The desk has a folder for its databases; of the sign-in there is nothing in it.
  expect(await filesBelow(rig.folder)).toEqual(new Map());
  expect(run.book.entries()).toEqual([]);

  // Asked once a run is enough.
  await run.session.signInAgain();
  const link = run.session.signInLink();
  await run.session.receiveCallback((await signInAtSample(rig.server, link.ok ? link.value : '')).href);
  expect(run.session.current()).toMatchObject({ kind: 'signed-in', protection: 'memory-only' });
  expect(run.desk).toHaveLength(1);
  // Killed here.
  const next = rig.run();
  expect(await next.session.start()).toEqual({ kind: 'signed-out', failure: null });
  expect(await filesBelow(rig.folder)).toEqual(new Map());
});

test('signing out of a connection in memory revokes its tokens and leaves nothing', async () => {
  await run.signIn();
  await run.session.answerWeakProtection('memory-only');
  const token = await run.desk[0]?.tokens.current();
  const revoked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  await run.session.signOut('keep-locked');
  await revoked;
  expect(await filesBelow(rig.folder)).toEqual(new Map());
  await expect
    .poll(() =>
      rig.server.grants.issued().find(({ accessToken }) => token?.ok && accessToken === token.value),
    )
    .toMatchObject({ isRevoked: true });
});

test.each(['answering', 'cancelling'] as const)('%s no ends the tokens and goes back', async (how) => {
  await run.signIn();
  const revoked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  if (how === 'answering') await run.session.answerWeakProtection('cancel');
  else run.session.cancelSignIn();
  expect(run.session.current()).toEqual({ kind: 'signed-out', failure: null });
  await revoked;
  expect(await filesBelow(rig.folder)).toEqual(new Map());
  expect(await run.session.answerWeakProtection('keep-anyway')).toMatchObject({
    failure: { reason: 'wrong-state' },
  });
});

test('exploring needs no consent: nothing of it is ever kept', async () => {
  expect(await run.session.exploreSample()).toMatchObject({
    value: { kind: 'signed-in', protection: 'memory-only', method: 'sample' },
  });
});
