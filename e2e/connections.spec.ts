import { startSandbox } from '../src/sandbox/server.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { reachConsent } from './steps/trouble.ts';
import { fullName, outboxEntries, someone, takeWalkIn } from './steps/walk-in.ts';
import { chooseWay, enterHosts, pasteKeys, signInWithKeys, withoutKeys } from './steps/ways.ts';
import { seen } from './steps/seen.ts';

// Whether CareerPlug asks for consent again must not depend on when an old token was revoked.
test.use({ sandboxOptions: { applicants: 40, jobs: 6, isConsentSkipped: false } });

test('two accounts: added, renamed, switched and removed, each with its own people', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const west = await startSandbox({ seed: 11, applicants: 25, jobs: 4 });
  try {
    const page = await signIn(app, sandbox, preset);
    const nameOf = async (): Promise<string> =>
      (await applicantRows(page).first().locator('strong').innerText()).trim();
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
    await expect(page.getByRole('button', { name: /^Applicants/u })).toContainText('40');
    const first = await nameOf();

    await test.step('added beside the open one, with a way back', async () => {
      await openSection(page, /^Settings/u);
      await page.getByRole('button', { name: 'Add another account' }).click();
      await expectAccessible(app, page, 'another account');
      await page.getByRole('button', { name: /^A CareerPlug login/u }).click();
      await expect(page.getByRole('textbox', { name: 'Application key' })).toHaveValue('');
      await pasteKeys(page, sandbox.credentials);
      await page.getByRole('button', { name: 'Continue in the browser' }).click();
      const browser = await app.browserPage();
      await reachConsent(browser, sandbox);
      await browser.getByRole('button', { name: 'Deny' }).click();
      await seen(page.getByRole('alert').getByText('Access was not granted'));
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: /^Back to/u }).click();
      await openSection(page, /^Settings/u);
      await page.getByRole('button', { name: 'Add another account' }).click();
      await page.getByRole('button', { name: /^Only the two keys/u }).click();
      await pasteKeys(page, west.credentials);
      await enterHosts(page, west);
      await page.getByRole('button', { name: 'Connect' }).click();
      await expect(page.getByRole('button', { name: /^Applicants/u })).toContainText('25');
    });

    await test.step('renamed', async () => {
      await openSection(page, /^Settings/u);
      await page
        .getByRole('button', { name: /^More for/u })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByRole('textbox', { name: 'Name in Hiredesk' }).fill('West side');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('navigation', { name: 'Sections' })).toContainText('West side');
      await expectAccessible(app, page, 'connections');
    });

    await test.step('switched: nobody of one is seen in the other', async () => {
      await page.getByRole('button', { name: 'Open this one' }).click();
      await expect(page.getByRole('button', { name: /^Applicants/u })).toContainText('40');
      await openSection(page, /^Applicants/u);
      await expect(applicantRows(page).first()).toContainText(first);
    });

    await test.step('removed', async () => {
      await openSection(page, /^Settings/u);
      await page.getByRole('button', { name: 'More for West side' }).click();
      await page.getByRole('menuitem', { name: 'Remove from this computer' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      await expect(page.getByRole('button', { name: 'More for West side' })).toHaveCount(0);
      await seen(page.getByRole('button', { name: 'Sign out' }));
    });
  } finally {
    await west.close();
  }
});

test('signing out names who was not sent; kept locked, they are there after signing in again', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await sandbox.pause();
  await takeWalkIn(page, someone, 'Cook');
  await openSection(page, /^Settings/u);
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('alertdialog');
  await seen(dialog.getByRole('heading', { name: '1 walk-in hasn’t been sent' }));
  await seen(dialog.getByText(fullName(someone)));
  await expectAccessible(app, page, 'sign-out with unsent');
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await dialog.getByRole('button', { name: 'Sign out and keep them locked here' }).click();
  await seen(page.getByRole('button', { name: 'Sign in to CareerPlug' }));
  await sandbox.resume();
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  const browser = await app.browserPage();
  await reachConsent(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  await openSection(page, /^Outbox/u);
  await expect(outboxEntries(page).first()).toContainText(fullName(someone));
  await expect.poll(() => sandbox.world.taken().length, { timeout: 360_000 }).toBe(1);
});

