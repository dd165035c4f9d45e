import { expect, type Page } from '@playwright/test';
import type { SandboxServer } from '../../src/sandbox/server.ts';
import type { AppUnderTest } from '../app-under-test.ts';
import { logIn } from './sign-in.ts';
import { seen } from './seen.ts';

/** Sends the person to their browser from the form of the connect screen; answers the browser's page. */
export async function continueInBrowser(app: AppUnderTest): Promise<Page> {
  const page = await app.window();
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  await seen(page.getByRole('heading', { name: 'Continue in your browser' }));
  return app.browserPage();
}

/** Logs in where this browser is not logged in yet, up to the page that asks for consent. */
export async function reachConsent(browser: Page, sandbox: SandboxServer): Promise<void> {
  const email = browser.getByRole('textbox', { name: 'Email' });
  const authorize = browser.getByRole('button', { name: 'Authorize' });
  await seen(email.or(authorize));
  if (await email.isVisible()) await logIn(browser, sandbox);
  await seen(authorize);
}

/**
 * Consents where nothing on this computer opens the app's addresses, and answers the address that CareerPlug
 * sent the browser to: a callback to be delivered by hand, late, twice or never.
 */
export async function consentWithoutReturn(
  app: AppUnderTest,
  sandbox: SandboxServer,
  browser: Page,
): Promise<string> {
  await app.control.setProtocolHandler(false);
  await reachConsent(browser, sandbox);
  // A request for another program's address is none that the page's own events tell of.
  const watched = await browser.context().newCDPSession(browser);
  await watched.send('Network.enable');
  const left = new Promise<string>((resolve) => {
    watched.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('com.hiredesk.app:')) resolve(request.url);
    });
  });
  await browser.getByRole('button', { name: 'Authorize' }).click();
  const address = await left;
  await app.control.setProtocolHandler(true);
  return address;
}

/** A trouble is told in words, nothing spins any more, and the form is there to try again. */
export async function expectTold(page: Page, title: string): Promise<void> {
  await seen(page.getByRole('alert').getByText(title));
  await expectNothingSpins(page);
  await expect(page.getByRole('button', { name: 'Continue in the browser' })).toBeEnabled();
}

export async function expectNothingSpins(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Signing you in' })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"], [data-pending="true"]')).toHaveCount(0);
}

/** Codes that were exchanged for tokens, or tried to be. */
export function redeemed(sandbox: SandboxServer): number {
  return sandbox.log.entries().filter(({ method, path }) => method === 'POST' && path === '/oauth/token')
    .length;
}
