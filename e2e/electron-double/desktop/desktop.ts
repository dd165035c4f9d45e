import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { createLink, LinkEnded } from '../link.ts';
import type { DesktopState, Problem } from '../surfaces.ts';
import { AppConnection } from './app-connection.ts';
import { PersonBrowser } from './person-browser.ts';

export type DesktopOptions = {
  browser: Browser;
  isHeadless: boolean;
  report: (problem: Problem) => void;
  /** What processes that the operating system starts write. */
  onOutput?: (text: string) => void;
};

/**
 * The computer around the app: an operating system that opens addresses and remembers who handles them, a
 * clipboard, a theme, a person with a browser. It outlives every run of the app and owns its pages.
 */
export class Desktop {
  readonly options: DesktopOptions;
  readonly person: PersonBrowser;
  readonly protocolClients = new Map<string, string[]>();
  readonly state: DesktopState = { isOnline: true, isDark: false, deepLinksArriveBy: 'second-instance' };
  clipboard = '';
  /** False: nothing on this computer opens addresses of the app's scheme. */
  hasProtocolHandlers = true;
  /** Addresses of foreign schemes that a browser page or a person opened. */
  readonly foreignAddresses: string[] = [];
  private readonly server: Server;
  private readonly apps = new Set<AppConnection>();
  private isClosed = false;
  private ending: Promise<unknown> = Promise.resolve();
  private readonly watchers = new Set<() => void>();

  private constructor(options: DesktopOptions, server: Server) {
    this.options = options;
    this.server = server;
    this.person = new PersonBrowser(options.browser, options.isHeadless, (url) => this.openAddress(url));
  }

  static async create(options: DesktopOptions): Promise<Desktop> {
    const server = createServer();
    const desktop = new Desktop(options, server);
    server.on('connection', (socket) => {
      const app = new AppConnection(desktop);
      app.link = createLink(socket, app.surface());
      desktop.apps.add(app);
      void app.link.closed.then(async () => {
        desktop.ending = Promise.all([desktop.ending, app.end()]);
        await desktop.ending;
        desktop.apps.delete(app);
        desktop.changed();
        if (app.relaunch !== null && !desktop.isClosed) desktop.startProgram(app.relaunch);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return desktop;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Resolves when pages of ended apps are closed and what they stored is kept. */
  async settled(): Promise<void> {
    await this.ending;
  }

  changed(): void {
    for (const watcher of this.watchers) watcher();
  }

  /** The app process that shows windows, or else the one that came first. */
  get app(): AppConnection | undefined {
    const apps = [...this.apps].filter((app) => !app.hasEnded);
    return apps.find((app) => app.windows.size > 0) ?? apps[0];
  }

  async until<T>(find: () => T | undefined): Promise<T> {
    const found = find();
    if (found !== undefined) return found;
    return new Promise((resolve) => {
      const watcher = (): void => {
        const value = find();
        if (value === undefined) return;
        this.watchers.delete(watcher);
        resolve(value);
      };
      this.watchers.add(watcher);
    });
  }

  /** The page of the app's first window, once it has something loaded. */
  async windowPage(): Promise<Page> {
    return this.until(() => this.app?.shownWindow()?.page);
  }

  async setState(change: Partial<DesktopState>): Promise<void> {
    Object.assign(this.state, change);
    await Promise.all([...this.apps].map(async (app) => this.tellState(app)));
  }

  /** A second start that ends meanwhile, its address handed on, needs no state any more. */
  private async tellState(app: AppConnection): Promise<void> {
    try {
      await app.link.call('setState', this.state);
    } catch (error) {
      if (!(error instanceof LinkEnded)) throw error;
    }
  }

  /** What the operating system does with an address of a scheme that a program has registered. */
  openAddress(url: string): void {
    this.foreignAddresses.push(url);
    const scheme = url.slice(0, url.indexOf(':'));
    const command = this.protocolClients.get(scheme);
    if (!this.hasProtocolHandlers || command === undefined) return;
    const running = this.app;
    if (this.state.deepLinksArriveBy === 'open-url' && running) {
      void running.link.call('openUrl', url).catch(() => undefined);
      return;
    }
    this.startProgram([...command, url]);
  }

  /** Starts a program as the operating system would: with its command line and nothing of ours but the way back. */
  startProgram(command: string[]): void {
    const [program = process.execPath, ...args] = command;
    const child = spawn(program, args, {
      env: { ...process.env, ...this.programEnvironment, ELECTRON_DOUBLE_DESKTOP: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.add(child.pid ?? 0);
    const hear = (chunk: Buffer): void => this.options.onOutput?.(chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => this.children.delete(child.pid ?? 0));
  }

  /** Environment of programs that the operating system starts, as the app's first start had it. */
  programEnvironment: Record<string, string> = {};
  readonly children = new Set<number>();

  async close(): Promise<void> {
    this.isClosed = true;
    for (const pid of this.children) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
    }
    await Promise.all([...this.apps].map(async (app) => app.end()));
    await this.person.close();
    this.server.close();
  }
}
