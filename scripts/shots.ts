import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Browser } from '@playwright/test';
import { createAppOnDouble } from '../e2e/electron-double/app-on-double.ts';
import { launchChromium } from '../e2e/electron-double/desktop/browser-launch.ts';
import { startSandbox, type SandboxOptions } from '../src/sandbox/server.ts';
import { buildApp } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { scenes } from './shots/scenes.ts';
import type { Scene, Stage } from './shots/stage.ts';

// `npm run shots`: every screen and state, light and dark, 1024 and 1440 wide, into shots/<theme>-<width>/. One
// scene is one run of the app from a cold start. `-- --only walk-in --theme light` takes less.
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light,dark' },
    width: { type: 'string', default: '1024,1440' },
  },
});
const themes = values.theme.split(',');
const widths = values.width.split(',').map(Number);
const heightOf = (width: number): number => (width <= 1024 ? 700 : 900);
const target = join(import.meta.dirname, '..', 'shots');

await ensureChromium({ headless: true }, console.log);
buildApp();
const browser = await launchChromium({ headless: true });
const wanted = scenes.filter(({ name, isLong }) =>
  isLong === true ? name === values.only : name.includes(values.only),
);
let taken = 0;
let missed = 0;
try {
  for (const theme of themes) {
    for (const scene of wanted) await play(browser, scene, theme);
  }
} finally {
  await browser.close();
}
console.log(`${taken} pictures in ${target}${missed === 0 ? '' : `, ${missed} scenes broke off`}`);
if (missed > 0) process.exitCode = 1;

async function play(inBrowser: Browser, scene: Scene, theme: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-shots-'));
  const options: SandboxOptions = { repeats: 'accepted', ...scene.sandbox };
  const sandbox = await startSandbox(options);
  const app = await createAppOnDouble({
    browser: inBrowser,
    folder,
    mainPath: join(import.meta.dirname, '..', 'out', 'main', 'main.js'),
    args: ['--loopback-only'],
  });
  app.expectProblem(/.*/su);
  const { clientId, clientSecret } = sandbox.credentials;
  const { appOrigin, apiOrigin } = sandbox;
  const preset = { name: 'Harbor Grill', clientId, clientSecret, appOrigin, apiOrigin };
  const shoot = async (name: string): Promise<void> => {
    const page = await app.window();
    for (const width of widths) {
      await page.setViewportSize({ width, height: heightOf(width) });
      const path = join(target, `${theme}-${width}`, `${name}.png`);
      await mkdir(join(target, `${theme}-${width}`), { recursive: true });
      // Two frames: what follows a change of size has been laid out and painted.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.screenshot({ path, animations: 'disabled' });
      taken += 1;
    }
  };
  const stage: Stage = {
    app,
    sandbox,
    preset,
    shoot,
    expect,
    setTheme: async () => app.control.setDark(theme === 'dark'),
  };
  try {
    await scene.play(stage);
  } catch (error) {
    missed += 1;
    console.error(
      `${scene.name} (${theme}) broke off: ${error instanceof Error ? error.message : String(error)}`,
    );
    await shoot(`${scene.name}-broke-off`).catch(() => undefined);
  } finally {
    await app.close();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
