import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fuseConfig, fuses } from './fuses.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-fuses-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Names and numbers of every fuse that the installed version knows. */
const known = Object.entries(FuseV1Options).filter(
  (entry): entry is [keyof typeof FuseV1Options, FuseV1Options] => typeof entry[1] === 'number',
);

test('there are fuses to decide about', () => {
  expect(known.length).toBeGreaterThanOrEqual(9);
});

test.each(known)('%s is decided, with a reason, and set as decided', (name, number) => {
  expect(fuses[name].because.length).toBeGreaterThan(20);
  expect(fuseConfig[number]).toBe(fuses[name].isOn);
});

test('no fuse is decided that the installed version does not know', () => {
  expect(Object.keys(fuses).toSorted()).toEqual(known.map(([name]) => name).toSorted());
});

test('what would run foreign code under our name is off, what protects our files is on', () => {
  const on = known.filter(([name]) => fuses[name].isOn).map(([name]) => name);
  expect(on.toSorted()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'WasmTrapHandlers',
  ]);
});

/** A file with a fuse wire as Electron's executable has one: a mark, a version, a length, the fuses. */
async function executableWith(count: number): Promise<string> {
  const path = join(folder, 'electron');
  const wire = Buffer.from([1, count, ...Array.from({ length: count }, () => FuseState.ENABLE)]);
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  await writeFile(path, Buffer.concat([Buffer.alloc(64), mark, wire, Buffer.alloc(64)]));
  return path;
}

test('the configuration sets a fuse wire to exactly what was decided', async () => {
  const path = await executableWith(known.length);
  await flipFuses(path, fuseConfig);
  const wire = await getCurrentFuseWire(path);
  for (const [name, number] of known) {
    expect([name, wire[number]]).toEqual([name, fuses[name].isOn ? FuseState.ENABLE : FuseState.DISABLE]);
  }
});

test('an executable with a fuse that nobody decided about is refused, unchanged', async () => {
  const path = await executableWith(known.length + 1);
  const before = await readFile(path);
  await expect(flipFuses(path, fuseConfig)).rejects.toThrow(/fuse/iu);
  expect(await readFile(path)).toEqual(before);
});
