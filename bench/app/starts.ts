import type { Browser } from '@playwright/test';
import { createAppOnDouble } from '../../e2e/electron-double/app-on-double.ts';
import { ms, timeClaim, type Claim } from '../claims.ts';
import { bundleDouble } from '../bundled-double.ts';
import { aFolder } from '../folders.ts';
import { byTime, median } from '../measure.ts';
import { memoryOf } from './memory.ts';
import { emptyAppPath, type DrivenApp } from './driven-app.ts';
import { firstRow, paintTo } from './page-probe.ts';

/**
 * From starting the process to the first list on screen, everything from the encrypted store; against starting a
 * process that opens a window with one line of HTML, turn by turn. Both on the double, so both pay for it.
 */
export async function measureStarts(
  browser: Browser,
  app: DrivenApp,
  rounds: number,
): Promise<{ readonly claims: Claim[]; readonly emptyMb: number }> {
  const { runPath } = await bundleDouble();
  const empty = await createAppOnDouble({
    browser,
    folder: aFolder(),
    mainPath: emptyAppPath,
    args: [],
    runPath,
  });
  const ours: number[] = [];
  const fromPaint: number[] = [];
  const theirs: number[] = [];
  let emptyMb = 0;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await app.launch();
    fromPaint.push(await paintTo(await app.window(), firstRow));
    ours.push(performance.now() - startedAt);
    await app.quit();

    const emptyStartedAt = performance.now();
    await empty.launch();
    await paintTo(await empty.window(), 'h1');
    theirs.push(performance.now() - emptyStartedAt);
    const pid = empty.desktop.app?.pid;
    if (pid !== undefined) emptyMb = (await memoryOf(pid)).rssMb;
    await empty.kill();
  }
  await empty.close();
  const later = ours.map((time, at) => time - (theirs[at] ?? Number.NaN));
  const claims = [
    timeClaim({
      what: 'start: first list painted after the window’s first paint',
      ours: byTime(fromPaint),
      share: 0.5,
      limit: 300,
      beside: `from the process’s start to the list: ${median(byTime(ours)).toFixed(0)} ms`,
    }),
    {
      what: 'start: first list, later than an app that only opens an empty window',
      measured: `median **${ms(median(byTime(later)))}**`,
      beside: `start to the empty window: ${ms(median(byTime(theirs)))}; the promise counts from our own empty window`,
      promised: '',
      isKept: null,
    },
  ];
  return { claims, emptyMb };
}
