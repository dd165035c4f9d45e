import { expect, test } from './fixtures.ts';
import { tabTo } from './steps/keyboard.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { expectDraftSaved, fullName, outboxEntries, someone, type Visitor } from './steps/walk-in.ts';

test.describe.configure({ timeout: 360_000 });
test.use({ sandboxOptions: { applicants: 60, jobs: 8, repeats: 'accepted' } });

const another: Visitor = {
  ...someone,
  phone: '(512) 555-0163',
  email: 'tomas.reyes@example.org',
  firstName: 'Tomás',
  lastName: 'Reyes',
};

test('two people half typed when the program is killed are both there again, and sent once each', async ({
  app,
  sandbox,
  preset,
}) => {
  let page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  await test.step('typed by keys, one after the other, neither finished', async () => {
    for (const visitor of [someone, another]) {
      await page.getByRole('button', { name: 'New walk-in' }).first().click();
      const phone = page.getByRole('textbox', { name: 'Phone' });
      await expect(phone).toBeFocused();
      await page.keyboard.type(visitor.phone);
      await tabTo(page, page.getByRole('textbox', { name: 'Email' }));
      await page.keyboard.type(visitor.email);
      await tabTo(page, page.getByRole('textbox', { name: 'First name' }));
      await page.keyboard.type(visitor.firstName);
      await tabTo(page, page.getByRole('textbox', { name: 'Last name' }));
      await page.keyboard.type(visitor.lastName);
      await expectDraftSaved(page);
      await openSection(page, /^Outbox/u);
    }
    await expect(outboxEntries(page).filter({ hasText: 'Draft' })).toHaveCount(2);
  });

  await app.kill();
  await app.launch({ preset });
  page = await app.window();

  for (const visitor of [someone, another]) {
    await test.step(`${visitor.firstName} goes on where it stopped, and is sent`, async () => {
      await openSection(page, /^Outbox/u);
      await outboxEntries(page)
        .filter({ hasText: fullName(visitor) })
        .click();
      await page.getByRole('main').getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue(visitor.phone);
      await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(visitor.email);
      await expect(page.getByRole('textbox', { name: 'Last name' })).toHaveValue(visitor.lastName);
      await page.getByRole('combobox', { name: 'Job' }).fill('Cook');
      await page.getByRole('option', { name: /Cook/u }).first().click();
      await expect(page.getByRole('textbox', { name: 'City' })).not.toHaveValue('');
      for (const group of await page.getByRole('radiogroup', { name: /required by this job/u }).all()) {
        await group.locator('label').first().click();
      }
      for (const group of await page.getByRole('group', { name: /required by this job/u }).all()) {
        await group.locator('label').first().click();
      }
      await page.getByRole('textbox', { name: 'ZIP' }).fill(visitor.postalCode);
      await page.getByText('No previous job').click();
      await page.getByRole('textbox', { name: /note/iu }).fill(visitor.note);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByText(`${fullName(visitor)} is saved`)).toBeVisible();
    });
  }

  await expect.poll(() => sandbox.world.taken().length, { timeout: 360_000 }).toBe(2);

  await test.step('what was noted at the counter stands beside the applicant it became', async () => {
    await openSection(page, /^Walk-ins/u);
    const row = page.getByRole('grid', { name: 'Walk-ins' }).getByRole('row', { name: fullName(someone) });
    await row.first().click({ timeout: 360_000 });
    await expect(page.getByText('First impression')).toBeVisible();
    await expect(page.getByText(someone.note)).toBeVisible();
  });
});
