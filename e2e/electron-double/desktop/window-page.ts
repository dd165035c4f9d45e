import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Frame, Page, Request } from '@playwright/test';
import type { Link } from '../link.ts';
import { isolatedWorldSource, mainWorldSource } from '../page/worlds.ts';
import type { AppCalls, FrameFacts, KeyPress, Problem, WindowOptions } from '../surfaces.ts';
import { toExternal, toInternal } from './custom-scheme.ts';

const world = 'electron-double-preload';
const binding = 'electronDoubleToDesktop';

type FromPage =
  | { kind: 'invoke'; id: number; channel: string; wire: string }
  | { kind: 'send'; channel: string; wire: string }
  | { kind: 'ask'; id: number; permission: string }
  | { kind: 'key'; press: KeyPress }
  | { kind: 'foreign-link'; url: string };

/** One BrowserWindow, shown as a page. A page that crashed is replaced by a fresh one at the next load. */
export class WindowPage {
  readonly id: number;
  readonly options: WindowOptions;
  page!: Page;
  isOpen = true;
  /** Everything asked of the window waits until its page is there. */
  private opened: Promise<{ mainFrame: FrameFacts }> | null = null;
  private cdp!: CDPSession;
  private isCrashed = false;
  private worldId: number | null = null;
  private mainToken = '';
  /** Addresses main asked for itself: the navigation handlers are not asked about those. */
  private readonly ownLoads = new Set<string>();
  private readonly deps: {
    context: () => Promise<BrowserContext>;
    app: Link<AppCalls>;
    schemes: ReadonlySet<string>;
    report: (problem: Problem) => void;
    isHeadless: boolean;
  };

  constructor(id: number, options: WindowOptions, deps: WindowPage['deps']) {
    this.id = id;
    this.options = { ...options };
    this.deps = deps;
  }

  async open(): Promise<{ mainFrame: FrameFacts }> {
    this.opened = this.makePage();
    return this.opened;
  }

  private async makePage(): Promise<{ mainFrame: FrameFacts }> {
    const context = await this.deps.context();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    this.page = page;
    this.cdp = cdp;
    this.isCrashed = false;
    this.worldId = null;
    const { width, height } = this.options;
    await this.fit(page, cdp, width, height);
    await cdp.send('Page.enable');
    this.mainToken = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    this.listen(page, cdp);
    await cdp.send('Runtime.enable');
    await this.install(cdp);
    return { mainFrame: this.factsOf(page.mainFrame()) };
  }

