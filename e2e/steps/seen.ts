import type { Locator } from '@playwright/test';

/**
 * Waits until it is on screen; fails, with what was looked for, when it doesn't come. The page itself tells of it at
 * once, where `expect(…).toBeVisible()` looks again after pauses that grow to a second.
 */
export async function seen(locator: Locator): Promise<void> {
  await locator.waitFor({ timeout: 45_000 });
}
