import type { FrameFacts, KeyPress, Navigation } from '../surfaces.ts';
import { toWire } from '../wire.ts';
import { app } from './app.ts';
import { control, desktop, serveDesktop, tell } from './connection.ts';
import { createIpc } from './ipc-main.ts';
import { pressAccelerator } from './menu.ts';
import { noteCrossing } from './recording.ts';
import { doubleEvent, NotModelled, strict, StrictEmitter } from './strict.ts';
import type { Session } from './session.ts';
import { makeFrame, type WebFrame } from './web-frame.ts';
import { allWindows, windowById } from './window-registry.ts';

const events = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-frame-finish-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'did-frame-navigate',
  'did-start-navigation',
  'did-create-window',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-attach-webview',
  'will-prevent-unload',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'preload-error',
  'destroyed',
  'console-message',
  'ipc-message',
  'page-title-updated',
  'focus',
  'blur',
  'context-menu',
  'before-input-event',
  'frame-created',
  'devtools-opened',
  'zoom-changed',
] as const;

type OpenHandler = (details: object) => { action: 'allow' | 'deny' };

export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session: Session;
  readonly ipc = createIpc();
  readonly mainFrame: WebFrame;
  readonly hostWebContents = null;
  private url = '';
  private title = '';
  private isGone = false;
  private isBusy = false;
  private openHandler: OpenHandler | null = null;
  private readonly frames = new Map<string, WebFrame>();
  private zoom = 0;
  navigationHistory = strict('webContents.navigationHistory', {
    canGoBack: () => false,
    canGoForward: () => false,
    clear: () => undefined,
  });

  constructor(id: number, session: Session) {
    super('webContents', events);
    this.id = id;
    this.session = session;
    const facts = { token: `main-${id}`, url: '', origin: 'null', isMainFrame: true, parent: null };
    this.mainFrame = makeFrame(facts, null);
    this.frames.set(facts.token, this.mainFrame);
  }

  /** The frame object that stands for these facts. */
  _frame(facts: FrameFacts): WebFrame {
    if (facts.isMainFrame) {
      this.mainFrame._facts = facts;
      return this.mainFrame;
    }
    const known = this.frames.get(facts.token);
    if (known) return known;
    const made = makeFrame(facts, facts.parent === null ? null : this._frame(facts.parent));
    this.frames.set(facts.token, made);
    return made;
  }

  async loadURL(url: string): Promise<void> {
    this.isBusy = true;
    this.emit('did-start-loading');
    const { failure } = await desktop().call('load', this.id, url);
    this.isBusy = false;
    this.emit('did-stop-loading');
    if (failure !== null) {
      this.emit('did-fail-load', doubleEvent(), -2, failure, url, true);
      throw Object.assign(new Error(`${failure} (-2) loading '${url}'`), { code: failure, errno: -2, url });
    }
  }

  /** A printer that takes everything; a test asks for what came out of it. */
  print(_options: object = {}, callback: (isDone: boolean, reason: string) => void = () => undefined): void {
    desktop()
      .call('print', this.id)
      .then(
        (paper) => {
          papers.push(paper);
          callback(true, '');
        },
        () => callback(false, 'Print job failed'),
      );
  }

  reload(): void {
    tell('reload', this.id);
  }

  reloadIgnoringCache(): void {
    tell('reload', this.id);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    let wire: string;
    try {
      wire = toWire(structuredClone(args));
    } catch {
      throw new Error('An object could not be cloned.');
    }
    noteCrossing(wire);
    tell('send', this.id, channel, wire);
  }

  getURL(): string {
    return this.url;
  }

  getTitle(): string {
    return this.title;
  }

  getType(): string {
    return 'window';
  }

  isLoading(): boolean {
    return this.isBusy;
  }

  isLoadingMainFrame(): boolean {
    return this.isBusy;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isCrashed(): boolean {
    return this.hasCrashed;
  }

  isFocused(): boolean {
    return windowById(this.id)?.isFocused() ?? false;
  }

  focus(): void {
    tell('focusWindow', this.id);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  openDevTools(): void {
    // Chromium's own window has them.
  }

  closeDevTools(): void {
    // The same.
  }

  toggleDevTools(): void {
    // The same.
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {
    return Promise.resolve();
  }

  setZoomLevel(level: number): void {
    this.zoom = level;
  }

  getZoomLevel(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = Math.log(factor) / Math.log(1.2);
  }

  getZoomFactor(): number {
    return 1.2 ** this.zoom;
  }

  get zoomLevel(): number {
    return this.zoom;
  }

  set zoomLevel(level: number) {
    this.zoom = level;
  }

  setWebRTCIPHandlingPolicy(_policy: string): void {
    // Nothing leaves this computer anyway.
  }

  setBackgroundThrottling(_isAllowed: boolean): void {
    // Pages of tests are never throttled.
  }

  setIgnoreMenuShortcuts(isIgnored: boolean): void {
    this.ignoresMenu = isIgnored;
  }

  private ignoresMenu = false;
  private hasCrashed = false;

  undo(): void {
    tell('edit', this.id, 'undo');
  }

  redo(): void {
    tell('edit', this.id, 'redo');
  }

  cut(): void {
    tell('edit', this.id, 'cut');
  }

  copy(): void {
    tell('edit', this.id, 'copy');
  }

  paste(): void {
    tell('edit', this.id, 'paste');
  }

  selectAll(): void {
    tell('edit', this.id, 'selectAll');
  }

  _mayNavigate(navigation: Navigation): boolean {
    const { url, isMainFrame } = navigation;
    const frame = this._frame(navigation.frame);
    const details = { url, isMainFrame, isSameDocument: false, frame, initiator: frame };
    if (navigation.isRedirect) {
      const event = doubleEvent({ ...details });
      this.emit('will-redirect', event, url, false, isMainFrame, 1, 1);
      return !event.defaultPrevented;
    }
    const anyFrame = doubleEvent({ ...details });
    this.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented) return false;
    if (!isMainFrame) return true;
    const event = doubleEvent({ ...details });
    this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  _openWindow(details: { url: string; frameName: string; features: string }): void {
    const answer = this.openHandler?.({
      ...details,
      disposition: 'new-window',
      referrer: { url: this.url, policy: '' },
    });
    if (answer === undefined || answer.action !== 'deny') {
      throw new NotModelled('a window opened by a page (setWindowOpenHandler must deny)');
    }
  }

  _navigated(details: { url: string; isInPage: boolean; isMainFrame: boolean }): void {
    if (details.isMainFrame) {
      this.url = details.url;
      const origin = /^[^:]+:\/\/[^/?#]+/u.exec(details.url)?.[0] ?? 'null';
      this.mainFrame._facts = { ...this.mainFrame._facts, url: details.url, origin };
    }
    if (details.isInPage) {
      this.emit('did-navigate-in-page', doubleEvent(), details.url, details.isMainFrame, 1, 1);
    } else {
      if (details.isMainFrame) this.emit('did-navigate', doubleEvent(), details.url, 200, 'OK');
      this.emit('did-frame-navigate', doubleEvent(), details.url, 200, 'OK', details.isMainFrame, 1, 1);
    }
  }

  _loaded(): void {
    this.hasCrashed = false;
    this.emit('dom-ready', doubleEvent());
    this.emit('did-frame-finish-load', doubleEvent(), true, 1, 1);
    this.emit('did-finish-load');
  }

  _titled(title: string): void {
    this.title = title;
    this.emit('page-title-updated', doubleEvent(), title, true);
  }

  _crashed(): void {
    this.hasCrashed = true;
    const details = { reason: 'crashed', exitCode: 11 };
    this.emit('render-process-gone', doubleEvent(), details);
    app.emit('render-process-gone', doubleEvent(), this, details);
  }

  _key(key: KeyPress): void {
    const input = { type: 'keyDown', ...key, isAutoRepeat: false, isComposing: false, modifiers: [] };
    const event = {
      preventDefault: () => {
        throw new NotModelled("before-input-event's preventDefault");
      },
    };
    this.emit('before-input-event', event, input);
    if (!this.ignoresMenu) pressAccelerator(key);
  }

  _destroy(): void {
    this.isGone = true;
    this.emit('destroyed');
  }
}

const papers: Uint8Array[] = [];
control('papers', () => papers);

export function makeWebContents(id: number, session: Session): WebContents {
  return strict('webContents', new WebContents(id, session));
}

function contents(windowId: number): WebContents | undefined {
  return windowById(windowId)?.webContents as WebContents | undefined;
}

serveDesktop({
  mayNavigate: (id, navigation) => contents(id)?._mayNavigate(navigation) ?? false,
  openWindow: (id, details) => contents(id)?._openWindow(details),
  attachFrame: (id, facts) => {
    const page = contents(id);
    if (!page) return;
    page.emit('frame-created', doubleEvent(), { frame: page._frame(facts) });
  },
  navigated: (id, details) => contents(id)?._navigated(details),
  loaded: (id) => {
    contents(id)?._loaded();
    windowById(id)?._loaded();
  },
  titled: (id, title) => contents(id)?._titled(title),
  consoleMessage: (id, level, message, url) => {
    const page = contents(id);
    page?.emit('console-message', { level, message, lineNumber: 0, sourceId: url, frame: page.mainFrame });
  },
  crashed: (id) => contents(id)?._crashed(),
  unhandledKey: (id, key) => contents(id)?._key(key),
});

export const webContents = strict('webContents', {
  getAllWebContents: () => allWindows().map((window) => window.webContents as WebContents),
  getFocusedWebContents: () =>
    (allWindows().find((window) => window.isFocused())?.webContents ?? null) as WebContents | null,
  fromId: (id: number) => contents(id),
});
