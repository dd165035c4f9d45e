import { resolve } from 'node:path';
import { app } from './app.ts';
import { control, desktop, serveDesktop, tell } from './connection.ts';
import { doubleEvent, NotModelled, strict, StrictEmitter } from './strict.ts';
import { defaultSession, sessionOf, type Session } from './session.ts';
import { makeWebContents, type WebContents } from './web-contents.ts';
import { addWindow, allWindows, removeWindow, windowById } from './window-registry.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & {
  show?: boolean;
  title?: string;
  minWidth?: number;
  minHeight?: number;
  backgroundColor?: string;
  kiosk?: boolean;
  fullscreen?: boolean;
  webPreferences?: Record<string, unknown>;
};

const events = [
  'ready-to-show',
  'show',
  'hide',
  'close',
  'closed',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'minimize',
  'maximize',
  'unmaximize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'responsive',
  'unresponsive',
  'session-end',
  'query-session-end',
  'always-on-top-changed',
] as const;

/** Switched the other way, these would be holes; nobody shall find that out only on the real thing. */
const required: Record<string, unknown> = {
  nodeIntegration: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

let lastId = 0;

class WindowDouble extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  /** As the app asked for them; the session by its partition. */
  readonly _preferences: Record<string, unknown>;
  private bounds: Bounds;
  private minimum: [number, number];
  private titleText: string;
  private isShown: boolean;
  private hasFocus = false;
  private isGone = false;
  private mode: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal';
  private isKioskOn: boolean;
  private wasReady = false;
  autoHideMenuBar = false;
  menuBarVisible = true;
  excludedFromShownWindowsMenu = false;

  constructor(options: Options = {}) {
    super('BrowserWindow', events);
    lastId += 1;
    this.id = lastId;
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(required)) {
      if (name in preferences && preferences[name] !== value) {
        throw new NotModelled(`webPreferences.${name}: ${String(preferences[name])}`);
      }
    }
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.titleText = options.title ?? app.getName();
    this.isShown = options.show ?? true;
    this.isKioskOn = options.kiosk ?? false;
    const session =
      (preferences['session'] as Session | undefined) ?? this.partition(preferences['partition']);
    this.webContents = makeWebContents(this.id, session);
    this._preferences = { ...preferences, session: session._partition };
    const preload = preferences['preload'];
    const self = strict('BrowserWindow', this) as WindowDouble;
    addWindow(self);
    void desktop()
      .call('createWindow', this.id, {
        width: this.bounds.width,
        height: this.bounds.height,
        preloadPath: typeof preload === 'string' ? resolve(preload) : null,
        partition: session._partition,
      })
      .then(({ mainFrame }) => this.webContents._frame(mainFrame))
      .catch(() => undefined);
    app.emit('web-contents-created', doubleEvent(), this.webContents);
    app.emit('browser-window-created', doubleEvent(), self);
    if (this.isShown) queueMicrotask(() => self.focus());
    return self;
  }

  private partition(name: unknown): Session {
    return typeof name === 'string' ? sessionOf(name) : defaultSession;
  }

  async loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  _loaded(): void {
    if (this.wasReady) return;
    this.wasReady = true;
    this.emit('ready-to-show');
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    if (!this.isShown) {
      this.isShown = true;
      this.emit('show');
    }
    this.focus();
  }

  showInactive(): void {
    this.isShown = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.emit('hide');
    this.blur();
  }

  isVisible(): boolean {
    return this.isShown && this.mode !== 'minimized';
  }

  focus(): void {
    if (this.isGone || this.hasFocus) return;
    for (const other of allWindows()) if (other.id !== this.id && other.isFocused()) other.blur();
    this.hasFocus = true;
    tell('focusWindow', this.id);
    this.emit('focus', doubleEvent());
    this.webContents.emit('focus');
    app.emit('browser-window-focus', doubleEvent(), windowById(this.id));
  }

  blur(): void {
    if (!this.hasFocus) return;
    this.hasFocus = false;
    this.emit('blur', doubleEvent());
    app.emit('browser-window-blur', doubleEvent(), windowById(this.id));
  }

  moveTop(): void {
    this.focus();
  }

  isFocused(): boolean {
    return this.hasFocus;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  close(): void {
    if (this.isGone) return;
    const event = doubleEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    tell('closeWindow', this.id, false);
    removeWindow(this.id);
    this.hasFocus = false;
    this.webContents._destroy();
    this.emit('closed');
    if (allWindows().length === 0) queueMicrotask(() => app._lastWindowClosed());
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }

  getContentBounds(): Bounds {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.bounds;
    const [minWidth, minHeight] = this.minimum;
    const next = { ...before, ...bounds };
    this.bounds = {
      ...next,
      width: Math.max(minWidth, next.width),
      height: Math.max(minHeight, next.height),
    };
    if (before.width !== this.bounds.width || before.height !== this.bounds.height) {
      tell('resizeWindow', this.id, this.bounds.width, this.bounds.height);
      this.emit('resize');
      this.emit('resized');
    }
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) {
      this.emit('move');
      this.emit('moved');
    }
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }

  getContentSize(): [number, number] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): [number, number] {
    return [this.bounds.x, this.bounds.y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  center(): void {
    this.setBounds({ x: 0, y: 0 });
  }

  setMinimumSize(width: number, height: number): void {
    this.minimum = [width, height];
    this.setBounds({});
  }

  getMinimumSize(): [number, number] {
    return [...this.minimum];
  }

  setTitle(title: string): void {
    this.titleText = title;
  }

  getTitle(): string {
    return this.titleText;
  }

  get title(): string {
    return this.titleText;
  }

  set title(title: string) {
    this.titleText = title;
  }

  minimize(): void {
    this.mode = 'minimized';
    this.emit('minimize');
    this.blur();
  }

  isMinimized(): boolean {
    return this.mode === 'minimized';
  }

  restore(): void {
    if (this.mode !== 'minimized') return;
    this.mode = 'normal';
    this.emit('restore');
  }

  maximize(): void {
    this.mode = 'maximized';
    this.emit('maximize');
  }

  unmaximize(): void {
    this.mode = 'normal';
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.mode === 'maximized';
  }

  isNormal(): boolean {
    return this.mode === 'normal';
  }

  setFullScreen(isFull: boolean): void {
    this.mode = isFull ? 'fullscreen' : 'normal';
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.mode === 'fullscreen';
  }

  setKiosk(isOn: boolean): void {
    this.isKioskOn = isOn;
  }

  isKiosk(): boolean {
    return this.isKioskOn;
  }

  setMenu(_menu: unknown): void {
    // The application menu is what the double shows.
  }

  removeMenu(): void {
    // The same.
  }

  setMenuBarVisibility(isVisible: boolean): void {
    this.menuBarVisible = isVisible;
  }

  isMenuBarVisible(): boolean {
    return this.menuBarVisible;
  }

  setAutoHideMenuBar(isHidden: boolean): void {
    this.autoHideMenuBar = isHidden;
  }

  setBackgroundColor(_color: string): void {
    // Seen only before the page paints.
  }

  setContentProtection(_isOn: boolean): void {
    // Screenshots of the double are what it is for.
  }

  setProgressBar(_progress: number): void {
    // There is no task bar.
  }

  flashFrame(_isOn: boolean): void {
    // There is no task bar.
  }

  setIcon(_icon: unknown): void {
    // There is no task bar.
  }

  setAlwaysOnTop(_isOn: boolean): void {
    // Pages do not overlap.
  }

  setSkipTaskbar(_isOn: boolean): void {
    // There is no task bar.
  }

  static getAllWindows(): unknown[] {
    return allWindows();
  }

  static getFocusedWindow(): unknown {
    return allWindows().find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: { id: number }): unknown {
    return windowById(contents.id);
  }

  static fromId(id: number): unknown {
    return windowById(id);
  }
}

export const BrowserWindow = strict('BrowserWindow', WindowDouble);

serveDesktop({
  pageClosed: (id) => {
    const window = windowById(id);
    if (!window) return;
    // The person has closed the page; a handler can no longer keep it, as it could keep a window.
    window.emit('close', doubleEvent());
    window.destroy();
  },
});

function first(): any {
  const window = allWindows()[0];
  if (!window) throw new Error('The app has no window');
  return window;
}

control('closeWindow', () => first().close());
control('resizeWindow', (width: number, height: number) => first().setBounds({ width, height }));
control('focusWindow', (isFocused: boolean) => (isFocused ? first().focus() : first().blur()));
control('windows', () =>
  allWindows().map((window) => ({
    id: window.id,
    title: window.getTitle(),
    url: window.webContents.getURL(),
    bounds: window.getBounds(),
    isVisible: window.isVisible(),
    isFocused: window.isFocused(),
    isMinimized: window.isMinimized(),
  })),
);
control('minimizeWindow', () => first().minimize());
