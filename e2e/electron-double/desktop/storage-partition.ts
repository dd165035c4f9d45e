import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Request, Route } from '@playwright/test';
import type { Link } from '../link.ts';
import type { AppCalls } from '../surfaces.ts';
import { isInternal, toExternal, translateHeader } from './custom-scheme.ts';
import { isLoopback } from './network-guard.ts';
import type { WindowPage } from './window-page.ts';

/**
 * One Electron session: a browser context of its own. What pages store survives a restart of the app in its
 * data folder, as with Electron (in the clear, so that a search for leaked data finds it); partitions without
 * `persist:` are forgotten.
 */
export class StoragePartition {
  readonly name: string;
  private opened: Promise<BrowserContext> | null = null;
  private readonly deps: {
    browser: Browser;
    app: Link<AppCalls>;
    schemes: ReadonlySet<string>;
    userData: () => string;
    windowOf: (page: unknown) => WindowPage | undefined;
    isHeadless: boolean;
    colorScheme: () => 'light' | 'dark';
  };

  constructor(name: string, deps: StoragePartition['deps']) {
    this.name = name;
    this.deps = deps;
  }

  private get file(): string | null {
    if (this.name !== '' && !this.name.startsWith('persist:')) return null;
    const folder =
      this.name === '' ? 'Local Storage' : join('Partitions', this.name.slice('persist:'.length));
    return join(this.deps.userData(), folder, 'electron-double-storage.json');
  }

  async context(): Promise<BrowserContext> {
    this.opened ??= this.open();
    return this.opened;
  }

  private async open(): Promise<BrowserContext> {
    const stored = this.file === null ? null : await readFile(this.file, 'utf8').catch(() => null);
    const context = await this.deps.browser.newContext({
      serviceWorkers: 'block',
      colorScheme: this.deps.colorScheme(),
      locale: process.env['ELECTRON_DOUBLE_LOCALE'] ?? 'en-US',
      ...(this.deps.isHeadless ? {} : { viewport: null }),
      ...(stored === null ? {} : { storageState: JSON.parse(stored) }),
    });
    await context.route('**/*', async (route) => {
      // A page or a process that ends in the middle takes its requests with it.
      await this.answer(route, route.request()).catch(async () => route.abort().catch(() => undefined));
    });
    return context;
  }

  private async answer(route: Route, request: Request): Promise<void> {
    const { app } = this.deps;
    const url = toExternal(request.url());
    if (request.isNavigationRequest()) {
      const window = this.deps.windowOf(pageOf(request));
      if (window === undefined) return route.abort('blockedbyclient');
      if (!(await window.mayNavigate(request))) return route.abort('aborted');
    }
    const asked = { url, method: request.method(), resourceType: request.resourceType() };
    if (!isInternal(request.url())) {
      const isAllowed = (await app.call('mayRequest', this.name, asked)) && isLoopback(url);
      return isAllowed ? route.continue() : route.abort('blockedbyclient');
    }
    const response = await app.call('serveScheme', this.name, {
      ...asked,
      headers: request.headers(),
      body: request.postDataBuffer(),
    });
    if (response === 'blocked') return route.abort('blockedbyclient');
    if (response === null) return route.abort('failed');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(
        response.headers.map(([name, value]) => [name, translateHeader(name, value, this.deps.schemes)]),
      ),
      body: Buffer.from(response.body),
    });
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    const context = await this.opened;
    await Promise.all(
      (context?.pages() ?? []).map(async (page) => page.emulateMedia({ colorScheme: scheme })),
    );
  }

  async clear(): Promise<void> {
    if (this.file !== null) await writeFile(this.file, '{}').catch(() => undefined);
    const context = await this.opened;
    await context?.clearCookies();
    for (const page of context?.pages() ?? []) {
      await page
        .evaluate(async () => {
          localStorage.clear();
          sessionStorage.clear();
          for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
        })
        .catch(() => undefined);
    }
  }

  /** Keeps what pages stored and closes them. The app process may be long dead. */
  async close(): Promise<void> {
    const context = await this.opened?.catch(() => null);
    if (!context) return;
    if (this.file !== null) {
      const state = await context.storageState().catch(() => null);
      if (state !== null && (state.cookies.length > 0 || state.origins.length > 0)) {
        await mkdir(dirname(this.file), { recursive: true });
        await writeFile(this.file, JSON.stringify(state), { mode: 0o600 });
      }
    }
    await context.close().catch(() => undefined);
  }
}

/** null: a window that is just being opened by a page and has no frame yet. */
function pageOf(request: Request): unknown {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
