import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { addCounts, countPlaywright, countVitest, describeCounts } from './test-counts.ts';

// `npm test`: unit, integration and end-to-end tests; the last line counts them all.
const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'hiredesk-test-'));

async function run(cli: string[], env: Record<string, string> = {}): Promise<number> {
  const [path = '', ...args] = cli;
  const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

function read(name: string): string | null {
  try {
    return readFileSync(join(reports, name), 'utf8');
  } catch {
    return null;
  }
}

try {
  await ensureChromium({ headless: true }, (sentence) => console.log(sentence));
  buildApp();
  const unit = await run([
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ]);
  const e2e = await run(['@playwright/test/cli.js', 'test', ...process.argv.slice(2)], {
    HIREDESK_E2E_REPORT: join(reports, 'playwright.json'),
  });
  const counts = [countVitest(read('vitest.json')), countPlaywright(read('playwright.json'))] as const;
  console.log(`\nUnit and integration: ${describeCounts(counts[0])}`);
  console.log(`End to end: ${describeCounts(counts[1])}`);
  console.log(describeCounts(addCounts(counts)));
  process.exitCode = unit === 0 && e2e === 0 && addCounts(counts).failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
