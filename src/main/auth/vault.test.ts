import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aVault } from '../../testing/a-vault.ts';
import { createFakeCipher } from '../../testing/fake-cipher.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createNodeFiles } from '../platform/node-files.ts';
import { createVault } from './vault.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-vault-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const files = createNodeFiles(createFakeClock());
const vaultWith = (cipher = createFakeCipher()) => createVault({ files, cipher, log: createFakeLog() });

test('gives back what was written, and null where nothing was', async () => {
  const vault = vaultWith();
  expect(await vault.read(folder)).toEqual({ ok: true, value: null });
  expect((await vault.write(folder, aVault(1))).ok).toBe(true);
  expect(await vault.read(folder)).toEqual({ ok: true, value: aVault(1) });
});

test('killed anywhere around a write, it holds the old or the new pair, never a torn one', async () => {
  const program = new URL('../../testing/killed-vault-writer.ts', import.meta.url).pathname;
  let acknowledged = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, [program, folder, String(acknowledged)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    let heard = 0;
    for await (const line of lines) {
      if (line !== 'ready') acknowledged = Number(line);
      heard += 1;
      // Between the acknowledgement of one and the next: somewhere in a write, a different place each time.
      if (heard === 2 + round * 3) {
        for (let spin = 0; spin < round * 40_000; spin += 1) Math.sqrt(spin);
        child.kill('SIGKILL');
      }
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const kept = await vaultWith().read(folder);
    const number = kept.ok ? (kept.value?.tokens?.receivedAt ?? -1) : -1;
    // What was acknowledged is there; one that was being written may be there instead.
    expect(number).toBeGreaterThanOrEqual(acknowledged);
    expect(kept).toEqual({ ok: true, value: aVault(number) });
    acknowledged = number;
  }
});

test('a file that was cut off anywhere is damaged or of another key, and stays as it is', async () => {
  const vault = vaultWith();
  await vault.write(folder, aVault(1));
  const path = join(folder, 'vault.bin');
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length += 17) {
    await writeFile(path, whole.subarray(0, length));
    expect(await vault.read(folder)).toMatchObject({ ok: false, failure: { kind: 'storage' } });
    expect(await readFile(path)).toEqual(whole.subarray(0, length));
  }
  expect(await readdir(folder)).toEqual(['vault.bin']);
});

test('a key store that is locked or has another key changes nothing on the disk', async () => {
  const cipher = createFakeCipher();
  const vault = vaultWith(cipher);
  await vault.write(folder, aVault(1));
  const before = await readFile(join(folder, 'vault.bin'));
  cipher.failWith({ kind: 'locked', reason: 'key-store-locked' });
  expect(await vault.read(folder)).toMatchObject({ failure: { kind: 'locked' } });
  expect(await vault.write(folder, aVault(2))).toMatchObject({ failure: { kind: 'locked' } });
  cipher.failWith(null);
  cipher.changeKey();
  expect(await vault.read(folder)).toMatchObject({ failure: { kind: 'storage', reason: 'wrong-key' } });
  expect(await readFile(join(folder, 'vault.bin'))).toEqual(before);
});
