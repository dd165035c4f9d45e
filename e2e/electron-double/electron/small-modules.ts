import { onStateChange } from './app.ts';
import { control, desktop, state, tell } from './connection.ts';
import { clickIn, describeMenu, type Menu } from './menu.ts';
import { doubleEvent, NotModelled, strict, StrictEmitter } from './strict.ts';

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    await desktop().call('openExternal', url);
  },
  beep: () => undefined,
  showItemInFolder: (path: string) => void shown.push(path),
  openPath: async (path: string) => {
    shown.push(path);
    return '';
  },
});
const shown: string[] = [];
control('shownFiles', () => shown);

export const clipboard = strict('clipboard', {
  readText: async () => desktop().call('readClipboard'),
  writeText: async (text: string) => desktop().call('writeClipboard', text),
  clear: () => tell('writeClipboard', ''),
});

class NativeTheme extends StrictEmitter {
  private source: 'system' | 'light' | 'dark' = 'system';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): string {
    return this.source;
  }

  set themeSource(source: string) {
    if (source !== 'system' && source !== 'light' && source !== 'dark') {
      throw new TypeError(`Error processing argument: "${source}" is not a theme source`);
    }
    const before = this.shouldUseDarkColors;
    this.source = source;
    tell('setColorScheme', source);
    if (before !== this.shouldUseDarkColors) this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark' || (this.source === 'system' && state.isDark);
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return state.isDark;
  }
}
export const nativeTheme = strict('nativeTheme', new NativeTheme());
let wasDark = false;
onStateChange(() => {
  if (wasDark === state.isDark) return;
  wasDark = state.isDark;
  tell('setColorScheme', nativeTheme.themeSource as 'system');
  nativeTheme.emit('updated');
});

const powerEvents = [
  'suspend',
  'resume',
  'lock-screen',
  'unlock-screen',
  'shutdown',
  'on-ac',
  'on-battery',
  'user-did-become-active',
  'user-did-resign-active',
  'thermal-state-change',
  'speed-limit-change',
];
class PowerMonitor extends StrictEmitter {
  constructor() {
    super('powerMonitor', powerEvents);
  }

  getSystemIdleState(_threshold: number): string {
    return 'active';
  }

  getSystemIdleTime(): number {
    return 0;
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}
export const powerMonitor = strict('powerMonitor', new PowerMonitor());
control('power', (event: string) => powerMonitor.emit(event, doubleEvent()));

const display = {
  id: 1,
  label: 'Double',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
};
class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): typeof display {
    return display;
  }

  getAllDisplays(): (typeof display)[] {
    return [display];
  }

  getDisplayMatching(_rect: object): typeof display {
    return display;
  }

  getDisplayNearestPoint(_point: object): typeof display {
    return display;
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }
}
export const screen = strict('screen', new Screen());

type DialogAnswer = Record<string, unknown>;
const scripted: DialogAnswer[] = [];
const asked: { kind: string; options: unknown }[] = [];
function answerDialog(kind: string, args: unknown[]): any {
  // A window may come first, or nothing.
  const options = args.findLast((arg) => typeof arg === 'object' && arg !== null && !('webContents' in arg));
  asked.push({ kind, options });
  const answer = scripted.shift();
  if (!answer)
    throw new NotModelled(`dialog.${kind} without an answer given by the test (${JSON.stringify(options)})`);
  return answer;
}
export const dialog = strict('dialog', {
  showMessageBox: async (...args: unknown[]) => ({
    response: 0,
    checkboxChecked: false,
    ...answerDialog('showMessageBox', args),
  }),
  showMessageBoxSync: (...args: unknown[]) => answerDialog('showMessageBoxSync', args).response as number,
  showOpenDialog: async (...args: unknown[]) => ({
    canceled: false,
    filePaths: [],
    ...answerDialog('showOpenDialog', args),
  }),
  showSaveDialog: async (...args: unknown[]) => ({
    canceled: false,
    filePath: '',
    ...answerDialog('showSaveDialog', args),
  }),
  showErrorBox: (title: string, content: string) => {
    asked.push({ kind: 'showErrorBox', options: { title, content } });
    // A box that comes right before the end is seen by nobody who asks afterwards.
    process.stderr.write(`A box with an error: ${title}: ${content}\n`);
  },
});
control('answerDialog', (answer: DialogAnswer) => scripted.push(answer));
control('askedDialogs', () => structuredClone(JSON.parse(JSON.stringify(asked))));

