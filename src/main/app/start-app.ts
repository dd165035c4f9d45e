import { join, resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { AppInfo } from '../../shared/contract/app.ts';
import { errorFacts } from '../platform/error-facts.ts';
import { collectCallbacks } from './callbacks.ts';
import { whyNotWritable } from '../platform/writable-folder.ts';
import { catchTheUncaught } from './last-resort.ts';
import { machinePresetPath } from './machine-preset.ts';
import { registerAppScheme } from './serve-pages.ts';
import { callbackScheme, parseSwitches, switchArguments, type Switches } from './switches.ts';
import { createText, localeOf } from './texts.ts';
import { findUnsafeSwitches } from './unsafe-switches.ts';
import { endForUnwritableFolder } from './unwritable-folder.ts';

const secondStartSchema = z.object({ argv: z.array(z.string().max(8192)).max(100) });

export type StartedApp = {
  readonly switches: Switches;
  readonly userDataFolder: string;
  readonly preloadPath: string;
  readonly rendererFolder: string;
  /** What packaging wrote beside the bundles: licences, where updates come from. */
  readonly outFolder: string;
  readonly callbacks: ReturnType<typeof collectCallbacks>;
  readonly onSecondStart: (listener: () => void) => void;
  readonly catchTheUncaught: typeof catchTheUncaught;
  /** To be read when the app is ready. */
  readonly facts: {
    readonly version: string;
    readonly platform: AppInfo['platform'];
    readonly systemLocale: string;
    readonly isPackaged: boolean;
    /** Where electron-vite serves the pages; never in a packaged app. */
    readonly devOrigin: string | null;
    /** The administrator's file; while developing, one that is named. */
    readonly machinePresetPath: string | null;
  };
};

/**
 * Everything that must be said to Electron before it is ready; then `ready` is called when it is.
 * Another Hiredesk with the same data folder may run already: it is told, and this one ends without having
 * touched anything. `outFolder`: where the built bundles lie.
 */
export function startApp(outFolder: string, ready: (started: StartedApp) => Promise<void>): void {
  const unsafe = app.isPackaged ? findUnsafeSwitches(process.argv.slice(1), process.platform) : [];
  if (unsafe.length > 0) {
    process.stderr.write(`Hiredesk does not start with these switches: --${unsafe.join(' --')}\n`);
    app.exit(1);
    return;
  }
  const argv = ownArguments();
  const switches = parseSwitches(argv, process.cwd());
  const folder = switches.userDataFolder ?? app.getPath('userData');
  const unwritable = whyNotWritable(folder);
  if (unwritable === null && switches.userDataFolder !== null) app.setPath('userData', folder);
  app.enableSandbox();
  // The task bar knows windows and notifications by the name that the installer gave.
  if (process.platform === 'win32') app.setAppUserModelId(callbackScheme);
  registerAppScheme();
  const callbacks = collectCallbacks(argv);
  // Chromium reorders the arguments that it passes on by itself, so they travel along in their order.
  // The lock lies in that folder too: without one it can't be had, and Hiredesk would end without a word.
  // A check touches nothing, and may be made beside a Hiredesk that runs.
  if (unwritable === null && !switches.isSelfCheck && !app.requestSingleInstanceLock({ argv })) {
    app.quit();
    return;
  }
  const listeners: (() => void)[] = [];
  app.on('second-instance', (_event, passedOn, _folder, sent) => {
    const own = secondStartSchema.safeParse(sent);
    callbacks.add(own.success ? own.data.argv : passedOn);
    for (const listener of listeners) listener();
  });
  if (!switches.isSelfCheck) registerCallbackScheme(switches);

  const start = async (): Promise<void> => {
    await app.whenReady();
    if (unwritable !== null) {
      endForUnwritableFolder(unwritable, folder, createText(localeOf('system', app.getLocale())));
      return;
    }
    await ready({
      switches,
      userDataFolder: app.getPath('userData'),
      preloadPath: join(outFolder, 'preload', 'preload.cjs'),
      rendererFolder: join(outFolder, 'renderer'),
      outFolder,
      callbacks,
      onSecondStart: (listener) => {
        listeners.push(listener);
      },
      catchTheUncaught,
      facts: {
        version: app.getVersion(),
        platform: platformName(process.platform),
        systemLocale: app.getLocale(),
        isPackaged: app.isPackaged,
        machinePresetPath: app.isPackaged
          ? machinePresetPath(process.platform, process.env)
          : (process.env['HIREDESK_MACHINE_PRESET'] ?? null),
        devOrigin: app.isPackaged ? null : devOriginOf(process.env['ELECTRON_RENDERER_URL']),
      },
    });
  };
  start().catch((error: unknown) => {
    // Nothing is built yet that could show or write this down better. Messages name folders: not even here.
    process.stderr.write(`Hiredesk could not start: ${JSON.stringify(errorFacts(error))}\n`);
    app.exit(1);
  });
}

/** Without the program, and without the folder or file that Electron was told to run while developing. */
function ownArguments(): string[] {
  return process.argv.slice(process.defaultApp ? 2 : 1);
}

/** `--` keeps whatever stands in the address from being read as switches, by us or by Chromium. */
function registerCallbackScheme(switches: Switches): void {
  const entry = process.argv[1];
  const program = process.defaultApp && entry !== undefined ? [resolve(entry)] : [];
  const own = switchArguments(switches);
  // Only Windows writes the arguments down; elsewhere the package said it already.
  if (program.length === 0 && own.length === 0 && process.platform !== 'win32') {
    app.setAsDefaultProtocolClient(callbackScheme);
    return;
  }
  app.setAsDefaultProtocolClient(callbackScheme, process.execPath, [...program, ...own, '--']);
}

function platformName(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'darwin' || platform === 'win32' || platform === 'linux' ? platform : 'other';
}

function devOriginOf(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address);
  return url?.protocol === 'http:' && url.hostname === 'localhost' ? url.origin : null;
}
