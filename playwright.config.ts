import { defineConfig } from '@playwright/test';
import { findElectron } from './e2e/real-electron.ts';
import { shareCompileCache } from './scripts/compile-cache.ts';

shareCompileCache();

const report = process.env['HIREDESK_E2E_REPORT'];

type Options = { runsOn: 'double' | 'electron' };

// The same specs twice: on the double everywhere, and on real Electron where its executable is. Where it is
// not, the reporter says so at the end, loudly.
export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Patience, not promises: a slow computer must not look like a broken app.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  reporter: [
    ['list'],
    ['./e2e/real-electron-reporter.ts'],
    ...(report === undefined ? [] : [['json', { outputFile: report }] as ['json', { outputFile: string }]]),
  ],
  use: {
    // What was done and said, without a film of it: filming takes a third of the time on two cores.
    trace: { mode: 'retain-on-first-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    actionTimeout: 45_000,
  },
  projects: [
    { name: 'double', use: { runsOn: 'double' } },
    {
      name: 'electron',
      use: { runsOn: 'electron' },
      testIgnore: findElectron() === null ? '**/*' : 'electron-double/**',
    },
  ],
});
