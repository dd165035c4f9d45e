import { expect, type Locator, type Page } from '@playwright/test';
import { seen } from './seen.ts';

const isFocused = async (where: Locator): Promise<boolean> =>
  where.evaluate((element) => element.contains(document.activeElement));

/** Tab, and nothing else, until the focus is there (or inside of it); fails where Tab never leads. */
export async function tabTo(page: Page, where: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await seen(where);
  for (let presses = 0; presses < 80; presses += 1) {
    if (await isFocused(where)) return;
    await page.keyboard.press(key);
  }
  expect(await isFocused(where), `${key} leads to ${String(where)}`).toBe(true);
}
