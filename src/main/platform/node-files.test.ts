import { mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createNodeFiles, type Disk } from './node-files.ts';

const files = createNodeFiles(createFakeClock());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-files-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('writes for one person only, and leaves nothing beside it', async () => {
  const inner = join(folder, 'inner');
  await files.ensureFolder(inner);
  const path = join(inner, 'vault.bin');
  expect(await files.writeAtomically(path, bytes('one'))).toEqual({ ok: true, value: undefined });
  expect(await files.writeAtomically(path, bytes('two'))).toEqual({ ok: true, value: undefined });
  expect(await files.read(path)).toEqual({ ok: true, value: bytes('two') });
  expect(await readdir(inner)).toEqual(['vault.bin']);
  if (process.platform !== 'win32') {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
  }
});

test.skipIf(process.platform === 'win32')(
  'the bytes are flushed before the name is given, and the name before anybody is told',
  async () => {
    const order: string[] = [];
    const watched: Disk = {
      open: async (path, flags, mode) => {
        const file = await open(path, flags, mode);
        const what = path === folder ? 'folder' : 'temporary';
        return {
          writeFile: async (...data: Parameters<typeof file.writeFile>) => {
            order.push(`write ${what} ${((await file.stat()).mode & 0o777).toString(8)}`);
            await file.writeFile(...data);
          },
          sync: async () => {
            await file.sync();
            order.push(`flush ${what}`);
          },
          close: () => file.close(),
        };
      },
      rename: async (from, to) => {
        await rename(from, to);
        order.push(`rename to ${basename(to)}`);
      },
    };
    await createNodeFiles(createFakeClock(), watched).writeAtomically(
      join(folder, 'vault.bin'),
      bytes('one'),
    );
    order.push('told');
    expect(order).toEqual([
      'write temporary 600',
      'flush temporary',
      'rename to vault.bin',
      'flush folder',
      'told',
    ]);
  },
);

test('a file that is not there is null, and one that cannot be read is a failure without its path', async () => {
  expect(await files.read(join(folder, 'none'))).toEqual({ ok: true, value: null });
  const unreadable = await files.read(folder);
  expect(unreadable).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  expect(JSON.stringify(unreadable)).not.toContain(folder);
});

test('a write that fails leaves the old file and no half of a new one', async () => {
  const path = join(folder, 'taken');
  await files.ensureFolder(join(path, 'inside'));
  expect(await files.writeAtomically(path, bytes('new'))).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['taken']);
});

test('quarantine moves a file aside under a new name and never over another', async () => {
  const path = join(folder, 'vault.bin');
  const moved: string[] = [];
  for (const text of ['first', 'second']) {
    await writeFile(path, text);
    const aside = await files.quarantine(path);
    if (aside.ok) moved.push(aside.value);
  }
  expect(new Set(moved).size).toBe(2);
  expect(await files.read(path)).toEqual({ ok: true, value: null });
  expect(await files.read(moved[0] ?? '')).toEqual({ ok: true, value: bytes('first') });
});

test('names folders and not files; none where there is nothing', async () => {
  await files.ensureFolder(join(folder, 'a'));
  await writeFile(join(folder, 'file'), '');
  expect(await files.folders(folder)).toEqual({ ok: true, value: ['a'] });
  expect(await files.folders(join(folder, 'none'))).toEqual({ ok: true, value: [] });
});
