import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { applicantRows, signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 300, jobs: 12 } });

test('a list goes into a file: all of a view as a workbook, the chosen ones as CSV, and failures are said', async ({
  app,
  sandbox,
  preset,
  folder,
}) => {
  test.setTimeout(360_000);
  test.skip(app.kind !== 'double', 'Answers the save dialog through the double');
  const page = await signIn(app, sandbox, preset);
  const { keyboard } = page;
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u, { timeout: 240_000 });
  const rows = applicantRows(page);
  // The list hears of the last ones a moment after the status bar.
  await expect(page.locator('h1 + output')).toHaveText('300');
  const target = join(folder, 'lists');
  await mkdir(target);
  const dialog = page.getByRole('dialog', { name: /^Export/u });
  const save = dialog.getByRole('button', { name: 'Choose where to save' });

  await test.step('everybody who is listed, as a workbook', async () => {
    await rows.first().click();
    const name = (await rows.first().locator('strong').innerText()).trim();
    await keyboard.press('ControlOrMeta+e');
    await seen(page.getByRole('dialog', { name: 'Export 300 people' }));
    await expectAccessible(app, page, 'export');
    await app.control.answerDialog({ canceled: false, filePath: join(target, 'all.xlsx') });
    await save.click();
    await seen(page.getByText('300 people are in all.xlsx.').first());
    await expect(dialog).toHaveCount(0);
    const parts = unzipSync(await readFile(join(target, 'all.xlsx')));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0));
    expect(sheet.match(/<row /gu)).toHaveLength(301);
    expect(sheet).toContain(name.replaceAll('&', '&amp;'));
  });

  await test.step('two chosen ones, as CSV with a column more', async () => {
    await rows.nth(2).click();
    await keyboard.press('x');
    await keyboard.press('Shift+J');
    await page.getByRole('toolbar', { name: '2 chosen' }).getByRole('button', { name: 'Export' }).click();
    await dialog.getByText('CSV', { exact: true }).click();
    await dialog.getByText('City', { exact: true }).click();
    await app.control.answerDialog({ canceled: false, filePath: join(target, 'two.csv') });
    await save.click();
    await seen(page.getByText('2 people are in two.csv.').first());
    const lines = (await readFile(join(target, 'two.csv'), 'utf8')).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('"City"');
  });

  await test.step('on paper, those who are chosen', async () => {
    await keyboard.press('ControlOrMeta+p');
    await expect.poll(async () => ((await app.control.probe('papers')) as unknown[]).length).toBe(1);
    await expect(page.locator('[data-print-sheet]')).toHaveCount(0);
    const [paper] = (await app.control.probe('papers')) as Uint8Array[];
    expect(Buffer.from(paper?.subarray(0, 5) ?? []).toString('latin1')).toBe('%PDF-');
    await test.info().attach('list', { body: Buffer.from(paper ?? []), contentType: 'application/pdf' });
  });

  await test.step('one person on paper', async () => {
    await seen(page.getByRole('main', { name: 'Applicant' }).getByRole('heading', { level: 2 }));
    await keyboard.press('ControlOrMeta+Shift+p');
    await expect.poll(async () => ((await app.control.probe('papers')) as unknown[]).length).toBe(2);
    await expect(page.locator('[data-print-sheet]')).toHaveCount(0);
    const [, paper] = (await app.control.probe('papers')) as Uint8Array[];
    await test.info().attach('person', { body: Buffer.from(paper ?? []), contentType: 'application/pdf' });
  });

  await test.step('side by side, those who are chosen', async () => {
    await keyboard.press('v');
    const table = page.getByRole('table', { name: 'Compare 2 people' });
    await expect(table.getByRole('columnheader')).toHaveCount(2);
    await seen(table.getByRole('rowheader').filter({ hasText: 'Different' }).first());
    await expectAccessible(app, page, 'comparing two');
    await keyboard.press('Escape');
    await seen(rows.first());
  });

  await test.step('thought better of it', async () => {
    await keyboard.press('ControlOrMeta+e');
    await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked();
    await app.control.answerDialog({ canceled: true, filePath: '' });
    await save.click();
    await seen(dialog.getByText('Nothing was written.'));
  });

  await test.step('a folder that can’t be written to', async () => {
    await app.control.answerDialog({ canceled: false, filePath: join(target, 'all.xlsx', 'no.csv') });
    await save.click();
    await seen(dialog.getByText(/can’t write to that folder/u));
    await expectAccessible(app, page, 'export, failed');
    expect((await readdir(target)).toSorted()).toEqual(['all.xlsx', 'two.csv']);
  });
});
