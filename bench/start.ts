import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppOnDouble } from '../e2e/electron-double/app-on-double.ts';
import { launchChromium } from '../e2e/electron-double/desktop/browser-launch.ts';
import { applicantRows, signIn } from '../e2e/steps/sign-in.ts';
import { startSandbox } from '../src/sandbox/server.ts';
import type { Figure } from './measure.ts';

const root = join(import.meta.dirname, '..');

/**
 * From starting the process to the first list on screen, everything from the encrypted cache; against starting a
 * process that opens a window with one line of HTML. Both on the Electron double, so both pay for the double.
 */
export async function measureStart(applicants: number, rounds: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-bench-start-'));
  const browser = await launchChromium({ headless: true });
  const sandbox = await startSandbox({ applicants });
  try {
    const app = await createAppOnDouble({
      browser,
      folder: join(folder, 'app'),
      mainPath: join(root, 'out', 'main', 'main.js'),
      args: ['--loopback-only'],
    });
    const { clientId, clientSecret } = sandbox.credentials;
    const { appOrigin, apiOrigin } = sandbox;
    const page = await signIn(app, sandbox, { name: 'Sample', clientId, clientSecret, appOrigin, apiOrigin });
    await page
      .getByText(/^Synced/u)
      .first()
      .waitFor({ timeout: 120_000 });
    await app.quit();
    const ours: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      await app.launch();
      await applicantRows(await app.window())
        .first()
        .waitFor();
      ours.push(performance.now() - startedAt);
      await app.quit();
    }
    await app.close();

    const empty = await createAppOnDouble({
      browser,
      folder: join(folder, 'empty'),
      mainPath: join(root, 'e2e', 'electron-double', 'fixture-app', 'main.js'),
      args: [],
    });
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      await empty.launch();
      await (await empty.window()).getByRole('heading').first().waitFor();
      theirs.push(performance.now() - startedAt);
      await empty.kill();
    }
    await empty.close();
    const byTime = (times: number[]): number[] => times.toSorted((a, b) => a - b);
    return [
      {
        what: `start to the first list, ${applicants.toLocaleString('en')} applicants cached`,
        floor: 'start to an empty window',
        ours: byTime(ours),
        theirs: byTime(theirs),
      },
    ];
  } finally {
    await sandbox.close();
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
