import type { Page } from '@playwright/test';
import { openSection } from '../../e2e/steps/sign-in.ts';
import { someone, takeWalkIn } from '../../e2e/steps/walk-in.ts';
import { aToken, chooseWay, enterHosts, pasteKeys, withoutKeys } from '../../e2e/steps/ways.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { open, openSignedIn, type Scene, type Stage } from './stage.ts';

const hourMs = 3_600_000;
let behindMs = 0;

/** The welcome page of somebody whose keys nobody has filled in. */
async function openEmpty(stage: Stage, language?: 'es'): Promise<Page> {
  return open({ ...stage, preset: withoutKeys(stage.preset) }, language === undefined ? {} : { language });
}

async function connectByKeys(stage: Stage): Promise<Page> {
  const page = await openEmpty(stage);
  await chooseWay(page, /^Only the two keys/u);
  await pasteKeys(page, stage.sandbox.credentials);
  await page.getByRole('button', { name: 'Connect' }).click();
  return page;
}

async function restartWith(stage: Stage, keyStore: 'locked' | 'changed' | 'weak'): Promise<Page> {
  await stage.app.control.setKeyStore(keyStore);
  await stage.app.quit();
  return openEmpty(stage);
}

export const accountScenes: readonly Scene[] = [
  {
    name: 'ways-in',
    play: async (stage) => {
      const page = await openEmpty(stage);
      await page.getByRole('button', { name: 'Other ways to sign in' }).click();
      await stage.shoot('connect-other-ways');
      await page.getByRole('button', { name: /^A login, and/u }).click();
      await page.getByRole('textbox', { name: 'Application key' }).fill('');
      await stage.shoot('connect-by-code');
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: /^An access token/u }).click();
      await stage.shoot('connect-by-token');
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: /^Only the two keys/u }).click();
      await pasteKeys(page, { ...stage.sandbox.credentials, clientSecret: 'y'.repeat(43) });
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByText('CareerPlug doesn’t know these keys').waitFor();
      await stage.shoot('connect-by-keys-refused');
    },
  },
  {
    name: 'ways-in-spanish',
    play: async (stage) => {
      const page = await openEmpty(stage, 'es');
      await page.getByRole('button', { name: 'Otras formas de iniciar sesión' }).click();
      await stage.shoot('connect-other-ways-spanish');
      await page.getByRole('button', { name: /^Un token de acceso/u }).click();
      await stage.shoot('connect-by-token-spanish');
    },
  },
  {
    name: 'unasked-code',
    play: async (stage) => {
      const page = await open(stage);
      await page.getByRole('button', { name: 'Sign in to CareerPlug' }).waitFor();
      await stage.app.deepLink('com.hiredesk.app://oauth/callback?code=abcdef0123456789');
      await page.getByText('A code arrived that nobody asked for').waitFor();
      await stage.shoot('connect-unasked-code');
    },
  },
  {
    name: 'weak-key-store',
    play: async (stage) => {
      await stage.app.launch();
      await stage.app.control.setKeyStore('weak');
      await stage.app.quit();
      const page = await connectByKeys(stage);
      await page.getByRole('button', { name: /^Keep nothing/u }).waitFor();
      await stage.shoot('connect-weak-key-store');
    },
  },
  {
    name: 'locked-out',
    play: async (stage) => {
      await openSignedIn(stage);
      let page = await restartWith(stage, 'locked');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await stage.shoot('locked-key-store');
      page = await restartWith(stage, 'changed');
      await page.getByRole('button', { name: /^Set it aside/u }).waitFor();
      await stage.shoot('locked-other-key');
      await page.getByRole('button', { name: /^Set it aside/u }).click();
      await stage.shoot('locked-set-aside');
    },
  },
  {
    name: 'token-ends',
    sandbox: { clock: { now: () => Date.now() - behindMs } },
    play: async (stage) => {
      behindMs = 40 * hourMs;
      const token = await aToken(stage.sandbox);
      behindMs = 0;
      const page = await openEmpty(stage);
      await chooseWay(page, /^An access token/u);
      await page.getByLabel('Access token').first().fill(token);
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByText(/The access token ends in/u).waitFor();
      await page
        .getByText(/^Synced/u)
        .first()
        .waitFor();
      await stage.shoot('banner-token-ends');
    },
  },
  {
    name: 'connected',
    play: async (stage) => {
      const page = await openSignedIn(stage, false);
      await page.getByText(/lets Hiredesk read/u).waitFor();
      await stage.shoot('banner-connected');
    },
  },
  {
    name: 'stray-code',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await stage.app.deepLink('com.hiredesk.app://oauth/callback?code=abcdef0123456789');
      await page.getByText('A code arrived that nobody here asked for', { exact: false }).waitFor();
      await stage.shoot('banner-stray-code');
    },
  },
  {
    name: 'keys-without-data',
    sandbox: { clientCredentials: 'refused-by-resources' },
    play: async (stage) => {
      const page = await connectByKeys(stage);
      await page.getByRole('button', { name: 'Sign in with the browser' }).first().waitFor();
      await stage.shoot('connect-keys-without-data');
    },
  },
  {
    name: 'connections',
    play: async (stage) => {
      const west = await startSandbox({ seed: 11, applicants: 60, jobs: 6 });
      try {
        const page = await openSignedIn(stage);
        await openSection(page, /^Settings/u);
        await page.getByRole('button', { name: 'Add another account' }).click();
        await stage.shoot('connect-another');
        await page.getByRole('button', { name: /^Only the two keys/u }).click();
        await pasteKeys(page, west.credentials);
        await enterHosts(page, west);
        await stage.shoot('connect-another-by-keys');
        await page.getByRole('button', { name: 'Connect' }).click();
        await page.getByRole('button', { name: /^Applicants\D*60/u }).waitFor();
        await openSection(page, /^Settings/u);
        await page.getByRole('button', { name: 'Test', exact: true }).click();
        await page.getByText('Applicants can be read').waitFor();
        await stage.shoot('settings-connections');
        await page
          .getByRole('button', { name: /^More for/u })
          .first()
          .click();
        await page.getByRole('menuitem', { name: 'Rename' }).click();
        await stage.shoot('settings-rename');
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page
          .getByRole('button', { name: /^More for/u })
          .last()
          .click();
        await page.getByRole('menuitem', { name: 'Remove' }).click();
        await stage.shoot('settings-remove');
      } finally {
        await west.close();
      }
    },
  },
  {
    name: 'sign-out',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await openSection(page, /^Settings/u);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await stage.shoot('sign-out-nothing-left');
      await page.getByRole('button', { name: 'Stay signed in' }).click();
      await stage.sandbox.pause();
      await takeWalkIn(page, someone, 'Cook');
      await openSection(page, /^Settings/u);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Delete it instead' }).click();
      await stage.shoot('sign-out-unsent');
    },
  },
];
