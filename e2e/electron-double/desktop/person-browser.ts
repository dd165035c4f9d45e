import type { Browser, BrowserContext, Page } from '@playwright/test';
import { isLoopback } from './network-guard.ts';

/** The browser of the person at this computer: its own cookies, nothing to do with the app. */
export class PersonBrowser {
  readonly opened: string[] = [];
  private readonly browser: Browser;
  private readonly isHeadless: boolean;
  private readonly openInApp: (url: string) => void;
  private context: Promise<BrowserContext> | null = null;
  private readonly arrivals: Page[] = [];
  private readonly waiting: ((page: Page) => void)[] = [];

  constructor(browser: Browser, isHeadless: boolean, openInApp: (url: string) => void) {
    this.browser = browser;
    this.isHeadless = isHeadless;
    this.openInApp = openInApp;
  }

  /** Pages come only from this computer; every other address is recorded and goes nowhere. */
  async open(url: string): Promise<void> {
    this.opened.push(url);
    if (!/^https?:/u.test(url) || !isLoopback(url)) return;
    const page = await (await this.contextOf()).newPage();
    await this.watch(page);
    const waiter = this.waiting.shift();
    if (waiter) waiter(page);
    else this.arrivals.push(page);
    await page.goto(url).catch(() => undefined);
  }

  /** The next page that the app opened and nobody has asked for yet. */
  async nextPage(): Promise<Page> {
    const page = this.arrivals.shift();
    if (page) return page;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** A fresh page of the person's own making. */
  async newPage(): Promise<Page> {
    const page = await (await this.contextOf()).newPage();
    await this.watch(page);
    return page;
  }

  private async contextOf(): Promise<BrowserContext> {
    this.context ??= (async () => {
      const context = await this.browser.newContext({
        serviceWorkers: 'block',
        ...(this.isHeadless ? { viewport: { width: 1100, height: 800 } } : { viewport: null }),
      });
      await context.route('**/*', async (route) => {
        if (isLoopback(route.request().url())) await route.continue();
        else await route.abort('blockedbyclient');
      });
      return context;
    })();
    return this.context;
  }

  /** An address of another program leaves the browser here and goes to the operating system. */
  private async watch(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Page.enable');
    const leave = (url: string): void => {
      if (!/^(https?|data|blob|about|javascript|chrome|chrome-error|file|view-source):/u.test(url))
        this.openInApp(url);
    };
    cdp.on('Network.requestWillBeSent', ({ request, redirectResponse }) => {
      if (redirectResponse || request.url.includes('://')) leave(request.url);
    });
    await page.exposeBinding('electronDoubleForeignLink', (_source, url: string) => leave(url));
    await page.addInitScript(() => {
      addEventListener('click', (event) => {
        const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
        if (!link || event.defaultPrevented || /^(https?|blob|data|javascript|about):/u.test(link.protocol))
          return;
        event.preventDefault();
        (globalThis as any).electronDoubleForeignLink(link.href);
      });
    });
  }

  async close(): Promise<void> {
    const context = await this.context;
    await context?.close().catch(() => undefined);
  }
}