  private async install(cdp: CDPSession): Promise<void> {
    if (this.options.preloadPath === null) return;
    const preload = await readFile(this.options.preloadPath, 'utf8');
    const secret = `electron-double-${randomUUID()}`;
    await cdp.send('Runtime.addBinding', { name: binding, executionContextName: world });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: isolatedWorldSource(secret, preload),
    });
  }

  private listen(page: Page, cdp: CDPSession): void {
    const { app, report } = this.deps;
    const tell = (promise: Promise<unknown>): void => void promise.catch(() => undefined);
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const aux = context.auxData as { frameId?: string } | undefined;
      if (context.name === world && aux?.frameId === this.mainToken) this.worldId = context.id;
    });
    cdp.on('Runtime.bindingCalled', (event) => {
      if (event.name !== binding || event.executionContextId !== this.worldId) return;
      tell(this.hear(JSON.parse(event.payload) as FromPage, event.executionContextId));
    });
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      tell(
        app.call('openWindow', this.id, {
          url: toExternal(url),
          frameName: windowName === '_blank' ? '' : windowName,
          features: windowFeatures.join(','),
        }),
      );
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.mainToken) return;
      tell(app.call('navigated', this.id, { url: toExternal(url), isInPage: true, isMainFrame: true }));
    });
    page.on('framenavigated', (frame) => {
      const isMainFrame = frame === page.mainFrame();
      tell(app.call('navigated', this.id, { url: toExternal(frame.url()), isInPage: false, isMainFrame }));
      if (!isMainFrame) tell(app.call('attachFrame', this.id, this.factsOf(frame)));
    });
    page.on('load', () => {
      tell(app.call('loaded', this.id));
      tell(page.title().then(async (title) => app.call('titled', this.id, title)));
    });
    page.on('console', (message) => {
      const text = message.text();
      const url = toExternal(message.location().url);
      tell(app.call('consoleMessage', this.id, message.type(), text, url));
      if (message.type() === 'error') report({ kind: 'console-error', text: `${text} (${url})` });
    });
    page.on('pageerror', (error) => report({ kind: 'page-error', text: error.stack ?? error.message }));
    page.on('popup', (popup) => tell(popup.close()));
    page.on('download', (download) => {
      tell(download.cancel());
      tell(app.call('download', this.id, toExternal(download.url())));
    });
    page.on('crash', () => {
      this.isCrashed = true;
      this.worldId = null;
      tell(app.call('crashed', this.id));
    });
    page.on('close', () => {
      if (!this.isOpen || this.page !== page) return;
      this.isOpen = false;
      tell(app.call('pageClosed', this.id));
    });
  }

  private async hear(message: FromPage, contextId: number): Promise<void> {
    const { app } = this.deps;
    const frame = this.factsOf(this.page.mainFrame());
    switch (message.kind) {
      case 'invoke': {
        const answer = await app.call('invoke', this.id, frame, message.channel, message.wire);
        return this.tellPage({ kind: 'answer', id: message.id, ...answer }, contextId);
      }
      case 'send':
        return app.call('receive', this.id, frame, message.channel, message.wire);
      case 'key':
        return app.call('unhandledKey', this.id, message.press);
      case 'foreign-link':
        await app.call('mayNavigate', this.id, {
          url: message.url,
          isMainFrame: true,
          isRedirect: false,
          frame,
        });
        return;
      case 'ask': {
        const isGranted = await app.call('mayUse', this.id, message.permission, frame);
        return this.tellPage({ kind: 'permission', id: message.id, isGranted }, contextId);
      }
    }
  }

  private async tellPage(message: object, contextId: number | null): Promise<void> {
    if (contextId === null || contextId !== this.worldId) return;
    await this.cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: '(text) => electronDoubleReceive(text)',
        executionContextId: contextId,
        arguments: [{ value: JSON.stringify(message) }],
        silent: true,
      })
      // The document may be gone by now, as in Electron.
      .catch(() => undefined);
  }

  async bringToFront(): Promise<void> {
    await this.opened;
    await this.page.bringToFront();
  }

  async send(channel: string, wire: string): Promise<void> {
    await this.opened;
    await this.tellPage({ kind: 'event', channel, wire }, this.worldId);
  }

  async load(url: string): Promise<{ failure: string | null }> {
    await this.opened;
    if (this.isCrashed) await this.replace();
    const internal = toInternal(url, this.deps.schemes);
    this.ownLoads.add(internal);
    try {
      await this.page.goto(internal, { waitUntil: 'load' });
      return { failure: null };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { failure: /net::\w+/u.exec(text)?.[0] ?? (text.split('\n')[0] as string) };
    } finally {
      this.ownLoads.delete(internal);
    }
  }

  async print(): Promise<Uint8Array> {
    return this.page.pdf({ format: 'Letter', printBackground: true, preferCSSPageSize: true });
  }

  async reload(): Promise<void> {
    const url = toExternal(this.page.url());
    if (this.isCrashed) {
      await this.load(url);
      return;
    }
    this.ownLoads.add(this.page.url());
    await this.page.reload().catch(() => undefined);
    this.ownLoads.delete(this.page.url());
  }

  private async replace(): Promise<void> {
    const crashed = this.page;
    await this.open();
    await crashed.close().catch(() => undefined);
  }

  /** Asks main about a navigation that the page, not main, began. */
  async mayNavigate(request: Request): Promise<boolean> {
    const frame = request.frame();
    const isMainFrame = frame === this.page.mainFrame();
    if (isMainFrame && this.ownLoads.has(request.url())) return true;
    return this.deps.app.call('mayNavigate', this.id, {
      url: toExternal(request.url()),
      isMainFrame,
      isRedirect: request.redirectedFrom() !== null,
      frame: this.factsOf(frame),
    });
  }

  async resize(width: number, height: number): Promise<void> {
    Object.assign(this.options, { width, height });
    await this.opened;
    await this.fit(this.page, this.cdp, width, height);
  }

  /** A window that is seen has Chromium's own bars around it. */
  private async fit(page: Page, cdp: CDPSession, width: number, height: number): Promise<void> {
    if (this.deps.isHeadless) return page.setViewportSize({ width, height });
    const { windowId } = await cdp.send('Browser.getWindowForTarget');
    const bars = await page.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
    await cdp.send('Browser.setWindowBounds', {
      windowId,
      bounds: { width: width + bars[0], height: height + bars[1] },
    });
  }

  async crash(): Promise<void> {
    // The command has no answer: its page is gone.
    void this.cdp.send('Page.crash').catch(() => undefined);
    await this.page.waitForEvent('crash');
  }

  async close(runsBeforeUnload: boolean): Promise<void> {
    this.isOpen = false;
    await this.opened?.catch(() => undefined);
    await this.page?.close({ runBeforeUnload: runsBeforeUnload }).catch(() => undefined);
  }

  factsOf(frame: Frame): FrameFacts {
    const url = toExternal(frame.url());
    const parent = frame.parentFrame();
    return {
      token: parent === null ? `main-${this.id}` : `${frame.name()}@${url}`,
      url,
      origin: originOf(url),
      isMainFrame: parent === null,
      parent: parent === null ? null : this.factsOf(parent),
    };
  }
}

function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || parsed.host === '') return 'null';
  return `${parsed.protocol}//${parsed.host}`;
}
