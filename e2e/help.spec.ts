import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './steps/axe.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { fullName, someone, takeWalkIn } from './steps/walk-in.ts';
import { expect, test } from './fixtures.ts';

test('help tells what lies where, what support gets, and whose work is inside', async ({
  app,
  sandbox,
  preset,
}) => {
  const page = await signIn(app, sandbox, preset);
  const nameOfFirst = (await applicantRows(page).first().getAttribute('aria-label')) ?? '';
  await takeWalkIn(page, someone, 'Cook');

  await test.step('F1 opens it, the menu does', async () => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
    await openSection(page, /Applicants/u);
    await app.menu('Hiredesk help');
    await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
    await expect(page.getByText(app.userDataDir)).toBeVisible();
    await expectAccessible(app, page, 'help');
  });

  await test.step('what is copied for support names nobody', async () => {
    await page.getByRole('button', { name: 'What is copied' }).click();
    await expect(page.getByText('"kind": "signed-in"')).toBeVisible();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(async () => app.control.clipboard()).toContain('"kind": "signed-in"');
    const copied = await app.control.clipboard();
    expect(copied).toContain('app.started');
    const { clientId, clientSecret, email } = sandbox.credentials;
    const secrets = [clientId, clientSecret, email, preset.name, sandbox.world.company.name];
    const people = [someone.email, someone.lastName, fullName(someone), someone.recentEmployer];
    const names = nameOfFirst.split(/[\s,]+/u).filter((word) => /^\p{Lu}\p{L}{4,}$/u.test(word));
    const found = [...secrets, ...people, ...names].filter((one) => one !== '' && copied.includes(one));
    expect(found).toEqual([]);
  });

  await test.step('every licence has its words', async () => {
    await page.getByRole('button', { name: /^better-sqlite3-multiple-ciphers/u }).click();
    await expect(page.getByText(/Permission is hereby granted/u).first()).toBeVisible();
    await page.getByRole('button', { name: 'All keyboard shortcuts' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('what an administrator decided is shown as theirs and can’t be changed; a broken file is told', async ({
  app,
  folder,
  sandbox,
}) => {
  test.skip(app.kind !== 'double', 'The file is named by the environment');
  const path = join(folder, 'machine.json');
  const { appOrigin, apiOrigin, credentials } = sandbox;
  const decided = {
    connection: { name: 'Harbor Grill', clientId: credentials.clientId, appOrigin, apiOrigin },
    language: 'en',
    updates: { channel: 'off' },
  };
  await writeFile(path, JSON.stringify(decided));
  await app.launch({ env: { HIREDESK_MACHINE_PRESET: path } });
  let page = await app.window();

  await test.step('the connect screen has the key and the hosts, to be read only', async () => {
    await expect(page.getByText('Harbor Grill')).toBeVisible();
    await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
    const key = page.getByRole('textbox', { name: /Application key/iu });
    await expect(key).toHaveValue(credentials.clientId);
    await expect(key).toHaveAttribute('readonly', '');
    await expect(page.getByText('Set by your administrator').first()).toBeVisible();
    await page.getByLabel('Secret', { exact: true }).fill(credentials.clientSecret);
    await page.getByRole('button', { name: 'Continue in the browser' }).click();
    await expect(page.getByRole('heading', { name: 'Continue in your browser' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  await test.step('the settings say what is the administrator’s', async () => {
    await page.getByRole('button', { name: /sample data/iu }).click();
    await expect(applicantRows(page).first()).toBeVisible();
    await openSection(page, /Settings/u);
    const card = page.getByRole('region', { name: 'Set by your administrator' });
    await expect(card).toContainText('Harbor Grill');
    await expect(page.getByRole('radiogroup', { name: 'Language' })).toContainText(
      'Set by your administrator',
    );
    await page.getByRole('radio', { name: 'Español' }).press('Space');
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Updates' })).toContainText('wasn’t installed');
    await expectAccessible(app, page, 'settings of an administrator');
  });

  await test.step('a mistake in the file is told with its place', async () => {
    await writeFile(path, JSON.stringify({ ...decided, lanugage: 'es' }));
    await app.quit();
    await app.launch({ env: { HIREDESK_MACHINE_PRESET: path } });
    page = await app.window();
    await page.getByRole('button', { name: /sample data/iu }).click();
    await openSection(page, /Settings/u);
    const card = page.getByRole('region', { name: 'Set by your administrator' });
    await expect(card).toContainText('lanugage is not a name that is known here');
    await expect(card).toContainText(path);
  });
});
