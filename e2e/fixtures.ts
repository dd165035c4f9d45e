import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Browser } from '@playwright/test';
import { startSandbox, type SandboxOptions, type SandboxServer } from '../src/sandbox/server.ts';
import { createAppOnElectron } from './app-on-electron.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { createAppOnDouble } from './electron-double/app-on-double.ts';
import { launchChromium } from './electron-double/desktop/browser-launch.ts';
import type { Preset } from './preset.ts';
import { findElectron } from './real-electron.ts';

/** HIREDESK_MAIN: the archive of a finished package, for real Electron. */
const builtMain = process.env['HIREDESK_MAIN'] ?? join(import.meta.dirname, '..', 'out', 'main', 'main.js');

type Options = {
  /** Which bundle is run; Hiredesk's own unless a spec says otherwise. */
  mainPath: string;
  /** Arguments of every start. The tests never leave this computer. */
  appArguments: string[];
  sandboxOptions: SandboxOptions;
  runsOn: 'double' | 'electron';
};

type Fixtures = {
  /** A folder of this test's own, gone afterwards. */
  folder: string;
  app: AppUnderTest;
  sandbox: SandboxServer;
  /** Fills in the connect screen for this test's sandbox. */
  preset: Preset;
};

type WorkerFixtures = { chromiumOfPeople: Browser };

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  mainPath: [builtMain, { option: true }],
  appArguments: [['--loopback-only'], { option: true }],
  sandboxOptions: [{}, { option: true }],
  runsOn: ['double', { option: true }],

  chromiumOfPeople: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
    async ({}, provide) => {
      const browser = await launchChromium({ headless: true });
      await provide(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'hiredesk-e2e-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  app: async ({ chromiumOfPeople, folder, mainPath, appArguments, runsOn }, provide, testInfo) => {
    const executablePath = findElectron();
    const app =
      runsOn === 'electron' && executablePath !== null
        ? await createAppOnElectron({
            executablePath,
            browser: chromiumOfPeople,
            folder,
            mainPath,
            args: appArguments,
          })
        : await createAppOnDouble({ browser: chromiumOfPeople, folder, mainPath, args: appArguments });
    await provide(app);
    const problems = app.problems();
    await app.close();
    if (app.mainLog() !== '' && (problems.length > 0 || testInfo.status !== testInfo.expectedStatus)) {
      await testInfo.attach('main process', { body: app.mainLog(), contentType: 'text/plain' });
    }
    // Whatever went wrong unseen fails the test, unless the test said that it would.
    expect(problems, 'problems that nobody expected').toEqual([]);
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
  sandbox: async ({ sandboxOptions }, provide) => {
    const sandbox = await startSandbox({ applicants: 120, jobs: 12, ...sandboxOptions });
    await provide(sandbox);
    await sandbox.close();
  },

  preset: async ({ sandbox }, provide) => {
    const { clientId, clientSecret } = sandbox.credentials;
    const { appOrigin, apiOrigin } = sandbox;
    await provide({ name: 'Sample company', clientId, clientSecret, appOrigin, apiOrigin });
  },
});

export { expect };
