import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSmallDisk } from '../../testing/small-disk.ts';
import { whyNotWritable } from './writable-folder.ts';

test('a folder that can be written is made, and nothing is put into it', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'hiredesk-writable-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'a', 'b');
  expect(whyNotWritable(folder)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
  await writeFile(join(parent, 'file'), '');
  expect(whyNotWritable(join(parent, 'file', 'data'))).toMatchObject({ kind: 'storage' });
});

test('a place where no folder can be made is said at once', (context) => {
  if (process.platform !== 'linux') return context.skip();
  expect(whyNotWritable('/proc/hiredesk/data')).toMatchObject({ kind: 'storage' });
});

test('a disk that can only be read is a reason, one that is full is none', (context) => {
  const disk = createSmallDisk(1);
  if (disk === null) {
    process.stderr.write(`NOT RUN, no small disk can be mounted here: ${context.task.name}\n`);
    return context.skip();
  }
  onTestFinished(disk.remove);
  expect(whyNotWritable(disk.folder)).toBeNull();
  disk.setReadOnly(true);
  expect(whyNotWritable(disk.folder)).toMatchObject({ kind: 'storage', reason: 'read-only' });
});
