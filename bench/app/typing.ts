import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { installProbe, takeProbe } from './page-probe.ts';

// Two sets alike: what was typed before is answered from the window's own memory.
const words = {
  first: 'maria g,jose,line cook,512 555,wang,lee,austin,o brien,nguyen,server'.split(','),
  second: 'david m,ana,dish washer,737 55,chen,kim,dallas,o connor,garcia,barista'.split(','),
} as const;
const moves = ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'End', 'ArrowUp', 'Home', 'ArrowDown'];

/** How long the emptiest question takes from the page to the main process and back: what no key can do without. */
export async function timeBareCalls(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (most) => {
    const times: number[] = [];
    for (let at = 0; at < most; at += 1) {
      const askedAt = performance.now();
      await window.hiredesk.call('app.info', undefined);
      times.push(performance.now() - askedAt);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    return times;
  }, count);
}

/** Types `count` letters into the search field, one after the other as people do, then moves through the list. */
export async function pressKeys(
  page: Page,
  count: number,
  set: keyof typeof words,
): Promise<{ readonly painted: number[]; readonly answered: number[] }> {
  await installProbe(page);
  const search = page.getByRole('searchbox').first();
  await search.click();
  await takeProbe(page);
  let pressed = 0;
  for (let at = 0; pressed < count; at += 1) {
    for (const letter of words[set][at % words[set].length] ?? '') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      pressed += 1;
      await pause(160);
    }
    await search.fill('');
    await pause(160);
  }
  await page.keyboard.press('ArrowDown');
  for (const move of moves) {
    await page.keyboard.press(move);
    await pause(160);
  }
  await pause(500);
  const { painted, answered } = await takeProbe(page);
  return { painted, answered };
}
