import type { Locator, Page } from '@playwright/test';
import type { AppUnderTest } from '../app-under-test.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from './axe.ts';
import { seen } from './seen.ts';

/** The applicants as a table, by keys alone: sorted, a column made wider and another put in front, and marked. */
export async function throughTheTable(app: AppUnderTest, page: Page): Promise<void> {
  const { keyboard } = page;
  const grid = page.getByRole('grid', { name: 'Applicants' });
  const row = (place: number) => grid.getByRole('row').and(page.locator(`[aria-rowindex="${place + 1}"]`));
  const heading = (name: string) => grid.getByRole('columnheader', { name });

  await test.step('as a table: the same person selected, the focus still in the list', async () => {
    await keyboard.press('ControlOrMeta+Shift+T');
    await seen(heading('CareerPlug status'));
    await expect(grid.getByRole('row', { selected: true })).toBeFocused();
    await expectAccessible(app, page, 'table');
  });

  await test.step('a heading sorts, and says so', async () => {
    await heading('Name').getByRole('button').focus();
    await keyboard.press('Enter');
    await expect(heading('Name')).toHaveAttribute('aria-sort', 'ascending');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(heading('Age')).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('Shift with an arrow makes a column wider, and it stays so', async () => {
    const width = async () => (await heading('Age').boundingBox())?.width ?? 0;
    const before = await width();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await expect.poll(width).toBe(before + 32);
    await keyboard.press('ArrowRight');
    await expect(heading('Job').getByRole('button')).toBeFocused();
  });

  await test.step('columns are chosen and put in order', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    const dialog = page.getByRole('dialog', { name: 'Columns of the table' });
    await seen(dialog);
    await expectAccessible(app, page, 'columns of the table');
    await dialog.getByText('Tags', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Move Job forward' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await seen(heading('Tags'));
    await expect(grid.getByRole('columnheader').nth(2)).toHaveText('Job');
  });

  await test.step('marks, and reading beside it', async () => {
    await row(3).click();
    await keyboard.press('1');
    await expect(row(3)).toContainText('my mark: Call');
    await keyboard.press('Enter');
    await seen(page.getByRole('main', { name: 'Applicant' }).getByText('Timeline'));
    await keyboard.press('Escape');
    await expect(row(3)).toBeFocused();
    await page.getByRole('button', { name: 'Show the applicant beside' }).click();
    await row(4).click();
    await keyboard.press('c');
    await seen(page.getByRole('dialog', { name: 'Log a contact' }));
    await keyboard.press('Escape');
  });

  await test.step('a quick look by Space goes on by key, and leaves people unread', async () => {
    await row(6).click();
    const names = await Promise.all(
      [6, 7].map(async (place) => row(place).getByRole('gridcell').nth(1).innerText()),
    );
    await keyboard.press('Space');
    const look = page.getByRole('dialog', { name: 'Quick look' });
    await seen(look.getByRole('heading', { name: names[0] ?? '' }));
    await expectAccessible(app, page, 'quick look');
    await keyboard.press('j');
    await seen(look.getByRole('heading', { name: names[1] ?? '' }));
    await keyboard.press('Space');
    await expect(look).toHaveCount(0);
    await expect(row(7)).toBeFocused();
  });

  await test.step('a reminder with words and a time of one’s own', async () => {
    await keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: /^Remind me about/u });
    await dialog.getByLabel('What about').fill('Ask for references');
    await dialog.getByLabel('When').fill('2020-01-01T09:00');
    await keyboard.press('Enter');
    await seen(dialog.getByText('This time is over.', { exact: false }));
    await expectAccessible(app, page, 'a reminder that is over');
    await dialog.getByLabel('When').fill('2099-01-01T09:00');
    await keyboard.press('Enter');
    await seen(page.getByRole('main', { name: 'Applicant' }).getByText('Ask for references'));
  });
}

/** The applicants as a board: counts that agree, statuses that nobody moves, marks that are moved by pointer and key. */
export async function overTheBoard(app: AppUnderTest, page: Page): Promise<void> {
  const { keyboard } = page;
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const countOf = async (name: string): Promise<number> => {
    const heading = (await column(name).getByRole('heading').textContent()) ?? '';
    return Number(/: (\d+) p/u.exec(heading)?.[1]);
  };

  await test.step('by CareerPlug’s status, which says that it can’t be changed here', async () => {
    await keyboard.press('ControlOrMeta+Shift+B');
    await seen(column('Inactive').getByRole('row').first());
    await seen(page.getByText(/^CareerPlug’s own statuses/u));
    await expect(column('Inactive').locator('[draggable="true"]')).toHaveCount(0);
    await expectAccessible(app, page, 'board by status');
    const counts = await Promise.all(['New', 'In process', 'Hired', 'Inactive'].map(countOf));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  await test.step('by my mark: moved by the pointer', async () => {
    await page.getByRole('button', { name: 'Show the applicant beside' }).click();
    await page.getByText('My mark', { exact: true }).click();
    await seen(column('Not decided').getByRole('row').first());
    await seen(column('Maybe').getByText('Nobody'));
    const name = await nameIn(column('Not decided').getByRole('row').nth(1));
    const card = column('Not decided').getByRole('row').filter({ hasText: name }).first();
    // Chromium does not take every drag of a driver for one while the computer is busy: a hand would drag again.
    await expect(async () => {
      if ((await countOf('Maybe')) === 0)
        await card.locator('[draggable="true"]').dragTo(column('Maybe'), { timeout: 5000 });
      await expect.poll(async () => countOf('Maybe'), { timeout: 5000 }).toBe(1);
    }).toPass({ timeout: 45_000 });
    await seen(column('Maybe').getByRole('row').filter({ hasText: name }));
    await expectAccessible(app, page, 'board by mark');
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => countOf('Maybe')).toBe(0);
  });

  await test.step('by keys, and by the menu of the one who is selected', async () => {
    const called = await countOf('Call');
    await column('Not decided').getByRole('row').first().click();
    await keyboard.press('ArrowRight');
    await expect(column('Call').getByRole('row').first()).toBeFocused();
    await keyboard.press('ArrowLeft');
    // At once: a key is about whoever has the focus, also where their record is still being read.
    const name = await nameIn(column('Not decided').getByRole('row').nth(1));
    await keyboard.press('ArrowDown');
    await keyboard.press('1');
    await expect.poll(async () => countOf('Call')).toBe(called + 1);
    await seen(column('Call').getByRole('row').filter({ hasText: name }));
    await column('Not decided').getByRole('row').nth(2).click();
    await column('Not decided')
      .getByRole('button', { name: /^Mark /u })
      .click();
    await page.getByRole('menuitem', { name: 'No', exact: true }).click();
    await expect.poll(async () => countOf('No')).toBeGreaterThan(0);
  });
}

async function nameIn(row: Locator): Promise<string> {
  return (await row.locator('strong').innerText()).trim();
}
