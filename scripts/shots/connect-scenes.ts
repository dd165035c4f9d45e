import { beginBrowser, open, type Scene } from './stage.ts';

export const connectScenes: readonly Scene[] = [
  {
    name: 'connect',
    play: async (stage) => {
      const page = await open(stage);
      await stage.shoot('connect-welcome');
      await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
      await stage.shoot('connect-keys-filled-in');
      await page.getByRole('textbox', { name: 'Application key' }).fill('short');
      await page.getByRole('button', { name: 'Continue in the browser' }).click();
      await stage.shoot('connect-keys-not-right');
    },
  },
  {
    name: 'connect-waiting',
    play: async (stage) => {
      const page = await open(stage);
      await beginBrowser(page);
      await stage.shoot('connect-waiting');
      await stage.app.deepLink('com.hiredesk.app://oauth/callback?code=abc&state=someone-elses');
      await page.getByText('Something else arrived').waitFor();
      await stage.shoot('connect-waiting-something-else-arrived');
      await page.getByRole('textbox', { name: /shows you a code/u }).fill('not a code at all');
      await page.getByRole('button', { name: 'Use this code' }).click();
      await stage.shoot('connect-waiting-wrong-code');
    },
  },
  {
    name: 'connect-refused',
    play: async (stage) => {
      const page = await open(stage);
      await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
      await page.getByRole('textbox', { name: 'Secret' }).fill('0'.repeat(64));
      await page.getByRole('button', { name: 'Continue in the browser' }).click();
      const browser = await stage.app.browserPage();
      await browser.getByRole('button', { name: 'Log in' }).click();
      await browser.getByRole('button', { name: 'Authorize' }).click();
      await page.getByText('CareerPlug doesn’t know these keys').waitFor();
      await stage.shoot('connect-keys-unknown');
    },
  },
  {
    name: 'connect-denied',
    play: async (stage) => {
      const page = await open(stage);
      await beginBrowser(page);
      const browser = await stage.app.browserPage();
      await browser.getByRole('button', { name: 'Log in' }).click();
      await browser.getByRole('button', { name: 'Deny' }).click();
      await page.getByText('Access was not granted').waitFor();
      await stage.shoot('connect-denied');
    },
  },
  {
    name: 'connect-redeeming',
    play: async (stage) => {
      const page = await open(stage);
      await beginBrowser(page);
      const browser = await stage.app.browserPage();
      await browser.getByRole('button', { name: 'Log in' }).click();
      const authorize = browser.getByRole('button', { name: 'Authorize' });
      await authorize.waitFor();
      stage.sandbox.scenarios.set({ delayMs: 4000 });
      await authorize.click();
      await stage.expect(page.getByRole('heading', { name: 'Signing you in' })).toBeVisible();
      await stage.shoot('connect-redeeming');
      stage.sandbox.scenarios.set({ delayMs: 0 });
    },
  },
  {
    name: 'connect-spanish',
    play: async (stage) => {
      await open(stage, { language: 'es' });
      await stage.shoot('connect-welcome-spanish');
    },
  },
];
