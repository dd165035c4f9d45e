import type { expect as Expect, Page } from '@playwright/test';
import type { AppUnderTest } from '../../e2e/app-under-test.ts';
import type { Preset } from '../../e2e/preset.ts';
import { applicantRows } from '../../e2e/steps/sign-in.ts';
import type { SandboxOptions, SandboxServer } from '../../src/sandbox/server.ts';

/** What a scene plays on. */
export type Stage = {
  readonly app: AppUnderTest;
  readonly sandbox: SandboxServer;
  readonly preset: Preset;
  readonly expect: typeof Expect;
  /** To be called once the app runs. */
  readonly setTheme: () => Promise<void>;
  /** Takes the picture at every width. */
  readonly shoot: (name: string) => Promise<void>;
};

export type Scene = {
  readonly name: string;
  readonly sandbox?: SandboxOptions;
  /** Takes minutes: played only when `--only` names it. */
  readonly isLong?: boolean;
  readonly play: (stage: Stage) => Promise<void>;
};

/** Runs the app in the scene's theme and, if asked, in Spanish. */
export async function open(
  { app, preset, setTheme }: Stage,
  options: { language?: 'es' } = {},
): Promise<Page> {
  await app.launch({ preset });
  await setTheme();
  const page = await app.window();
  if (options.language === 'es') {
    await page.evaluate(() =>
      (
        globalThis as unknown as { hiredesk: { call: (name: string, input: unknown) => unknown } }
      ).hiredesk.call('settings.update', { language: 'es' }),
    );
  }
  return page;
}

/** From the first screen to the waiting screen. */
export async function beginBrowser(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  await page.getByRole('heading', { name: 'Continue in your browser' }).waitFor();
}

/** Signed in; the login page of the sample company is filled in already. */
export async function openSignedIn(stage: Stage, isSynced = true): Promise<Page> {
  const page = await open(stage);
  await beginBrowser(page);
  const browser = await stage.app.browserPage();
  await browser.getByRole('button', { name: 'Log in' }).click();
  await browser.getByRole('button', { name: 'Authorize' }).click();
  await applicantRows(page).first().waitFor();
  if (isSynced) {
    await page
      .getByText(/^Synced/u)
      .first()
      .waitFor();
    // What the first test of the connection says goes away by itself; pictures are of what comes after.
    const connected = page.locator('output').filter({ hasText: 'Connected to' });
    // On a busy computer it has gone before it is pressed.
    await connected
      .getByRole('button', { name: 'Close' })
      .click({ timeout: 5000 })
      .catch(() => undefined);
    await connected.waitFor({ state: 'hidden' });
  }
  return page;
}

export function section(page: Page, name: RegExp): ReturnType<Page['getByRole']> {
  return page.getByRole('navigation').getByRole('button', { name });
}
