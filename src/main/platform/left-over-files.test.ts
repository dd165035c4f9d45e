import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createLeftOverFiles } from './left-over-files.ts';
import { createNodeFiles } from './node-files.ts';
import { createNodeNewFiles } from './node-new-files.ts';

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'hiredesk-left-over-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const listPath = join(folder, 'begun-exports.json');
  // A start of the program: it knows only what is on the disk.
  const start = () => {
    const leftOvers = createLeftOverFiles(createNodeFiles(createFakeClock()), listPath);
    return { leftOvers, newFiles: createNodeNewFiles(leftOvers) };
  };
  return { folder, listPath, start, path: join(folder, 'list.csv') };
}

test('what a killed export leaves half written is gone after the next start', async () => {
  const { folder, start, path } = setUp();
  const begun = await start().newFiles.begin(path);
  if (!begun.ok) throw new Error('could not begin');
  await begun.value.write(new TextEncoder().encode('Ann,(512) 555-0100'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  onTestFinished(() => begun.value.discard());
  // The process ends here, without a word.
  await start().leftOvers.removeAll();
  expect(readdirSync(folder)).toEqual([]);
});

test('a finished export stays, and one that was given up leaves nothing', async () => {
  const { folder, start, path } = setUp();
  const { newFiles } = start();
  const kept = await newFiles.begin(path);
  const given = await newFiles.begin(join(folder, 'other.csv'));
  if (!kept.ok || !given.ok) throw new Error('could not begin');
  await kept.value.keep();
  await given.value.discard();
  await start().leftOvers.removeAll();
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

test.each([
  ['a person’s own file', (folder: string) => JSON.stringify([join(folder, 'mine.txt')])],
  ['a damaged list', () => '{'],
  ['a list of something else', () => '{"a":1}'],
])('never removes what it did not make: %s', async (_what, content) => {
  const { folder, listPath, start } = setUp();
  const mine = join(folder, 'mine.txt');
  writeFileSync(mine, 'mine');
  writeFileSync(listPath, content(folder));
  await start().leftOvers.removeAll();
  expect(existsSync(mine)).toBe(true);
});
