import type { Page } from '@playwright/test';
import type { Preset } from './preset.ts';

export type KeyStoreMode = 'good' | 'weak' | 'locked' | 'changed' | 'rotated' | 'unavailable' | 'throwing';

export type LaunchOptions = {
  /** Fills in the connect screen. */
  readonly preset?: Preset;
  /** More arguments for the app. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another bundle than Hiredesk's own. */
  readonly mainPath?: string;
};

export type MenuEntry = {
  label: string;
  role: string | null;
  accelerator: string | null;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  type: string;
  items: MenuEntry[];
};

/** The computer around the app, as a test may change it. What real Electron cannot do says so and skips. */
export type Control = {
  setOnline(isOnline: boolean): Promise<void>;
  setDark(isDark: boolean): Promise<void>;
  setKeyStore(mode: KeyStoreMode): Promise<void>;
  /** Answers the next dialog; unasked answers stay in line. */
  answerDialog(answer: Record<string, unknown>): Promise<void>;
  askedDialogs(): Promise<{ kind: string; options: Record<string, unknown> }[]>;
  power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown'): Promise<void>;
  /** Nothing on this computer opens addresses of the app's own scheme. */
  setProtocolHandler(isPresent: boolean): Promise<void>;
  setDeepLinksArriveBy(way: 'second-instance' | 'open-url'): Promise<void>;
  /** Every address the app handed to other programs, oldest first. */
  openedAddresses(): Promise<string[]>;
  clipboard(): Promise<string>;
  menu(): Promise<MenuEntry[]>;
  notifications(): Promise<{ title: string; body: string }[]>;
  resizeWindow(width: number, height: number): Promise<void>;
  focusWindow(isFocused: boolean): Promise<void>;
  isWindowFocused(): Promise<boolean>;
  closeWindow(): Promise<void>;
  crashRenderer(): Promise<void>;
  /** Asks the double about the app's inside (`electron-double/electron/probe.ts`). */
  probe(name: string, ...args: unknown[]): Promise<unknown>;
  /**
   * Sends a call to main as a sender of the test's choice. `webContentsId` of a window that does not exist
   * makes an unknown window. Rejects with what the handler threw.
   */
  invokeAs(
    sender: { url: string; isMainFrame?: boolean; webContentsId?: number },
    channel: string,
    ...args: unknown[]
  ): Promise<unknown>;
};

export type AppUnderTest = {
  readonly kind: 'double' | 'electron';
  readonly userDataDir: string;
  readonly control: Control;
  /** Starts the app; again after `kill` or `quit`, with the same data folder. Resolves when it runs. */
  launch(options?: LaunchOptions): Promise<void>;
  /** The app's window, once it has loaded. */
  window(): Promise<Page>;
  /** The page that the app has opened in the person's own browser. */
  browserPage(): Promise<Page>;
  /** SIGKILL: no goodbye, nothing flushed. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Quits as the menu does. Resolves when the process has ended. */
  quit(): Promise<void>;
  /** Resolves with the exit code when the process ends by itself. */
  ended(): Promise<number | null>;
  /** The operating system opens an address of the app's scheme, running or not. */
  deepLink(address: string): Promise<void>;
  /** Clicks an item of the application menu by label, role or id. */
  menu(item: string): Promise<void>;
  /** Everything the main process wrote to its outputs, all runs. */
  mainLog(): string;
  /** A problem that matches will not fail the test. */
  expectProblem(pattern: RegExp): void;
  /** Console errors, uncaught exceptions, unhandled rejections, unexpected ends: those not expected. */
  problems(): string[];
  close(): Promise<void>;
};
