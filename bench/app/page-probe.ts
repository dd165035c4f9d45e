import type { Page } from '@playwright/test';

// What is measured inside of the page, by its own clock: how fast a driver sends keys doesn't count.

type Probe = {
  /** From a key to the frame that shows what it found. */
  readonly painted: number[];
  /** From any key to the next frame, as the browser's own event timing tells (in steps of 8 ms). */
  readonly answered: number[];
  readonly longTasks: number[];
};
declare global {
  interface Window {
    benchProbe?: Probe;
  }
}

export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.benchProbe !== undefined) return;
    const probe: Probe = { painted: [], answered: [], longTasks: [] };
    window.benchProbe = probe;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown') probe.answered.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) probe.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });

    let latest = 0;
    document.addEventListener(
      'keydown',
      (event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        latest += 1;
        const mine = latest;
        const pressedAt = event.timeStamp;
        const look = (): void => {
          // Another key came first: people don't wait for what they have typed over.
          if (mine !== latest) return;
          const grid = document.querySelector('[role="grid"]');
          const isThere = grid === null || grid.getAttribute('aria-busy') === 'false';
          if (!isThere) {
            requestAnimationFrame(look);
            return;
          }
          // A message is heard after the frame has been drawn.
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => probe.painted.push(performance.now() - pressedAt));
          channel.port1.start();
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      true,
    );
  });
}

/** What has been measured since the last time. */
export async function takeProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => {
    const probe = window.benchProbe;
    return {
      painted: probe?.painted.splice(0) ?? [],
      answered: probe?.answered.splice(0) ?? [],
      longTasks: probe?.longTasks.splice(0) ?? [],
    };
  });
}

/** Scrolls the list by `step` pixels a frame, down to its end or for `frames`; answers the time of each frame. */
export async function scrollList(page: Page, step: number, frames: number): Promise<number[]> {
  return page.evaluate(
    ({ by, most }) =>
      new Promise<number[]>((resolve, reject) => {
        const list = document.querySelector('[role="grid"]');
        if (list === null) {
          reject(new Error('no list on screen'));
          return;
        }
        list.scrollTop = 0;
        const times: number[] = [];
        let before = performance.now();
        const go = (): void => {
          const now = performance.now();
          times.push(now - before);
          before = now;
          list.scrollTop += by;
          const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
          if (isAtEnd || times.length >= most) resolve(times.slice(1));
          else requestAnimationFrame(go);
        };
        requestAnimationFrame(go);
      }),
    { by: step, most: frames },
  );
}

export const firstRow = '[role="grid"] [role="row"] [role="gridcell"]';

/**
 * Milliseconds from the window's first paint (its empty frame) to the first that has what the selector means. Looked for by
 * the page itself: what a driver brings along to look for something would be read while the page has better to do.
 */
export async function paintTo(page: Page, wanted: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const [paint] = performance.getEntriesByName('first-paint');
          if (document.querySelector(selector) === null || paint === undefined) requestAnimationFrame(look);
          else resolve(Math.max(0, performance.now() - paint.startTime));
        };
        look();
      }),
    wanted,
  );
}
