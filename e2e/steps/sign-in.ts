import type { Page } from '@playwright/test';
import type { SandboxServer } from '../../src/sandbox/server.ts';
import type { AppUnderTest, LaunchOptions } from '../app-under-test.ts';
import type { Preset } from '../preset.ts';

/** From a cold start to the page in the person's browser that asks them to log in. */
export async function beginSignIn(
  app: AppUnderTest,
  preset: Preset,
  options: LaunchOptions = {},
): Promise<Page> {
  await app.launch({ ...options, preset });
  const page = await app.window();
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  // Waited for by the page itself: an assertion looks again only after ever longer pauses.
  await page.getByRole('heading', { name: 'Continue in your browser' }).waitFor();
  return app.browserPage();
}

/** What a person does on CareerPlug's own pages. */
export async function logIn(browser: Page, sandbox: SandboxServer): Promise<void> {
  await browser.getByRole('textbox', { name: 'Email' }).fill(sandbox.credentials.email);
  await browser.getByLabel('Password').fill(sandbox.credentials.password);
  await browser.getByRole('button', { name: 'Log in' }).click();
}

/** The whole way: the app's window, signed in, with applicants on screen. */
export async function signIn(
  app: AppUnderTest,
  sandbox: SandboxServer,
  preset: Preset,
  options: LaunchOptions = {},
): Promise<Page> {
  const browser = await beginSignIn(app, preset, options);
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  const page = await app.window();
  await applicantRows(page).first().waitFor();
  return page;
}

/** The rows of the list that is on screen; headings of columns are not among them. */
export function applicantRows(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('grid', { name: 'Applicants' }).getByRole('row');
}

/** Presses an entry of the sidebar; its name is followed by a count. */
export async function openSection(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name }).click();
}
