import type { Page } from '@playwright/test';
import type { AppUnderTest } from '../app-under-test.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from './axe.ts';
import { seen } from './seen.ts';
import { openSection } from './sign-in.ts';

/** Another key for a command: told what is in the way, used at once, in the sheet too, and taken back. */
export async function changeAShortcut(app: AppUnderTest, page: Page): Promise<void> {
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'Shortcuts', exact: true });
  await test.step('keys of another command are refused with its name; free ones count at once', async () => {
    await openSection(page, /^Settings/u);
    await page.getByRole('button', { name: 'Change shortcuts' }).click();
    await dialog.getByRole('button', { name: /^Keyboard shortcuts:/u }).focus();
    await keyboard.press('Enter');
    await keyboard.press('1');
    await seen(dialog.getByText('1 is Mark Call.', { exact: false }));
    await expectAccessible(app, page, 'shortcuts being changed');
    await keyboard.press('F9');
    await seen(dialog.getByRole('button', { name: 'Keyboard shortcuts: F9' }));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await keyboard.press('?');
    await keyboard.press('F9');
    await seen(page.getByRole('dialog').getByText('F9'));
    await keyboard.press('Escape');
  });
  await test.step('and the usual ones come back', async () => {
    await page.getByRole('button', { name: 'Change shortcuts' }).click();
    await dialog.getByRole('button', { name: 'All as usual' }).click();
    await seen(dialog.getByRole('button', { name: 'Keyboard shortcuts: ?' }));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toHaveCount(0);
  });
}
