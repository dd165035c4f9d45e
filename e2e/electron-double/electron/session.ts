import { app } from './app.ts';
import { desktop, serveDesktop } from './connection.ts';
import { closeConnections, doubleFetch } from './net-fetch.ts';
import { createProtocol, type Protocol } from './protocol.ts';
import { doubleEvent, NotModelled, strict, StrictEmitter } from './strict.ts';
import { windowById } from './window-registry.ts';

type Filter = { urls: string[] };
type BeforeRequest = (
  details: object,
  callback: (answer: { cancel?: boolean; redirectURL?: string }) => void,
) => void;
type HeadersReceived = (
  details: object,
  callback: (answer: { responseHeaders?: Record<string, string | string[]>; cancel?: boolean }) => void,
) => void;

class SessionDouble extends StrictEmitter {
  readonly _partition: string;
  readonly protocol: Protocol;
  private permissionRequest: ((...args: any[]) => void) | null = null;
  private permissionCheck: ((...args: any[]) => boolean) | null = null;
  private devicePermission: ((details: object) => boolean) | null = null;
  private beforeRequest: BeforeRequest | null = null;
  private headersReceived: HeadersReceived | null = null;
  private checksSpelling = true;
  private agent = 'Mozilla/5.0 (Electron double)';
  readonly storagePath: string | null = null;
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (...args: [Filter, BeforeRequest | null] | [BeforeRequest | null]) => {
      this.beforeRequest = args.length === 2 ? args[1] : args[0];
    },
    onHeadersReceived: (...args: [Filter, HeadersReceived | null] | [HeadersReceived | null]) => {
      this.headersReceived = args.length === 2 ? args[1] : args[0];
    },
  });

  constructor(partition: string) {
    super('session', [
      'will-download',
      'spellcheck-dictionary-initialized',
      'preconnect',
      'extension-loaded',
      'select-usb-device',
      'select-hid-device',
      'select-serial-port',
    ]);
    this._partition = partition;
    this.protocol = createProtocol();
  }

  isPersistent(): boolean {
    return this._partition === '' || this._partition.startsWith('persist:');
  }

  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    return doubleFetch(this._partition, input, init);
  }

  async closeAllConnections(): Promise<void> {
    closeConnections(this._partition);
  }

  setPermissionRequestHandler(handler: ((...args: any[]) => void) | null): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: ((...args: any[]) => boolean) | null): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    // Devices are never offered here: only `_answersTo` asks.
    this.devicePermission = handler;
  }

  setUSBProtectedClassesHandler(_handler: unknown): void {
    // The same.
  }

  setBluetoothPairingHandler(_handler: unknown): void {
    // The same.
  }

  setDisplayMediaRequestHandler(_handler: unknown): void {
    // Screens are never offered here.
  }

  setCertificateVerifyProc(_verify: unknown): void {
    throw new NotModelled('session.setCertificateVerifyProc');
  }

  setSpellCheckerEnabled(isOn: boolean): void {
    this.checksSpelling = isOn;
  }

  isSpellCheckerEnabled(): boolean {
    return this.checksSpelling;
  }

  setSpellCheckerLanguages(_languages: string[]): void {
    // Chromium's own dictionaries are not fetched.
  }

  setSpellCheckerDictionaryDownloadURL(_url: string): void {
    // The same.
  }

  setUserAgent(agent: string): void {
    this.agent = agent;
  }

  getUserAgent(): string {
    return this.agent;
  }

  setDownloadPath(_path: string): void {
    // Downloads never happen here.
  }

  async setProxy(_config: object): Promise<void> {
    // Loopback needs none.
  }

  async clearStorageData(): Promise<void> {
    await desktop().call('clearStorage', this._partition);
  }

  async clearData(): Promise<void> {
    await desktop().call('clearStorage', this._partition);
  }

  async clearCache(): Promise<void> {
    // Answers of the app's own scheme are never cached here.
  }

  async clearAuthCache(): Promise<void> {
    // Nothing was asked.
  }

  async clearHostResolverCache(): Promise<void> {
    // Nothing was resolved.
  }

  async clearCodeCaches(): Promise<void> {
    // Nothing was kept.
  }

  flushStorageData(): void {
    // Kept when the desktop closes the pages.
  }

  get serviceWorkers(): never {
    throw new NotModelled('session.serviceWorkers');
  }

  get cookies(): never {
    throw new NotModelled('session.cookies');
  }

  /** Without handlers Electron grants everything; the check comes before the question. */
  async _mayUse(
    contents: any,
    permission: string,
    frame: { url: string; origin: string; isMainFrame: boolean },
  ): Promise<boolean> {
    const details = {
      requestingUrl: frame.url,
      isMainFrame: frame.isMainFrame,
      securityOrigin: frame.origin,
    };
    if (this.permissionCheck && !this.permissionCheck(contents, permission, frame.origin, details))
      return false;
    const handler = this.permissionRequest;
    if (!handler) return true;
    return new Promise((resolve) => handler(contents, permission, resolve, details));
  }

  _describe(): object {
    return {
      partition: this._partition,
      isPersistent: this.isPersistent(),
      checksSpelling: this.checksSpelling,
      listensToDownloads: this.listenerCount('will-download') > 0,
    };
  }

  /** What each handler says by itself; null where there is none, and Electron grants. */
  async _answersTo(
    contents: any,
    permission: string,
    frame: { url: string; origin: string; isMainFrame: boolean },
  ): Promise<{ check: boolean | null; request: boolean | null; device: boolean | null }> {
    const details = {
      requestingUrl: frame.url,
      isMainFrame: frame.isMainFrame,
      securityOrigin: frame.origin,
    };
    const ask = this.permissionRequest;
    return {
      check: this.permissionCheck?.(contents, permission, frame.origin, details) ?? null,
      request:
        ask === null
          ? null
          : await new Promise<boolean>((resolve) => ask(contents, permission, resolve, details)),
      device: this.devicePermission?.({ deviceType: 'hid', origin: frame.origin, device: {} }) ?? null,
    };
  }

  async _mayRequest(request: { url: string; method: string; resourceType: string }): Promise<boolean> {
    const listener = this.beforeRequest;
    if (!listener) return true;
    return new Promise((resolve) => {
      listener({ id: 1, ...request, timestamp: Date.now(), uploadData: [] }, (answer) => {
        if (answer.redirectURL !== undefined) throw new NotModelled('webRequest.onBeforeRequest redirectURL');
        resolve(answer.cancel !== true);
      });
    });
  }

  async _headersOf(url: string, headers: [string, string][]): Promise<[string, string][] | null> {
    const listener = this.headersReceived;
    if (!listener) return headers;
    const lists: Record<string, string[]> = {};
    for (const [name, value] of headers) (lists[name] ??= []).push(value);
    return new Promise((resolve) => {
      listener({ id: 1, url, method: 'GET', responseHeaders: lists, statusCode: 200 }, (answer) => {
        if (answer.cancel === true) return resolve(null);
        const changed = Object.entries(answer.responseHeaders ?? lists);
        resolve(
          changed.flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
        );
      });
    });
  }
}

