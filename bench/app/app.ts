import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../e2e/electron-double/desktop/browser-launch.ts';
import { applicantRows } from '../../e2e/steps/sign-in.ts';
import { amountClaim, timeClaim, type Claim } from '../claims.ts';
import type { Company } from '../company/company.ts';
import { byTime, median, quantile } from '../measure.ts';
import { createDrivenApp } from './driven-app.ts';
import { startIdleProcess } from './idle.ts';
import { rendererMemory } from './memory.ts';
import { installProbe, scrollList, takeProbe } from './page-probe.ts';
import { measureStarts } from './starts.ts';
import { pressKeys, timeBareCalls } from './typing.ts';

/** The built app on the Electron double with a real Chromium: from the first sign-in to the end of the list. */
export async function measureApp(
  company: Company,
  sizes: { readonly starts: number; readonly keys: number },
  note: (text: string) => void,
): Promise<Claim[]> {
  const browser = await launchChromium({ headless: true });
  const app = await createDrivenApp(browser, company);
  const idle = await startIdleProcess();
  try {
    note('the app: first sync');
    const syncStartedAt = performance.now();
    const page = await app.signIn();
    await idle.take();
    await app.synced();
    const syncTook = performance.now() - syncStartedAt;
    const loop = await app.watched();
    const idleLoop = await idle.take();

    note(`the app: first sync took ${(syncTook / 1000).toFixed(1)} s; scrolling`);
    await installProbe(page);
    await applicantRows(page).first().click();
    await takeProbe(page);
    await app.beginWatch();
    const reading = byTime(await scrollList(page, 120, 300));
    const whileReading = await takeProbe(page);
    await scrollList(page, 12_000, 5000);
    const whileFlying = await takeProbe(page);
    await pause(500);
    const memory = await rendererMemory(browser, page);
    const afterScrolling = await app.watched();

    note('the app: keys while nothing else happens');
    const calmKeys = await pressKeys(page, sizes.keys, 'first');
    note('the app: keys while everything is being written');
    await company.moveEverybodyOn();
    const isWriting = await beginRefresh(page);
    const keys = await pressKeys(page, sizes.keys, 'second');
    const stillWriting = await isWriting();
    const bareCalls = byTime(await timeBareCalls(page, 20));
    const whileTyping = await app.watched();
    note(stillWriting ? 'the app: still writing after the last key' : 'the app: WRITTEN BEFORE THE LAST KEY');
    await app.synced();
    await app.quit();

    note('the app: starts');
    const starts = await measureStarts(browser, app, sizes.starts);
    return [
      ...starts.claims,
      timeClaim({
        what: `key press to painted results in the search field, among ${company.applicants.toLocaleString('en')}`,
        ours: byTime(calmKeys.painted),
        share: 0.95,
        limit: 50,
        beside: `${String(calmKeys.painted.length)} keys, nothing else going on`,
      }),
      timeClaim({
        what: `any key (letters, arrows, pages, ends) to the next frame, among ${company.applicants.toLocaleString('en')}`,
        ours: byTime(calmKeys.answered),
        share: 1,
        limit: 100,
        beside:
          'nothing else going on; the browser’s event timing, steps of 8 ms; faster than 16 ms not counted',
      }),
      timeClaim({
        what: 'key press to painted results in the search field, while a sync writes',
        ours: byTime(keys.painted),
        share: 0.95,
        limit: 50,
        beside: `${String(keys.painted.length)} keys${stillWriting ? '' : '; the sync ended before the last of them'}; the emptiest question to the main process and back, meanwhile: median ${median(bareCalls).toFixed(0)} ms, p95 ${quantile(bareCalls, 0.95).toFixed(0)} ms`,
      }),
      timeClaim({
        what: 'any key (letters, arrows, pages, ends) to the next frame, while a sync writes',
        ours: byTime(keys.answered),
        share: 1,
        limit: 100,
        beside: 'the browser’s event timing, steps of 8 ms; faster than 16 ms not counted',
      }),
      {
        what: 'main process’s event loop during the first sync',
        measured: `p99 **${loop.p99.toFixed(1)} ms**, held at the longest **${loop.longestHeld.toFixed(0)} ms**`,
        beside: `longest ${loop.longest.toFixed(0)} ms with the time in which it waited for a processor; a process that does nothing, meanwhile: p99 ${idleLoop.p99.toFixed(1)} ms, longest ${idleLoop.longest.toFixed(0)} ms; the app’s first sync: ${(syncTook / 1000).toFixed(1)} s; while typing: p99 ${whileTyping.p99.toFixed(1)} ms`,
        promised: 'p99 ≤ 16 ms, held ≤ 50 ms',
        isKept: loop.p99 <= 16 && loop.longestHeld <= 50,
      },
      amountClaim({
        what: 'long tasks (over 50 ms) while scrolling 300 frames at reading speed',
        ours: whileReading.longTasks.length,
        unit: 'tasks',
        limit: 0,
        beside: `frames: median ${median(reading).toFixed(0)} ms; ${String(whileFlying.longTasks.length)} tasks while flying through everything`,
      }),
      amountClaim({
        what: 'memory of main and store (one process, RSS), greatest while scrolling through everything',
        ours: afterScrolling.worstRss,
        unit: 'MB',
        limit: 300,
        beside: `greatest during the first sync: ${loop.worstRss.toFixed(0)} MB; a process that only opens an empty window: ${starts.emptyMb.toFixed(0)} MB; Node on the double, not Electron`,
      }),
      amountClaim({
        what: 'memory of the renderer (its private memory), after scrolling through everything',
        ours: memory.privateMb,
        unit: 'MB',
        limit: 250,
        beside: `${memory.heapMb.toFixed(0)} MB of JavaScript, ${memory.rssMb.toFixed(0)} MB RSS with Chromium’s own shared pages`,
      }),
    ];
  } finally {
    idle.close();
    await app.close();
    await browser.close();
  }
}

/** Asks for a refresh as a person does, and waits until it writes; answers how to see whether it still does. */
async function beginRefresh(page: Page): Promise<() => Promise<boolean>> {
  await page.getByRole('button', { name: /Check now/u }).click();
  const busy = page.getByText('Checking for changes').first();
  await busy.waitFor({ timeout: 30_000 });
  await pause(1500);
  return () => busy.isVisible();
}
