import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

export type RendererMemory = { readonly privateMb: number; readonly rssMb: number; readonly heapMb: number };

/** Of the largest renderer of the browser: the app's window is larger than any other page. Linux only. */
export async function rendererMemory(browser: Browser, page: Page): Promise<RendererMemory> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => memoryOf(id)),
  );
  const largest = renderers.toSorted((a, b) => b.privateMb - a.privateMb)[0] ?? { privateMb: 0, rssMb: 0 };
  const pageSession = await page.context().newCDPSession(page);
  await pageSession.send('Performance.enable');
  const { metrics } = await pageSession.send('Performance.getMetrics');
  await pageSession.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { ...largest, heapMb: heap / 2 ** 20 };
}

/** Of a process, in MB, as Linux counts it. */
export async function memoryOf(pid: number): Promise<{ privateMb: number; rssMb: number }> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const mb = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024;
  return { privateMb: mb('RssAnon'), rssMb: mb('VmRSS') };
}
