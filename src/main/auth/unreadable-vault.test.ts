import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../testing/on-disk.ts';
import { createSessionRig, type SessionRig } from '../../testing/session-rig.ts';

let rig: SessionRig;
let folder = '';
beforeEach(async () => {
  rig = await createSessionRig();
  const run = rig.run();
  await run.session.start();
  await run.signIn();
  folder = run.desk[0]?.folder ?? '';
  await writeFile(join(folder, 'desk.db'), 'what people have written');
  await run.session.stop();
});
afterEach(async () => {
  await rig.close();
});

test('a vault cut off anywhere locks, stays as it is, and can be set aside with all that lies there', async () => {
  const path = join(folder, 'vault.bin');
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length += 23) {
    await writeFile(path, whole.subarray(0, length));
    const before = await filesBelow(rig.folder);
    const run = rig.run();
    expect(await run.session.start()).toMatchObject({ kind: 'locked', failure: { kind: 'storage' } });
    expect(await run.session.unlock()).toMatchObject({ value: { kind: 'locked' } });
    expect(await filesBelow(rig.folder)).toEqual(before);
  }

  const run = rig.run();
  await run.session.start();
  const before = await filesBelow(rig.folder);
  expect(await run.session.setAside()).toEqual({ ok: true, value: { kind: 'signed-out', failure: null } });
  const after = await filesBelow(rig.folder);
  expect([...after.values()]).toEqual([...before.values()]);
  for (const name of after.keys()) expect(name).toMatch(/^connections\/[\da-f-]+\.unreadable-2026-03-02T15/u);
  // Life goes on beside it, and it is left alone.
  expect((await run.signIn()).kind).toBe('signed-in');
  await run.session.stop();
  expect((await rig.run().session.start()).kind).toBe('signed-in');
  const later = await filesBelow(rig.folder);
  for (const [name, bytes] of after) expect(later.get(name)).toEqual(bytes);
});

test('a key store with another key deletes nothing, and setting aside is offered', async () => {
  rig.cipher.changeKey();
  const before = await filesBelow(rig.folder);
  const run = rig.run();
  expect(await run.session.start()).toMatchObject({ kind: 'locked', failure: { reason: 'wrong-key' } });
  expect(await filesBelow(rig.folder)).toEqual(before);
  expect(await run.session.setAside()).toMatchObject({ ok: true, value: { kind: 'signed-out' } });
});

test('a key store that is only locked is retried; nothing is set aside for it', async () => {
  rig.cipher.failWith({ kind: 'locked', reason: 'key-store-locked' });
  const before = await filesBelow(rig.folder);
  const run = rig.run();
  expect(await run.session.start()).toMatchObject({ kind: 'locked', failure: { kind: 'locked' } });
  expect(await run.session.setAside()).toMatchObject({ failure: { reason: 'wrong-state' } });
  expect(await filesBelow(rig.folder)).toEqual(before);
  rig.cipher.failWith(null);
  expect(await run.session.unlock()).toMatchObject({ ok: true, value: { kind: 'signed-in' } });
  expect(await run.session.setAside()).toMatchObject({ failure: { reason: 'wrong-state' } });
});

test('signing in anew from a locked screen writes over nothing', async () => {
  rig.cipher.changeKey();
  const run = rig.run();
  await run.session.start();
  const before = await filesBelow(rig.folder);
  expect((await run.signIn()).kind).toBe('signed-in');
  const after = await filesBelow(rig.folder);
  for (const [name, bytes] of before) expect(after.get(name)).toEqual(bytes);
  expect(run.desk[0]?.folder).not.toBe(folder);
});
