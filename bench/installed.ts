import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import type { Browser } from '@playwright/test';
import { makeStandInDist } from '../build/stand-in-dist.ts';
import { createAppOnDouble } from '../e2e/electron-double/app-on-double.ts';
import { emptyAppPath } from './app/driven-app.ts';
import { bundleDouble } from './bundled-double.ts';
import { amountClaim, timeClaim, type Claim } from './claims.ts';
import { aFolder } from './folders.ts';
import { byTime, median } from './measure.ts';

const root = join(import.meta.dirname, '..');
const assets = join(root, 'out', 'renderer', 'assets');

/** What an installed Hiredesk weighs, what its window reads before anybody sees it, and how soon that is. */
export async function measureInstalled(browser: Browser, rounds: number): Promise<Claim[]> {
  const starts = await firstWindow(browser, rounds);
  return [
    amountClaim({
      what: 'app.asar, all that is ours',
      ours: (await archiveBytes()) / 2 ** 20,
      unit: 'MB',
      limit: 5,
      beside: 'beside it one compiled engine; Electron around it is not counted',
    }),
    amountClaim({
      what: 'scripts and styles that the window has read when the welcome is on screen',
      ours: starts.readBytes / 1000,
      unit: 'kB',
      limit: 1050,
      beside: `of ${(allBytes() / 1000).toFixed(0)} kB; the rest is read when needed, or when there is nothing else to do`,
    }),
    starts.claim,
  ];
}

async function archiveBytes(): Promise<number> {
  const folder = aFolder();
  const fuses = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  await makeStandInDist(join(folder, 'electron'), fuses);
  const command = [join(root, 'scripts', 'package.ts'), '--dir', '--built'];
  const places = ['--electron-dist', join(folder, 'electron'), '--output', join(folder, 'dist')];
  execFileSync(process.execPath, [...command, ...places], { stdio: 'ignore' });
  return statSync(join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar')).size;
}

const isCode = (name: string): boolean => /\.(?:js|css)$/u.test(name);

function allBytes(): number {
  return readdirSync(assets)
    .filter(isCode)
    .reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
}

/** From starting the process with an empty data folder to the first words; against an app of one line. */
async function firstWindow(
  browser: Browser,
  rounds: number,
): Promise<{ readonly claim: Claim; readonly readBytes: number }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let readBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = await startOnce(browser);
    ours.push(start.took);
    readBytes = start.readBytes;
    theirs.push((await startOnce(browser, emptyAppPath)).took);
  }
  const later = ours.map((time, at) => time - (theirs[at] ?? Number.NaN));
  const claim = timeClaim({
    what: 'first start: welcome on screen, later than an app that only opens an empty window',
    ours: byTime(later),
    share: 0.5,
    limit: 800,
    beside: `process to the welcome: ${median(byTime(ours)).toFixed(0)} ms`,
  });
  return { claim, readBytes };
}

async function startOnce(
  browser: Browser,
  mainPath = join(root, 'out', 'main', 'main.js'),
): Promise<{ readonly took: number; readonly readBytes: number }> {
  const { runPath } = await bundleDouble();
  const app = await createAppOnDouble({ browser, folder: aFolder(), mainPath, args: [], runPath });
  const startedAt = performance.now();
  await app.launch();
  const page = await app.window();
  await page.getByRole('heading').first().waitFor();
  const took = performance.now() - startedAt;
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
  );
  await app.kill();
  await app.close();
  const read = names.filter((name) => isCode(name) && existsSync(join(assets, name)));
  return { took, readBytes: read.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0) };
}
