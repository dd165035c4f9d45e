import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox, type SandboxServer } from '../../sandbox/server.ts';
import { aConnectionId } from '../../testing/builders.ts';
import { filesBelow } from '../../testing/on-disk.ts';
import { createSessionRig, offline, type SessionRig, type SessionRun } from '../../testing/session-rig.ts';

let rig: SessionRig;
let other: SandboxServer;
let run: SessionRun;
beforeEach(async () => {
  rig = await createSessionRig();
  other = await startSandbox({ applicants: 5, jobs: 2, locations: 1, seed: 8, clock: rig.clock });
  run = rig.run();
  await run.session.start();
});
afterEach(async () => {
  await other.close();
  await rig.close();
});

/** Signs in to both; the second one is open then. */
async function signInToBoth() {
  await run.signIn();
  await run.signIn(other);
  const [first, , second] = run.desk;
  if (!first || !second) throw new Error('not both were opened');
  return { first, second };
}

async function rows(from: SessionRun = run) {
  const listed = await from.session.connections.list();
  if (!listed.ok) throw new Error(listed.failure.kind);
  return new Map(listed.value.map((row) => [row.connection.id, row]));
}

test('lists every connection, which is open, and what waits in each', async () => {
  expect((await rows()).size).toBe(0);
  const { first, second } = await signInToBoth();
  rig.counts.draftCount = 1;
  rig.closedCounts.set(first.folder, { unsentCount: 2, draftCount: 1 });
  const listed = await rows();
  expect(listed.size).toBe(2);
  expect(listed.get(first.connection.id)).toMatchObject({
    isCurrent: false,
    isSignedIn: true,
    unsentCount: 3,
  });
  expect(listed.get(second.connection.id)).toMatchObject({
    isCurrent: true,
    isSignedIn: true,
    unsentCount: 1,
  });
});

test('each has a folder, a key and tokens of its own', async () => {
  const { first, second } = await signInToBoth();
  expect(first.folder).not.toBe(second.folder);
  expect(first.databaseKey).not.toBe(second.databaseKey);
  expect([...(await filesBelow(rig.folder)).keys()]).toHaveLength(2);
  expect(first.connection.apiOrigin).toBe(rig.server.apiOrigin);
  expect(second.connection.apiOrigin).toBe(other.apiOrigin);
});

test('switching closes one before it opens the other, and lasts over a restart', async () => {
  const { first, second } = await signInToBoth();
  expect(await run.session.connections.switchTo(first.connection.id)).toMatchObject({
    ok: true,
    value: { kind: 'signed-in', connection: first.connection },
  });
  expect(run.desk.slice(-2)).toMatchObject([null, { connection: first.connection }]);
  const token = await run.desk.at(-1)?.tokens.current();
  expect(token?.ok && rig.server.grants.use(token.value)).not.toBeNull();
  expect(token?.ok && other.grants.use(token.value)).toBeNull();
  // Whoever still works for the closed one gets no token: this one's must not reach the other's server.
  expect(await second.tokens.current()).toMatchObject({ failure: { kind: 'signed-out' } });
  await run.session.stop();
  expect(await rig.run().session.start()).toMatchObject({ connection: first.connection });
  expect(await run.session.connections.switchTo(aConnectionId())).toMatchObject({
    failure: { kind: 'not-found' },
  });
});

test('a name is given, told at once, and kept by restart, renewal and a lost list', async () => {
  const { second } = await signInToBoth();
  const { id } = second.connection;
  const renamed = await run.session.connections.rename(id, 'Elm Street');
  expect(renamed.ok && renamed.value.map(({ connection }) => connection.name)).toContain('Elm Street');
  expect(run.session.current()).toMatchObject({ kind: 'signed-in', connection: { name: 'Elm Street' } });
  rig.clock.advance(49 * 60 * 60_000);
  expect((await second.tokens.current()).ok).toBe(true);
  await run.session.stop();
  const next = rig.run();
  expect(await next.session.start()).toMatchObject({ connection: { id, name: 'Elm Street' } });
  await next.session.stop();
  rig.document.write(null);
  const adopted = rig.run();
  await adopted.session.start();
  expect((await rows(adopted)).get(id)?.connection.name).toBe('Elm Street');
});

