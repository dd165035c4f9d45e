import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AppUnderTest } from './app-under-test.ts';
import { expect, test } from './fixtures.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test('a restart and a crash of the page lead back to the view, the filters and the person', async ({
  app,
  sandbox,
  preset,
}) => {
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await openSection(page, /^In process/u);
  await page.getByRole('button', { name: 'Order: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await rows(page).nth(3).click();
  const name = await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
  await page.getByRole('searchbox', { name: 'Search applicants' }).fill(name.slice(0, 3));
  await seen(page.getByRole('button', { name: 'Order: Oldest first' }));

  await test.step('after a restart', async () => {
    await expect.poll(() => settingsText(app)).toMatch(/"in-process"[^]*"applicantId": \d/u);
    await app.quit();
    await app.launch({ preset });
    await expectSamePlace(await app.window(), name);
  });

  await test.step('after a crash of the page', async () => {
    await app.control.crashRenderer();
    const isBack = async (): Promise<boolean> =>
      rows(await app.window())
        .first()
        .isVisible()
        .catch(() => false);
    await expect.poll(isBack).toBe(true);
    await expectSamePlace(await app.window(), name);
  });
});

test('a mistake of the program is told once, and starting again comes back in order', async ({
  app,
  sandbox,
  preset,
}) => {
  app.expectProblem(/a mistake of ours/u);
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await openSection(page, /^Jobs/u);
  await seen(page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first());

  await app.control.answerDialog({ response: 1 });
  await app.control.probe('rejectLater', 'a mistake of ours');
  await expect.poll(async () => (await app.control.askedDialogs()).length).toBe(1);
  await app.control.probe('throwLater', 'a mistake of ours');
  await seen(page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first());
  expect(await app.control.askedDialogs()).toHaveLength(1);

  await expect.poll(() => settingsText(app)).toMatch(/"section": "jobs"/u);
  await app.quit();
  await app.launch({ preset });
  await seen((await app.window()).getByRole('grid', { name: 'Jobs' }).getByRole('row').first());
  // A page that still loads when the program ends would miss a file, which is another mistake.
  await (
    await app.window()
  ).evaluate(async () => {
    await document.fonts.ready;
  });
  await app.control.answerDialog({ response: 0 });
  await app.control.probe('throwLater', 'a mistake of ours');
  expect(await app.ended()).toBe(0);
  const again = await app.window();
  await seen(again.getByRole('grid', { name: 'Jobs' }).getByRole('row').first());
  await app.quit();
});

function settingsText(app: AppUnderTest): Promise<string> {
  return readFile(join(app.userDataDir, 'settings.json'), 'utf8');
}

function rows(page: Page) {
  return page.getByRole('grid', { name: 'In process' }).getByRole('row');
}

async function expectSamePlace(page: Page, name: string): Promise<void> {
  await seen(rows(page).first());
  await seen(page.getByRole('main').getByRole('heading', { level: 2, name }));
  await seen(page.getByRole('button', { name: 'Order: Oldest first' }));
  // What was searched for is nobody's business on the disk.
  await expect(page.getByRole('searchbox', { name: 'Search applicants' })).toHaveValue('');
}