test('what was not sent is deleted only after its number was typed', async ({ app, sandbox, preset }) => {
  test.setTimeout(360_000);
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await sandbox.pause();
  await takeWalkIn(page, someone, 'Cook');
  await openSection(page, /^Settings/u);
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete it instead' }).click();
  const deletes = dialog.getByRole('button', { name: 'Delete and sign out' });
  await expect(deletes).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type 1 to delete for good' }).fill('2');
  await expect(deletes).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type 1 to delete for good' }).fill('1');
  await deletes.click();
  await seen(page.getByRole('button', { name: 'Sign in to CareerPlug' }));
});

test.describe('a computer that can’t protect keys', () => {
  test('asks first; keeping nothing leaves nothing after quitting', async ({ app, sandbox, preset }) => {
    await app.launch();
    await app.control.setKeyStore('weak');
    await app.quit();
    let page = await signInWithKeys(app, sandbox, preset);
    await seen(page.getByRole('heading', { name: /no safe place for keys/u }));
    await expectAccessible(app, page, 'weak key store');
    await page.getByRole('button', { name: /^Keep nothing/u }).click();
    await seen(applicantRows(page).first());
    await app.quit();
    await app.launch({ preset });
    page = await app.window();
    await seen(page.getByRole('button', { name: 'Sign in to CareerPlug' }));
  });

  test('kept anyway, it is there again; refused, nothing happened', async ({ app, sandbox, preset }) => {
    await app.launch();
    await app.control.setKeyStore('weak');
    await app.quit();
    let page = await signInWithKeys(app, sandbox, preset);
    await page.getByRole('button', { name: /^Don’t sign in/u }).click();
    await seen(page.getByRole('button', { name: 'Connect' }));
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('button', { name: /^Keep it here anyway/u }).click();
    await seen(applicantRows(page).first());
    await app.quit();
    await app.launch({ preset });
    page = await app.window();
    await seen(applicantRows(page).first());
  });
});

test('a locked key store is told with what is safe; unlocked, everything is there', async ({
  app,
  sandbox,
  preset,
}) => {
  await signInWithKeys(app, sandbox, preset);
  let page = await app.window();
  await seen(applicantRows(page).first());
  await app.control.setKeyStore('locked');
  await app.quit();
  await app.launch({ preset });
  page = await app.window();
  await seen(page.getByRole('heading', { name: 'Unlock this computer’s key store' }));
  await expectAccessible(app, page, 'locked');
  await page.getByRole('button', { name: 'Try again' }).click();
  await seen(page.getByRole('heading', { name: 'Unlock this computer’s key store' }));
  await app.control.setKeyStore('good');
  // The try before may still be under way, and then finds the key store open: no second click is needed.
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await tryAgain.isVisible()) await tryAgain.click({ timeout: 1000 });
    await expect(applicantRows(page).first()).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test('data that another key has locked is set aside only after a question, and a new start is possible', async ({
  app,
  sandbox,
  preset,
}) => {
  await signInWithKeys(app, sandbox, preset);
  let page = await app.window();
  await seen(applicantRows(page).first());
  await app.control.setKeyStore('changed');
  await app.quit();
  await app.launch({ preset: withoutKeys(preset) });
  page = await app.window();
  await page.getByRole('button', { name: 'Set it aside and start anew' }).click();
  await expectAccessible(app, page, 'set aside?');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave it as it is' }).click();
  await page.getByRole('button', { name: 'Set it aside and start anew' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Set aside' }).click();
  await chooseWay(page, /^Only the two keys/u);
  await pasteKeys(page, sandbox.credentials);
  await page.getByRole('button', { name: 'Connect' }).click();
  await seen(applicantRows(page).first());
});