class TrayDouble extends StrictEmitter {
  private menu: Menu | null = null;
  private tip = '';
  private isGone = false;

  constructor(_image: unknown) {
    super('Tray', ['click', 'right-click', 'double-click', 'mouse-move', 'balloon-click']);
    const self = strict('Tray', this) as TrayDouble;
    trays.push(self);
    return self;
  }

  setToolTip(tip: string): void {
    this.tip = tip;
  }

  setTitle(_title: string): void {
    // Shown on macOS only.
  }

  setImage(_image: unknown): void {
    // There is nothing to see here.
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }

  popUpContextMenu(): void {
    // The same.
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  destroy(): void {
    this.isGone = true;
    trays.splice(trays.indexOf(this), 1);
  }

  _describe(): object {
    return { tip: this.tip, items: describeMenu(this.menu) };
  }

  _click(label: string): void {
    clickIn(this.menu, label);
  }
}
const trays: TrayDouble[] = [];
export const Tray = strict('Tray', TrayDouble);
control('tray', () => trays.map((tray) => tray._describe()));
control('clickTray', (label?: string) =>
  label === undefined ? trays[0]?.emit('click', doubleEvent()) : trays[0]?._click(label),
);

class NotificationDouble extends StrictEmitter {
  title: string;
  body: string;
  silent: boolean;

  constructor(options: { title?: string; body?: string; silent?: boolean } = {}) {
    super('Notification', ['show', 'click', 'close', 'reply', 'action', 'failed']);
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
  }

  show(): void {
    notifications.push(this);
    this.emit('show', doubleEvent());
  }

  close(): void {
    this.emit('close', doubleEvent());
  }

  static isSupported(): boolean {
    return true;
  }
}
const notifications: NotificationDouble[] = [];
export const Notification = strict('Notification', NotificationDouble);
control('notifications', () => notifications.map(({ title, body, silent }) => ({ title, body, silent })));
control('clickNotification', (index = 0) => notifications[index]?.emit('click', doubleEvent()));

const emptyImage = strict('NativeImage', {
  isEmpty: () => true,
  getSize: () => ({ width: 0, height: 0 }),
  resize: () => emptyImage as unknown,
  setTemplateImage: () => undefined,
  toDataURL: () => '',
});
export const nativeImage = strict('nativeImage', {
  createFromPath: (_path: string) => emptyImage,
  createFromDataURL: (_url: string) => emptyImage,
  createFromBuffer: (_bytes: Buffer) => emptyImage,
  createEmpty: () => emptyImage,
});

export const crashReporter = strict('crashReporter', {
  start: (options: { uploadToServer?: boolean; submitURL?: string }) => {
    if (options.uploadToServer !== false && options.submitURL !== undefined) {
      throw new NotModelled('crashReporter.start with uploading');
    }
  },
  getUploadToServer: () => false,
  setUploadToServer: (_isOn: boolean) => undefined,
});

export const powerSaveBlocker = strict('powerSaveBlocker', {
  start: (_type: string) => 1,
  stop: (_id: number) => true,
  isStarted: (_id: number) => false,
});

export const globalShortcut = strict('globalShortcut', {
  register: (_accelerator: string, _callback: () => void) => true,
  unregister: (_accelerator: string) => undefined,
  unregisterAll: () => undefined,
  isRegistered: (_accelerator: string) => false,
});