export type Session = SessionDouble;

const sessions = new Map<string, Session>();

export function sessionOf(partition: string, _options?: { cache?: boolean }): Session {
  const known = sessions.get(partition);
  if (known) return known;
  const made = strict('session', new SessionDouble(partition));
  sessions.set(partition, made);
  if (app.isReady()) app.emit('session-created', made);
  return made;
}

export const defaultSession = sessionOf('');
app.prependOnceListener('will-finish-launching', () => app.emit('session-created', defaultSession));

export function knownSessions(): Session[] {
  return [...sessions.values()];
}

export const session = strict('session', {
  defaultSession,
  fromPartition: sessionOf,
});

serveDesktop({
  mayUse: async (windowId, permission, frame) => {
    const contents = windowById(windowId)?.webContents;
    return contents ? contents.session._mayUse(contents, permission, frame) : false;
  },
  mayRequest: async (partition, request) => sessionOf(partition)._mayRequest(request),
  download: (windowId, url) => {
    const contents = windowById(windowId)?.webContents;
    const item = strict('DownloadItem', { getURL: () => url, cancel: () => undefined, on: () => undefined });
    contents?.session.emit('will-download', doubleEvent(), item, contents);
  },
  serveScheme: async (partition, request) => {
    const owner = sessionOf(partition);
    const { url, method, resourceType } = request;
    if (!(await owner._mayRequest({ url, method, resourceType }))) return 'blocked';
    const response = await owner.protocol._serve(request);
    if (response === null) return null;
    const headers = await owner._headersOf(request.url, response.headers);
    return headers === null ? null : { ...response, headers };
  },
});
