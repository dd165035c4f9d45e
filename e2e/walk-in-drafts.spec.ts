import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { tabTo } from './steps/keyboard.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import {
  answerQuestions,
  expectDraftSaved,
  fullName,
  outboxEntries,
  someone,
  type Visitor,
} from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

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
      if (visitor === someone) await attachEachKind(page);
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
      if (visitor === someone) await seen(page.getByText('Three years at the counter.'));
      await page.getByRole('combobox', { name: 'Job' }).fill('Cook');
      await page.getByRole('option', { name: /Cook/u }).first().click();
      await expect(page.getByRole('textbox', { name: 'City' })).not.toHaveValue('');
      await answerQuestions(page);
      await page.getByRole('textbox', { name: 'ZIP' }).fill(visitor.postalCode);
      await page.getByText('No previous job').click();
      await page.getByRole('textbox', { name: /note/iu }).fill(visitor.note);
      await page.keyboard.press('ControlOrMeta+Enter');
      await seen(page.getByText(`${fullName(visitor)} is saved`));
    });
  }

  await expect.poll(() => sandbox.world.taken().length, { timeout: 360_000 }).toBe(2);
  const resumes = sandbox.world.taken().map(({ inbound }) => inbound?.app.resume?.file);
  expect(resumes.map((file) => file?.name)).toEqual(['résumé.txt', undefined]);
  expect(Buffer.from(resumes[0]?.data ?? '', 'base64').toString()).toBe(resumeText);

  await test.step('what was noted at the counter stands beside the applicant it became', async () => {
    await openSection(page, /^Walk-ins/u);
    const row = page.getByRole('grid', { name: 'Walk-ins' }).getByRole('row', { name: fullName(someone) });
    await row.first().click({ timeout: 360_000 });
    await seen(page.getByText('First impression'));
    await seen(page.getByText(someone.note));
  });
});

const resumeText = 'Ines Walker-Sato\nThree years at the counter.';
// One grey point: the smallest picture that is one.
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** Shows what each kind of résumé looks like before it goes, and leaves the text. */
async function attachEachKind(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: /^Résumé/u });
  const attach = async (name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    await card.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  };
  const takeOut = async (name: string): Promise<void> => {
    await card.getByRole('button', { name: `Remove ${name}` }).click();
  };

  await attach('photo.png', 'image/png', Buffer.from(picture, 'base64'));
  const preview = card.getByRole('img', { name: 'The résumé photo.png' });
  await seen(preview);
  await expect.poll(async () => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await takeOut('photo.png');

  await attach('cv.pdf', 'application/pdf', Buffer.from(`%PDF-1.7\n${' '.repeat(204_700)}\n%%EOF`));
  await seen(card.getByText('cv.pdf'));
  await seen(card.getByText('200 KB'));
  await expect(card.getByRole('img')).toHaveCount(0);
  await takeOut('cv.pdf');

  await attach('holiday.pdf', 'application/pdf', Buffer.from(picture, 'base64'));
  await expect(card.getByRole('alert')).toContainText('holiday.pdf isn’t what its name says.');

  await attach('résumé.txt', 'text/plain', Buffer.from(resumeText));
  await seen(card.getByText('Three years at the counter.'));
  await expect(card.getByRole('alert')).toHaveCount(0);
}
