import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const root = join(import.meta.dirname, '..');

function start(folder: string, ...options: string[]): { child: ChildProcess; said: () => string } {
  const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: folder, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts'), '--built', ...options], {
    cwd: root,
    env,
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text };
}

test.skip(({ runsOn }) => runsOn === 'electron', 'The start command chooses for itself');
test.skip(process.platform !== 'linux', 'Elsewhere there is always a display');

test('the start command shows the first screen without a display and ends when told to', async ({
  folder,
}) => {
  const screenshot = join(root, 'shots', 'start.png');
  await rm(screenshot, { force: true });
  const { child, said } = start(folder, '--once');
  const [code] = (await once(child, 'exit')) as [number];
  expect(said()).toMatch(/Electron’s executable could not be had here, so the same app opens in a Chromium/u);
  expect(said()).toContain(screenshot);
  expect(code).toBe(0);
  expect((await readFile(screenshot)).subarray(1, 4).toString()).toBe('PNG');
});

test('Ctrl+C leaves nothing behind', async ({ folder }) => {
  const { child, said } = start(folder);
  await expect.poll(said, { timeout: 40_000 }).toContain('Ctrl+C ends it.');
  const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(said())?.[0] ?? '';
  expect((await fetch(`${origin}/oauth/authorize`)).status).toBeGreaterThan(0);
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  await expect(fetch(origin)).rejects.toThrow('fetch failed');
  expect((await readdir(folder)).filter((name) => name.startsWith('hiredesk-'))).toEqual([]);
});
