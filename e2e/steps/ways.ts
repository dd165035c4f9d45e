import { expect, type Page } from '@playwright/test';
import type { SandboxServer } from '../../src/sandbox/server.ts';
import type { AppUnderTest } from '../app-under-test.ts';
import type { Preset } from '../preset.ts';

/** A connect screen that knows the company's hosts and nothing else: every key is the person's to paste. */
export function withoutKeys(preset: Preset): Preset {
  return { ...preset, clientId: 'to-be-pasted', clientSecret: '' };
}

/** From the welcome page to the form of one of the other ways in. */
export async function chooseWay(page: Page, way: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Other ways to sign in' }).click();
  await page.getByRole('button', { name: way }).click();
}

export async function pasteKeys(page: Page, keys: { clientId: string; clientSecret: string }): Promise<void> {
  // Copied from a web page, with what that drags along.
  await page.getByRole('textbox', { name: 'Application key' }).fill(` ${keys.clientId}\n`);
  await page.getByLabel('Secret').first().fill(`${keys.clientSecret} `);
}

/** Other hosts than those that are filled in. */
export async function enterHosts(page: Page, sandbox: SandboxServer): Promise<void> {
  await page.getByRole('button', { name: /^Other addresses/u }).click();
  await page.getByRole('textbox', { name: 'CareerPlug address' }).fill(sandbox.appOrigin);
  await page.getByRole('textbox', { name: 'API address' }).fill(sandbox.apiOrigin);
}

/** The window, signed in with the two keys. */
export async function signInWithKeys(
  app: AppUnderTest,
  sandbox: SandboxServer,
  preset: Preset,
): Promise<Page> {
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^Only the two keys/u);
  await pasteKeys(page, sandbox.credentials);
  await page.getByRole('button', { name: 'Connect' }).click();
  return page;
}

/** A token as an administrator would be shown one. */
export async function aToken(sandbox: SandboxServer): Promise<string> {
  const { clientId, clientSecret } = sandbox.credentials;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const answer = await fetch(`${sandbox.appOrigin}/oauth/token`, { method: 'POST', body });
  const json: unknown = await answer.json();
  expect(json).toHaveProperty('access_token');
  return (json as { access_token: string }).access_token;
}
