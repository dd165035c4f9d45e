import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createAppOnDouble } from './electron-double/app-on-double.ts';
import { expect, test } from './fixtures.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { fullName, outboxEntries, someone, takeWalkIn, type Visitor } from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

test.describe.configure({ timeout: 360_000 });

// A blind second send must not be hidden by CareerPlug's rule against repeats.
test.use({ sandboxOptions: { applicants: 60, jobs: 8, repeats: 'accepted', isConsentSkipped: false } });

const another: Visitor = {
  ...someone,
  phone: '(512) 555-0163',
  email: 'tomas.reyes@example.org',
  firstName: 'Tomás',
  lastName: 'Reyes',
};
const words = 'three blue umbrellas';

test('exported on one computer at sign-out and imported on another, everybody is delivered exactly once', async ({
  app,
  sandbox,
  preset,
  chromiumOfPeople,
  mainPath,
  appArguments,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-e2e-file-'));
  const path = join(folder, 'walk-ins.hiredesk');
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  await test.step('two are taken without a network', async () => {
    await sandbox.pause();
    for (const visitor of [someone, another]) await takeWalkIn(page, visitor, 'Cook');
    await openSection(page, /^Outbox/u);
    await expect(outboxEntries(page).filter({ hasText: 'Waiting' })).toHaveCount(2);
  });

  await test.step('each says why it waits and when it is tried again', async () => {
    const entry = outboxEntries(page).filter({ hasText: fullName(someone) });
    await entry.click();
    await seen(page.getByText('CareerPlug can’t be reached. It is saved here and will be sent by itself.'));
    await expect(entry).toContainText(/Trying again (in \d+ (second|minute)s?|now)/u);
  });

  await test.step('one that is not to be sent is stopped after a question, and that is undone', async () => {
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Don’t send' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Don’t send this application?' });
    await expect(dialog).toContainText(fullName(someone));
    await dialog.getByRole('button', { name: 'Don’t send' }).click();
    await seen(main.getByText('It was stopped here and isn’t sent.'));
    await expect(outboxEntries(page)).toHaveCount(1);
    await main.getByRole('button', { name: 'Undo' }).click();
    await expect(outboxEntries(page).filter({ hasText: fullName(someone) })).toContainText('Waiting');
  });

  await test.step('after more than a day of waiting every screen says so', async () => {
    const late = 'Outbox 2, waiting for more than a day';
    await expect(page.getByRole('contentinfo')).not.toContainText(late);
    await setClock(page, Date.now() + 25 * 3_600_000);
    await seen(page.getByText('2 applications have waited for more than a day. Check the connection'));
    await expect(outboxEntries(page).filter({ hasText: 'Waiting for more than a day' })).toHaveCount(2);
    await openSection(page, /^Applicants/u);
    await expect(page.getByRole('contentinfo')).toContainText(late);
    await setClock(page, Date.now());
    await expect(page.getByRole('contentinfo')).not.toContainText(late);
  });

  await test.step('signing out names both', async () => {
    await openSection(page, /^Settings/u);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const dialog = page.getByRole('alertdialog', { name: '2 walk-ins haven’t been sent' });
    await expect(dialog).toContainText(fullName(someone));
    await dialog.getByRole('button', { name: 'Export encrypted' }).click();
  });

  await test.step('the passphrase is asked for twice, and the file says nothing without it', async () => {
    const dialog = page.getByRole('alertdialog', { name: 'Export 2 applications' });
    await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
    await dialog.getByRole('button', { name: 'Choose where to save' }).click();
    await expect(dialog).toContainText('Use at least 10 letters');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(words);
    await dialog.getByLabel('Passphrase again').fill(words);
    await app.control.answerDialog({ canceled: false, filePath: path });
    await dialog.getByRole('button', { name: 'Choose where to save' }).click();
    await expect(page.getByText('2 applications are in walk-ins.hiredesk').first()).toBeVisible({
      timeout: 360_000,
    });
    const bytes = await readFile(path);
    for (const canary of [someone.email, someone.lastName, words]) {
      expect(bytes.includes(Buffer.from(canary))).toBe(false);
    }
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay signed in' }).click();
  });

  await test.step('from here they are not sent any more', async () => {
    await sandbox.resume();
    await page
      .getByRole('button', { name: /Check now/u })
      .first()
      .click();
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
    await openSection(page, /^Outbox/u);
    await expect(outboxEntries(page).filter({ hasText: 'In a file' })).toHaveCount(2);
    await seen(page.getByText('2 in a file, nothing else waits'));
    expect(sandbox.world.taken()).toHaveLength(0);
    await app.quit();
  });

  const second = await createAppOnDouble({
    browser: chromiumOfPeople,
    folder: join(folder, 'second'),
    mainPath,
    args: appArguments,
  });
  try {
    const there = await signIn(second, sandbox, preset);
    await expect(there.getByRole('contentinfo')).toContainText(/Synced/u);

    await test.step('another computer opens it with the passphrase, and only with that', async () => {
      await openSection(there, /^Outbox/u);
      await second.control.answerDialog({ canceled: false, filePaths: [path] });
      await there.getByRole('button', { name: 'Import from a file…' }).click();
      const dialog = there.getByRole('alertdialog', { name: 'Import walk-ins' });
      await expect(dialog).toContainText('walk-ins.hiredesk');
      await dialog.getByLabel('Passphrase').fill('four blue umbrellas');
      await dialog.getByRole('button', { name: 'Import' }).click();
      await expect(dialog).toContainText('That isn’t the passphrase of this file', { timeout: 360_000 });
      await dialog.getByLabel('Passphrase').fill(words);
      await dialog.getByRole('button', { name: 'Import' }).click();
      await expect(there.getByText('2 applications came in.').first()).toBeVisible({ timeout: 360_000 });
    });

    await test.step('they are sent from there, once, with the proof of who took them', async () => {
      await expect(outboxEntries(there).filter({ hasText: /^.*Sent/u })).toHaveCount(2, { timeout: 360_000 });
      await outboxEntries(there)
        .filter({ hasText: fullName(someone) })
        .click();
      await expect(there.getByRole('main')).toContainText('Imported from a file');
    });

    await test.step('imported again, nobody comes in', async () => {
      await second.control.answerDialog({ canceled: false, filePaths: [path] });
      await there.getByRole('button', { name: 'Export and import' }).click();
      await there.getByRole('menuitem', { name: 'Import from a file…' }).click();
      const dialog = there.getByRole('alertdialog', { name: 'Import walk-ins' });
      await dialog.getByLabel('Passphrase').fill(words);
      await dialog.getByRole('button', { name: 'Import' }).click();
      await expect(there.getByText('2 were here already.').first()).toBeVisible({
        timeout: 360_000,
      });
    });

    const names = sandbox.world.taken().map((record) => sandbox.world.personBehind(record).email);
    expect(names.toSorted()).toEqual([someone.email, another.email].toSorted());

    await test.step('a receipt and the application come on paper', async () => {
      const main = there.getByRole('main');
      for (const count of [1, 2]) {
        if (count === 1) await main.getByRole('button', { name: 'Print a receipt' }).click();
        else {
          await main.getByRole('button', { name: `More for ${fullName(someone)}` }).click();
          await there.getByRole('menuitem', { name: 'Print the application' }).click();
        }
        await expect
          .poll(async () => ((await second.control.probe('papers')) as unknown[]).length)
          .toBe(count);
        await expect(there.locator('[data-print-sheet]')).toHaveCount(0);
      }
      const papers = (await second.control.probe('papers')) as Uint8Array[];
      for (const paper of papers) {
        expect(Buffer.from(paper.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
      }
      await test
        .info()
        .attach('receipt', { body: Buffer.from(papers[0] ?? []), contentType: 'application/pdf' });
      await test.info().attach('application', {
        body: Buffer.from(papers[1] ?? []),
        contentType: 'application/pdf',
      });
    });
    expect(second.problems()).toEqual([]);

    await test.step('taken back where it was exported, nobody is doubled: both records stand side by side, and a person decides', async () => {
      await app.launch({ preset });
      const back = await app.window();
      await openSection(back, /^Outbox/u);
      const entry = outboxEntries(back).filter({ hasText: fullName(someone) });
      await entry.click();
      const main = back.getByRole('main');
      await main.getByRole('button', { name: 'Take back' }).click();
      const dialog = back.getByRole('alertdialog', { name: 'Take this application back?' });
      await dialog.getByRole('button', { name: 'Take back' }).click();
      await expect(entry).toContainText('Needs attention', { timeout: 360_000 });
      await seen(back.getByRole('heading', { name: 'Did this arrive?' }));
      const rows = back.getByRole('table').getByRole('row');
      await expect(rows.first()).toContainText(/Taken here.*In CareerPlug/u);
      for (const value of [fullName(someone), someone.email]) {
        const row = rows.filter({ hasText: value });
        await expect(row).toContainText(new RegExp(`${value}.*${value}.*same`, 'u'));
      }
      expect(sandbox.world.taken()).toHaveLength(2);
      await main.getByRole('button', { name: 'This is the same person, it arrived' }).click();
      await expect(entry).toContainText('Sent');
      await seen(main.getByText('Decided by a person'));
      expect(sandbox.world.taken()).toHaveLength(2);
    });
  } finally {
    await second.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** What the page takes for the time, seen at once as by somebody who comes back to the window. */
async function setClock(page: Page, time: number): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
}
