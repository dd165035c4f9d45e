import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { control, runtime, serveDesktop, state, tell } from './connection.ts';
import { hasLock, releaseLock, requestLock } from './single-instance.ts';
import { doubleEvent, strict, StrictEmitter } from './strict.ts';
import { allWindows } from './window-registry.ts';

const events = [
  'will-finish-launching',
  'ready',
  'activate',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'open-url',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'render-process-gone',
  'child-process-gone',
  'certificate-error',
  'login',
  'select-client-certificate',
  'session-created',
  'gpu-info-update',
] as const;

class App extends StrictEmitter {
  isPackaged = process.env['ELECTRON_DOUBLE_PACKAGED'] === '1';
  _isSandboxEnforced = false;
  /** Set by the app for the Windows task bar. */
  private appUserModelId = '';
  private appName = 'hiredesk';
  private appVersion = '0.0.0';
  private isReadyNow = false;
  private isQuitting = false;
  private readonly paths = new Map<string, string>();
  private readonly readiness: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private locale = 'en-US';
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void runtime.switches.set(name, value),
    appendArgument: (_value: string) => undefined,
    hasSwitch: (name: string) => runtime.switches.has(name),
    getSwitchValue: (name: string) => runtime.switches.get(name) ?? '',
    removeSwitch: (name: string) => void runtime.switches.delete(name),
  });
  readonly dock = undefined;
  readonly runningUnderARM64Translation = false;
  userAgentFallback = 'Mozilla/5.0 (Electron double)';

  constructor() {
    super('app', events);
    this.readiness = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  /** Reads the package beside the bundle, as Electron does with the folder it is started on. */
  _start(): void {
    const manifest = readManifest(dirname(runtime.mainPath));
    this.appName = manifest.productName ?? manifest.name ?? 'Electron';
    this.appVersion = manifest.version ?? '0.0.0';
    this.locale = process.env['ELECTRON_DOUBLE_LOCALE'] ?? 'en-US';
    const chosen = runtime.switches.get('user-data-dir');
    if (chosen !== undefined && chosen !== '') this.paths.set('userData', chosen);
  }

  _ready(): void {
    this.emit('will-finish-launching');
    this.isReadyNow = true;
    this.emit('ready', doubleEvent(), {});
    this.becomeReady();
    const address = runtime.command.at(-1) ?? '';
    // On macOS the address that started the app arrives as an event, never on the command line.
    if (state.deepLinksArriveBy === 'open-url' && /^[a-z][a-z0-9.+-]*:\/\//u.test(address)) {
      this.emit('open-url', doubleEvent(), address);
    }
  }

  isReady(): boolean {
    return this.isReadyNow;
  }

  async whenReady(): Promise<void> {
    return this.readiness;
  }

  get name(): string {
    return this.appName;
  }

  set name(name: string) {
    this.appName = name;
  }

  getName(): string {
    return this.appName;
  }

  setName(name: string): void {
    this.appName = name;
  }

  getVersion(): string {
    return this.appVersion;
  }

  getLocale(): string {
    return this.locale;
  }

  getSystemLocale(): string {
    return this.locale;
  }

  getLocaleCountryCode(): string {
    return this.locale.split('-')[1] ?? '';
  }

  getPreferredSystemLanguages(): string[] {
    return [this.locale];
  }

  getAppPath(): string {
    return dirname(runtime.mainPath);
  }

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    const home = homedir();
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
    const userData = this.paths.get('userData') ?? join(appData, this.appName);
    const defaults: Record<string, string> = {
      home,
      appData,
      userData,
      sessionData: userData,
      temp: tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      music: join(home, 'Music'),
      pictures: join(home, 'Pictures'),
      videos: join(home, 'Videos'),
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      assets: dirname(runtime.mainPath),
    };
    const path = defaults[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
    if (name === 'userData') tell('setUserData', path);
  }

  setAppLogsPath(path?: string): void {
    this.paths.set('logs', path ?? join(this.getPath('userData'), 'logs'));
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    const start = { argv: [...process.argv], cwd: process.cwd(), additionalData };
    return requestLock(this.getPath('userData'), start, (second) => {
      const [program = '', ...rest] = second.argv;
      // Chromium adds switches of its own, in front.
      const argv = [program, '--allow-file-access-from-files', ...rest];
      this.emit('second-instance', doubleEvent(), argv, second.cwd, second.additionalData ?? null);
    });
  }

  hasSingleInstanceLock(): boolean {
    return hasLock();
  }

  releaseSingleInstanceLock(): void {
    releaseLock();
  }

  private readonly protocols = new Set<string>();

  setAsDefaultProtocolClient(protocol: string, _path?: string, args?: string[]): boolean {
    this.protocols.add(protocol);
    // The arguments are what the app wants to be started with; its program is this double.
    const own =
      args ?? runtime.command.slice(runtime.programLength).filter((part) => !part.startsWith(`${protocol}:`));
    tell('setProtocolClient', protocol, [...runtime.command.slice(0, runtime.programLength), ...own]);
    return true;
  }

  isDefaultProtocolClient(protocol: string, _path?: string, _args?: string[]): boolean {
    return this.protocols.has(protocol);
  }

  removeAsDefaultProtocolClient(protocol: string, _path?: string, _args?: string[]): boolean {
    tell('setProtocolClient', protocol, null);
    return this.protocols.delete(protocol);
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready');
    this._isSandboxEnforced = true;
  }

  disableHardwareAcceleration(): void {
    if (this.isReadyNow)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  setAppUserModelId(id: string): void {
    this.appUserModelId = id;
  }

  setDesktopName(_name: string): void {
    // Only the desktop's window list would show it.
  }

  setAboutPanelOptions(_options: object): void {
    // Shown by the operating system, which the double has not.
  }

  showAboutPanel(): void {
    // The same.
  }

  setSecureKeyboardEntryEnabled(_isEnabled: boolean): void {
    // Nothing else on this desktop listens to keys.
  }

  setBadgeCount(_count?: number): boolean {
    return true;
  }

  isAccessibilitySupportEnabled(): boolean {
    return false;
  }

  focus(): void {
    allWindows()[0]?.focus();
  }

  hide(): void {
    for (const window of allWindows()) window.hide();
  }

  show(): void {
    for (const window of allWindows()) window.show();
  }

  /** The next one starts when this process has ended, with the same arguments unless told others. */
  relaunch(options: { args?: string[] } = {}): void {
    const { command, programLength } = runtime;
    tell('relaunch', [...command.slice(0, programLength), ...(options.args ?? command.slice(programLength))]);
  }

  quit(): void {
    if (this.isQuitting) return;
    this.isQuitting = true;
    void this.leave().then((hasLeft) => {
      if (!hasLeft) this.isQuitting = false;
    });
  }

  private async leave(): Promise<boolean> {
    await Promise.resolve();
    const before = doubleEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return false;
    for (const window of allWindows()) {
      window.close();
      if (!window.isDestroyed()) return false;
    }
    return this._finish();
  }

  private _finish(): boolean {
    const will = doubleEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) return false;
    this.exit(0);
    return true;
  }

  /** When the last window closes, Electron quits unless somebody listens. */
  _lastWindowClosed(): void {
    if (this.isQuitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  exit(code = 0): void {
    for (const window of allWindows()) window.destroy();
    this.emit('quit', doubleEvent(), code);
    process.exit(code);
  }
}

function readManifest(from: string): { name?: string; productName?: string; version?: string } {
  const require = createRequire(join(from, 'any.js'));
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return require(join(folder, 'package.json')) as { name?: string };
    } catch {
      // Further up.
    }
  }
  return {};
}

export const app = strict('app', new App());

serveDesktop({
  openUrl: (url) => {
    app.emit('open-url', doubleEvent(), url);
  },
  setState: (next) => {
    Object.assign(state, next);
    stateWatchers.forEach((watch) => watch());
  },
});

const stateWatchers = new Set<() => void>();
export function onStateChange(watch: () => void): void {
  stateWatchers.add(watch);
}

control('quit', () => app.quit());
control('activate', () => app.emit('activate', doubleEvent(), allWindows().length > 0));
