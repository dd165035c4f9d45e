import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSection } from '../../e2e/steps/sign-in.ts';
import { openSignedIn, type Scene } from './stage.ts';

/** The file of an administrator, for the sample company. */
async function decided(change: object): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'hiredesk-shots-')), 'preset.json');
  await writeFile(path, JSON.stringify(change));
  return path;
}

/** What an installed copy has beside its rooms: help, and an administrator's decisions. */
export const installedScenes: readonly Scene[] = [
  {
    name: 'help',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await openSection(page, /^Help/u);
      await page.getByText('desk.db').waitFor();
      await stage.shoot('help');
      await page.getByRole('button', { name: 'What is copied' }).click();
      await page.getByRole('button', { name: /^zod/u }).scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: /^zod/u }).click();
      await stage.shoot('help-licences');
    },
  },
  {
    name: 'administrator',
    play: async (stage) => {
      const { appOrigin, apiOrigin, credentials } = stage.sandbox;
      const connection = { name: 'Harbor Grill Group', clientId: credentials.clientId, appOrigin, apiOrigin };
      const path = await decided({ connection, language: 'en', updates: { channel: 'stable' } });
      await stage.app.launch({ env: { HIREDESK_MACHINE_PRESET: path } });
      await stage.setTheme();
      const page = await stage.app.window();
      await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
      await stage.shoot('administrator-connect');
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: /sample data/iu }).click();
      await openSection(page, /Settings/u);
      await stage.shoot('administrator-settings');
      await page.getByRole('region', { name: 'Updates' }).scrollIntoViewIfNeeded();
      await stage.shoot('settings-updates');
    },
  },
];
