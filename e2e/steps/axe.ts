import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { AppUnderTest } from '../app-under-test.ts';
import { expectRoomWhenEnlarged } from './zoom.ts';

/** What a theme can change. Everything else is the same page in both, and looking costs a second each time. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** No serious or critical finding on what is on screen, in light and in dark; and all of it is there at 200 %. */
export async function expectAccessible(app: AppUnderTest, page: Page, what: string): Promise<void> {
  const backgrounds = new Set<string>();
  for (const scheme of ['light', 'dark'] as const) {
    await app.control.setDark(scheme === 'dark');
    await page.locator(`html[data-theme="${scheme}"]`).waitFor({ state: 'attached' });
    // Colours that are still on their way to others would be judged half-way.
    await page.evaluate(() => {
      for (const one of document.getAnimations()) {
        if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
      }
    });
    backgrounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    // React Aria's live region names a button that was busy and has gone; the entry goes after seconds as well.
    // The other mode opens a page of its own, and this app has none to open.
    const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]').setLegacyMode();
    const { violations } = await (scheme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
    const found = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${help}\n  ${html}\n  ${any[0]?.message ?? ''}`),
      );
    expect(found, `${what}, ${scheme}`).toEqual([]);
  }
  expect(backgrounds.size, 'dark is another look than light').toBe(2);
  await expectRoomWhenEnlarged(page, what);
}
