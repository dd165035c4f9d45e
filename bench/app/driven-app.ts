import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { createAppOnDouble } from '../../e2e/electron-double/app-on-double.ts';
import { applicantRows, beginSignIn } from '../../e2e/steps/sign-in.ts';
import type { Company } from '../company/company.ts';
import { bundleDouble } from '../bundled-double.ts';
import { aFolder } from '../folders.ts';

const root = join(import.meta.dirname, '..', '..');
const watchSchema = z.object({
  longest: z.number(),
  p99: z.number(),
  median: z.number(),
  longestHeld: z.number(),
  rss: z.number(),
  worstRss: z.number(),
});
/** Delays of the main process's event loop in milliseconds, its memory (threads of the store included) in MB. */
export type Watch = z.infer<typeof watchSchema>;

export type DrivenApp = {
  readonly launch: () => Promise<void>;
  readonly window: () => Promise<Page>;
  readonly quit: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Signs in through the browser; resolves when the first reading has begun. */
  readonly signIn: () => Promise<Page>;
  /** Resolves when the status bar says so. */
  readonly synced: () => Promise<void>;
  readonly beginWatch: () => Promise<void>;
  readonly watched: () => Promise<Watch>;
};

/** The built bundles on the Electron double, with the event loop of their main process watched. */
export async function createDrivenApp(browser: Browser, company: Company): Promise<DrivenApp> {
  const folder = aFolder();
  const { runPath, hookPath } = await bundleDouble();
  const watchPath = join(folder, 'watch.json');
  const app = await createAppOnDouble({
    browser,
    folder,
    mainPath: join(root, 'out', 'main', 'main.js'),
    args: ['--loopback-only'],
    runPath,
  });
  const env = {
    NODE_OPTIONS: `--import=${pathToFileURL(hookPath).href} --disable-warning=ExperimentalWarning`,
    BENCH_WATCH: watchPath,
  };
  const beginWatch = async (): Promise<void> => {
    const pid = app.desktop.app?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGUSR2');
    await pause(50);
  };
  return {
    launch: () => app.launch({ env }),
    window: () => app.window(),
    quit: () => app.quit(),
    close: () => app.close(),
    beginWatch,
    watched: async () => {
      await pause(600);
      return watchSchema.parse(JSON.parse(await readFile(watchPath, 'utf8')));
    },
    synced: async () => {
      const page = await app.window();
      await page
        .getByText(/^Synced/u)
        .first()
        .waitFor({ timeout: 900_000 });
    },
    signIn: async () => {
      const { credentials, appOrigin, apiOrigin } = company;
      const { clientId, clientSecret } = credentials;
      const person = await beginSignIn(
        { ...app, launch: (options) => app.launch({ ...options, env }) },
        { name: 'Sample', clientId, clientSecret, appOrigin, apiOrigin },
      );
      await person.getByRole('textbox', { name: 'Email' }).fill(credentials.email);
      await person.getByLabel('Password').fill(credentials.password);
      await person.getByRole('button', { name: 'Log in' }).click();
      await beginWatch();
      await person.getByRole('button', { name: 'Authorize' }).click();
      const page = await app.window();
      await applicantRows(page).first().waitFor({ timeout: 120_000 });
      return page;
    },
  };
}

export const emptyAppPath = join(root, 'e2e', 'electron-double', 'fixture-app', 'main.js');
