import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

test('prints where it is, the keys and the login, serves, and ends when told to', async () => {
  const child = spawn(process.execPath, [
    cli,
    '--port=0',
    '--applicants=12',
    '--jobs=3',
    '--scenario=clamped-pages',
  ]);
  try {
    let printed = '';
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('Ctrl+C')) break;
    }
    const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0] ?? '';
    expect(printed).toContain('12 applicants, 3 jobs');
    expect(printed).toMatch(
      /Application\s+[\w-]{43}\n\s+Secret\s+[\w-]{43}\n\s+Log in as\s+manager@harborgrill\.example/u,
    );
    expect(await (await fetch(`${origin}/sandbox/scenarios`)).json()).toMatchObject({ clampPerPage: 10 });
  } finally {
    child.kill('SIGTERM');
  }
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(code === 0 || signal === 'SIGTERM').toBe(true);
});

test('names an option that it does not understand and starts nothing', async () => {
  const run = promisify(execFile);
  await expect(run(process.execPath, [cli, '--rotation=sometimes'])).rejects.toMatchObject({
    code: 1,
    stderr: '--rotation must be one of after-use, at-once, not sometimes\n',
  });
  await expect(run(process.execPath, [cli, '--scenario=earthquake'])).rejects.toMatchObject({ code: 1 });
  expect((await run(process.execPath, [cli, '--help'])).stdout).toContain('--scenario=<name,name>');
});
