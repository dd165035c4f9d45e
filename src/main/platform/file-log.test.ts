import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redact } from '../../careerplug/http/redact.ts';
import { createFileLog } from './file-log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-log-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('writes lines for one person’s eyes, without tokens, addresses and numbers', async () => {
  const log = createFileLog({ folder, redact, isVerbose: false });
  log.info('app.started');
  log.warn('request.failed', {
    url: 'https://api.careerplug.com/apps?access_token=canary-token-0123456789',
    who: 'jo.canary@example.com',
    phone: '512 555 0199',
    status: 500,
    id: '75ac7ca4-1112-4e36-b957-d0123456dafc',
  });
  const text = await readFile(join(folder, 'hiredesk.log'), 'utf8');
  expect(text).toMatch(/info app\.started/u);
  expect(text).toContain('"status":500');
  expect(text).toContain('75ac7ca4-1112-4e36-b957-d0123456dafc');
  expect(text).not.toMatch(/canary|0199/u);
  if (process.platform !== 'win32') {
    expect((await stat(join(folder, 'hiredesk.log'))).mode & 0o777).toBe(0o600);
  }
});

test('keeps one older file and grows no further', async () => {
  const log = createFileLog({ folder, redact: (text) => text, isVerbose: false });
  for (let line = 0; line < 5000; line += 1) log.info('filling', { text: 'x'.repeat(1000) });
  const names = await readdir(folder);
  expect(names.toSorted()).toEqual(['hiredesk.log', 'hiredesk.old.log']);
  for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThan(1_200_000);
});