test('a closed connection goes with its tokens, when what waits in it has been counted', async () => {
  const { first, second } = await signInToBoth();
  const { id } = first.connection;
  rig.closedCounts.set(first.folder, { unsentCount: 1, draftCount: 1 });
  for (const typedCount of [null, 1, 3]) {
    expect(await run.session.connections.remove(id, typedCount)).toMatchObject({
      failure: { reason: 'invalid-input', fields: ['typedCount'] },
    });
  }
  expect((await rows()).size).toBe(2);
  const revoked = rig.server.log.next(({ path }) => path === '/oauth/revoke');
  const left = await run.session.connections.remove(id, 2);
  expect(left.ok && left.value.map(({ connection }) => connection.id)).toEqual([second.connection.id]);
  await revoked;
  expect([...(await filesBelow(rig.folder)).keys()].filter((name) => name.includes(id))).toEqual([]);
  expect(run.session.current()).toMatchObject({ kind: 'signed-in', connection: second.connection });
});

test('removing the open one signs out of it; with something unsent only after its count', async () => {
  const { first, second } = await signInToBoth();
  rig.counts.unsentCount = 1;
  expect(await run.session.connections.remove(second.connection.id, null)).toMatchObject({ ok: false });
  expect(run.session.current().kind).toBe('signed-in');
  const left = await run.session.connections.remove(second.connection.id, 1);
  expect(left.ok && left.value.map(({ connection }) => connection.id)).toEqual([first.connection.id]);
  expect(run.session.current()).toEqual({ kind: 'signed-out', failure: null });
});

test('one whose files can’t be read is set aside, not deleted', async () => {
  const { first } = await signInToBoth();
  await writeFile(join(first.folder, 'vault.bin'), 'torn');
  const before = await filesBelow(rig.folder);
  expect((await rows()).get(first.connection.id)?.unsentCount).toBeNull();
  expect(await run.session.connections.remove(first.connection.id, null)).toMatchObject({ ok: true });
  expect([...(await filesBelow(rig.folder)).values()].map(String).toSorted()).toEqual(
    [...before.values()].map(String).toSorted(),
  );
  expect((await rows()).has(first.connection.id)).toBe(false);
});

test('what was signed out of stays locked: it can’t be switched to', async () => {
  const { first, second } = await signInToBoth();
  rig.counts.unsentCount = 1;
  await run.session.signOut('keep-locked');
  rig.closedCounts.set(second.folder, { unsentCount: 1, draftCount: 0 });
  expect((await rows()).get(second.connection.id)).toMatchObject({
    isCurrent: false,
    isSignedIn: false,
    unsentCount: 1,
  });
  expect(await run.session.connections.switchTo(second.connection.id)).toMatchObject({
    failure: { kind: 'signed-out', reason: 'ended' },
  });
  expect(run.desk.at(-1)).toBeNull();
  expect(await run.session.connections.switchTo(first.connection.id)).toMatchObject({
    value: { kind: 'signed-in', connection: first.connection },
  });
});

test('one that can’t be opened now leaves the open one as it is', async () => {
  const { first } = await signInToBoth();
  const standing = run.session.current();
  await writeFile(join(first.folder, 'vault.bin'), 'torn');
  expect(await run.session.connections.switchTo(first.connection.id)).toMatchObject({
    failure: { kind: 'storage' },
  });
  expect(run.session.current()).toEqual(standing);
  expect(run.desk.at(-1)).not.toBeNull();
});

test('windows hear of every change to the list', async () => {
  let heard = 0;
  run.session.connections.onChange(() => (heard += 1));
  const changes: (() => Promise<unknown>)[] = [
    () => run.signIn(),
    () => run.signIn(other),
    () => run.session.connections.rename(run.book.entries()[0]?.connection.id ?? aConnectionId(), 'One'),
    () => run.session.connections.switchTo(run.book.entries()[0]?.connection.id ?? aConnectionId()),
    () => run.session.connections.remove(run.book.entries()[1]?.connection.id ?? aConnectionId(), null),
    () => run.session.signOut('keep-locked'),
  ];
  for (const change of changes) {
    const before = heard;
    await change();
    expect(heard).toBeGreaterThan(before);
  }
});

test('with no internet the other connection still opens', async () => {
  const { first } = await signInToBoth();
  rig.intercept = offline;
  expect(await run.session.connections.switchTo(first.connection.id)).toMatchObject({
    value: { kind: 'signed-in' },
  });
});
