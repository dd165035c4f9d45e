/** A frame of a page, as main sees the sender of a message. Addresses are the app's own (`app://…`). */
export type FrameFacts = {
  token: string;
  url: string;
  origin: string;
  isMainFrame: boolean;
  parent: FrameFacts | null;
};

export type WindowOptions = {
  width: number;
  height: number;
  /** The preload bundle's path; null for a window without one. */
  preloadPath: string | null;
  /** Electron's partition string; '' is the default session. */
  partition: string;
};

export type Navigation = { url: string; isMainFrame: boolean; isRedirect: boolean; frame: FrameFacts };

export type WireRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
};
export type WireResponse = { status: number; headers: [string, string][]; body: Uint8Array };

export type Problem = {
  kind: 'console-error' | 'page-error' | 'main-error' | 'not-modelled' | 'main-exit';
  text: string;
};

/** How an operating system and its key store are, right now. */
export type DesktopState = {
  isOnline: boolean;
  isDark: boolean;
  /** Addresses of our own scheme reach a running app as a second start (Linux, Windows) or as an event (macOS). */
  deepLinksArriveBy: 'second-instance' | 'open-url';
};

/** What an app process asks of the desktop that shows it. */
export type DesktopCalls = {
  hello(app: { pid: number; command: string[]; cwd: string; userData: string }): DesktopState;
  setUserData(path: string): void;
  problem(problem: Problem): void;
  createWindow(windowId: number, options: WindowOptions): { mainFrame: FrameFacts };
  load(windowId: number, url: string): { failure: string | null };
  reload(windowId: number): void;
  /** The page as paper shows it, a PDF. */
  print(windowId: number): Uint8Array;
  closeWindow(windowId: number, runsBeforeUnload: boolean): void;
  resizeWindow(windowId: number, width: number, height: number): void;
  focusWindow(windowId: number): void;
  send(windowId: number, channel: string, wire: string): void;
  edit(windowId: number, command: string): void;
  registerScheme(scheme: string): void;
  setColorScheme(scheme: 'light' | 'dark' | 'system'): void;
  clearStorage(partition: string): void;
  openExternal(url: string): void;
  setProtocolClient(scheme: string, command: string[] | null): void;
  readClipboard(): string;
  writeClipboard(text: string): void;
  /** Starts this when the process has ended. */
  relaunch(command: string[]): void;
};

/** What the desktop asks of, or tells, an app process. */
export type AppCalls = {
  invoke(
    windowId: number,
    frame: FrameFacts,
    channel: string,
    wire: string,
  ): { wire: string } | { error: string };
  receive(windowId: number, frame: FrameFacts, channel: string, wire: string): void;
  mayNavigate(windowId: number, navigation: Navigation): boolean;
  openWindow(windowId: number, details: { url: string; frameName: string; features: string }): void;
  attachFrame(windowId: number, frame: FrameFacts): void;
  navigated(windowId: number, details: { url: string; isInPage: boolean; isMainFrame: boolean }): void;
  loaded(windowId: number): void;
  failedToLoad(windowId: number, url: string, error: string): void;
  titled(windowId: number, title: string): void;
  consoleMessage(windowId: number, level: string, message: string, url: string): void;
  crashed(windowId: number): void;
  pageClosed(windowId: number): void;
  unhandledKey(windowId: number, key: KeyPress): void;
  mayUse(windowId: number, permission: string, frame: FrameFacts): boolean;
  download(windowId: number, url: string): void;
  /** Also asks whether it may be requested, as one process would: on the way of each page's files every step counts. */
  serveScheme(
    partition: string,
    request: WireRequest & { resourceType: string },
  ): WireResponse | null | 'blocked';
  mayRequest(partition: string, request: { url: string; method: string; resourceType: string }): boolean;
  openUrl(url: string): void;
  setState(state: DesktopState): void;
  control(name: string, ...args: unknown[]): unknown;
};

export type KeyPress = {
  key: string;
  code: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
};
