import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import pngToIco from 'png-to-ico';
import { launchChromium } from '../e2e/electron-double/desktop/browser-launch.ts';
import { icnsFile, icnsSizes } from '../build/icns.ts';
import { ensureChromium } from './chromium.ts';

// `npm run icons`: draws every size of the product's icon from build/icon.svg and build/icon-small.svg. What it
// writes is committed, so that packaging needs no browser.
const folder = join(import.meta.dirname, '..', 'build');
const smallest = 64;
const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** macOS draws its icons on a grid with air around them; the others fill their square. */
const air = { mac: 100 / 1024, square: 0 } as const;

async function draw(browser: Browser, size: number, margin: number): Promise<Buffer> {
  const source = await readFile(join(folder, size < smallest ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inset = Math.round(size * margin);
  await page.setContent(
    `<style>body{margin:0}svg{display:block;position:absolute;inset:${inset}px;width:${size - 2 * inset}px;height:${size - 2 * inset}px}</style>${source}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

await ensureChromium({ headless: true }, () => undefined);
const browser = await launchChromium({ headless: true });
try {
  await mkdir(join(folder, 'icons'), { recursive: true });
  const pngs = new Map<number, Buffer>();
  for (const size of pngSizes) {
    const png = await draw(browser, size, air.square);
    pngs.set(size, png);
    // electron-builder reads the size from the name.
    await writeFile(join(folder, 'icons', `${size}x${size}.png`), png);
  }
  const inIco = icoSizes.map((size) => pngs.get(size)).filter((png) => png !== undefined);
  await writeFile(join(folder, 'icon.ico'), await pngToIco(inIco));
  // The window's own.
  await copyFile(join(folder, 'icon.svg'), join(folder, '..', 'src', 'renderer', 'public', 'icon.svg'));
  const onMac = new Map<number, Buffer>();
  for (const size of icnsSizes) onMac.set(size, await draw(browser, size, air.mac));
  await writeFile(join(folder, 'icon.icns'), icnsFile(onMac));
} finally {
  await browser.close();
}
