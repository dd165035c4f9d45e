import { expect, type Page } from '@playwright/test';

/** A usual window, 1280 by 800, enlarged to 200 %: everything has half the room. */
const enlarged = { width: 640, height: 400 };

/** Enlarged to 200 %, nothing runs out of the window sideways, and every control can be brought into it whole. */
export async function expectRoomWhenEnlarged(page: Page, what: string): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize(enlarged);
  await expect.poll(async () => page.evaluate(() => innerWidth)).toBe(enlarged.width);
  // Asked again until it is so: a window that has just shrunk is drawn anew a frame later.
  await expect
    .poll(async () => page.evaluate(findLost), { message: `${what}, enlarged to 200 %` })
    .toEqual([]);
  if (usual !== null) await page.setViewportSize(usual);
}

/** Runs in the page: what runs out of the window, can't be brought into it, or is covered there. */
function findLost(): string[] {
  const lost: string[] = [];
  const scrolled = [...document.querySelectorAll('*')].map(
    (one) => [one, one.scrollTop, one.scrollLeft] as const,
  );
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth) lost.push(`the page is ${scrollWidth} px wide`);
  if (scrollHeight > clientHeight) lost.push(`the page is ${scrollHeight} px high`);
  const controls = 'button, a[href], input, textarea, select, [role="row"], [role="combobox"]';
  for (const focused of document.querySelectorAll<HTMLElement>(controls)) {
    // A choice is pressed by its label; its input is hidden in there.
    const control = focused.closest('label') ?? focused;
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (control.closest('.visually-hidden, [aria-hidden="true"], [inert]') !== null) continue;
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    const name = `${focused.tagName} "${(focused.ariaLabel ?? control.textContent).trim().slice(0, 40)}"`;
    // Half a pixel is rounding; a row of a table may be wider than any window.
    const isWide = width > innerWidth && control.role === 'row';
    if (!isWide && (left < -0.5 || right > innerWidth + 0.5)) lost.push(`${name} from ${left} to ${right}`);
    if (height <= innerHeight && (top < -0.5 || bottom > innerHeight + 0.5)) {
      lost.push(`${name} from ${top} down to ${bottom}`);
    }
    // What lies over its middle must belong to it: nothing else may cover it, but a notice, which goes by itself.
    const hit = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(1, left + width / 2)),
      Math.min(innerHeight - 1, Math.max(1, top + height / 2)),
    );
    if (hit === null) lost.push(`${name} is out of sight`);
    else if (!control.contains(hit) && !hit.contains(control) && hit.closest('[data-kind]') === null) {
      lost.push(`${name} is covered by ${hit.outerHTML.slice(0, 100)}`);
    }
  }
  for (const [one, top, left] of scrolled) one.scrollTo(left, top);
  return lost;
}
