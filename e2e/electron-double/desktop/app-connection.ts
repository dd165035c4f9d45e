import type { Link, Served } from '../link.ts';
import type { AppCalls, DesktopCalls } from '../surfaces.ts';
import type { Surroundings } from './surroundings.ts';
import { StoragePartition } from './storage-partition.ts';
import { WindowPage } from './window-page.ts';

/** One app process, seen from the desktop: its windows, its sessions, and what it may ask. */
export class AppConnection {
  link!: Link<AppCalls>;
  pid = 0;
  command: string[] = [];
  hasEnded = false;
  /** What to start when it has ended. */
  relaunch: string[] | null = null;
  readonly windows = new Map<number, WindowPage>();
  private userData = '';
  private theme: 'light' | 'dark' | 'system' = 'system';
  private readonly schemes = new Set<string>();
  private readonly partitions = new Map<string, StoragePartition>();
  private readonly loaded = new Set<number>();
  private ended: Promise<void> | null = null;
  private readonly desktop: Surroundings;

  constructor(desktop: Surroundings) {
    this.desktop = desktop;
  }

  get colorScheme(): 'light' | 'dark' {
    if (this.theme !== 'system') return this.theme;
    return this.desktop.state.isDark ? 'dark' : 'light';
  }

  /** The oldest window that has loaded something. */
  shownWindow(): WindowPage | undefined {
    return [...this.windows.values()].find((window) => window.isOpen && this.loaded.has(window.id));
  }

  private partition(name: string): StoragePartition {
    const known = this.partitions.get(name);
    if (known) return known;
    const made = new StoragePartition(name, {
      browser: this.desktop.options.browser,
      app: this.link,
      schemes: this.schemes,
      userData: () => this.userData,
      windowOf: (page) => [...this.windows.values()].find((window) => window.page === page),
      isHeadless: this.desktop.options.isHeadless,
      colorScheme: () => this.colorScheme,
    });
    this.partitions.set(name, made);
    return made;
  }

  private window(id: number): WindowPage {
    const window = this.windows.get(id);
    if (!window) throw new Error(`There is no window ${id}`);
    return window;
  }

  async refreshColors(): Promise<void> {
    await Promise.all([...this.partitions.values()].map(async (one) => one.setColorScheme(this.colorScheme)));
  }

  surface(): Served<DesktopCalls> {
    const { desktop } = this;
    return {
      hello: (app) => {
        this.pid = app.pid;
        this.command = app.command;
        this.userData = app.userData;
        return { ...desktop.state };
      },
      setUserData: (path) => {
        this.userData = path;
      },
      problem: (problem) => desktop.options.report(problem),
      createWindow: async (windowId, options) => {
        const window = new WindowPage(windowId, options, {
          context: async () => {
            // What the last run stored must be on disk before this one reads it.
            await desktop.settled();
            return this.partition(options.partition).context();
          },
          app: this.link,
          schemes: this.schemes,
          report: desktop.options.report,
          isHeadless: desktop.options.isHeadless,
        });
        this.windows.set(windowId, window);
        return window.open();
      },
      load: async (windowId, url) => {
        const result = await this.window(windowId).load(url);
        this.loaded.add(windowId);
        desktop.changed();
        return result;
      },
      print: async (windowId) => this.window(windowId).print(),
      reload: async (windowId) => this.window(windowId).reload(),
      closeWindow: async (windowId, runsBeforeUnload) => {
        await this.windows.get(windowId)?.close(runsBeforeUnload);
        this.windows.delete(windowId);
      },
      resizeWindow: async (windowId, width, height) => this.window(windowId).resize(width, height),
      focusWindow: async (windowId) => this.window(windowId).bringToFront(),
      send: async (windowId, channel, wire) => this.windows.get(windowId)?.send(channel, wire),
      edit: async (windowId, command) => {
        await this.window(windowId).page.evaluate((name) => document.execCommand(name), command);
      },
      registerScheme: (scheme) => {
        this.schemes.add(scheme);
      },
      setColorScheme: async (scheme) => {
        this.theme = scheme;
        await this.refreshColors();
      },
      clearStorage: async (partition) => this.partition(partition).clear(),
      openExternal: (url) => {
        void desktop.person.open(url);
      },
      setProtocolClient: (scheme, command) => {
        if (command === null) desktop.protocolClients.delete(scheme);
        else desktop.protocolClients.set(scheme, command);
      },
      readClipboard: () => desktop.clipboard,
      writeClipboard: (text) => {
        desktop.clipboard = text;
      },
      relaunch: (command) => {
        this.relaunch = command;
      },
    };
  }

  /** Closes what a process leaves behind, whether it quit or was killed. */
  async end(): Promise<void> {
    this.hasEnded = true;
    this.ended ??= (async () => {
      for (const window of this.windows.values()) window.isOpen = false;
      await Promise.all([...this.partitions.values()].map(async (partition) => partition.close()));
      this.windows.clear();
    })();
    await this.ended;
    this.desktop.changed();
  }
}
