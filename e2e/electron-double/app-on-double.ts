import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { AppUnderTest, Control, KeyStoreMode, LaunchOptions, MenuEntry } from '../app-under-test.ts';
import { Desktop } from './desktop/desktop.ts';
import { fromWire } from './wire.ts';

const sourcePath = join(import.meta.dirname, 'run.ts');

/** The app on the double: one desktop for all its runs, one data folder. */
export async function createAppOnDouble(deps: {
  browser: Browser;
  /** A folder of this test's own. */
  folder: string;
  mainPath: string;
  args: readonly string[];
  /** The double's own program, if it isn't to be run from source. */
  runPath?: string;
}): Promise<AppUnderTest & { readonly desktop: Desktop }> {
  const { runPath = sourcePath } = deps;
  const userDataDir = join(deps.folder, 'data');
  const keyring = join(deps.folder, 'keyring');
  const found: string[] = [];
  const expected: RegExp[] = [];
  let output = '';
  let child: ChildProcess | null = null;
  let endedOnPurpose = false;
  let exit: Promise<number | null> = Promise.resolve(null);

  const desktop = await Desktop.create({
    browser: deps.browser,
    isHeadless: true,
    report: ({ kind, text }) => found.push(`${kind}: ${text}`),
    onOutput: (text) => {
      output += text;
    },
  });
  const environment: Record<string, string> = { ELECTRON_DOUBLE_KEYRING: keyring };
  Object.assign(desktop.programEnvironment, environment);
  await mkdir(userDataDir, { recursive: true });

  const tellApp = async (name: string, ...args: unknown[]): Promise<unknown> => {
    const app = await desktop.until(() => desktop.app);
    return app.link.call('control', name, ...args);
  };

  const launch = async (options: LaunchOptions = {}): Promise<void> => {
    if (child !== null && child.exitCode === null && child.signalCode === null)
      throw new Error('The app runs already');
    const args = [`--user-data-dir=${userDataDir}`, ...deps.args];
    if (options.preset) {
      const presetPath = join(deps.folder, 'preset.json');
      await writeFile(presetPath, JSON.stringify(options.preset), { mode: 0o600 });
      args.push(`--preset=${presetPath}`);
    }
    Object.assign(desktop.programEnvironment, options.env);
    endedOnPurpose = false;
    const started = spawn(
      process.execPath,
      [runPath, options.mainPath ?? deps.mainPath, ...args, ...(options.args ?? [])],
      {
        env: { ...process.env, ...desktop.programEnvironment, ELECTRON_DOUBLE_DESKTOP: String(desktop.port) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child = started;
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    exit = new Promise((resolve) => {
      started.once('close', (code, signal) => {
        if (!endedOnPurpose && (code !== 0 || signal !== null)) {
          found.push(`main-exit: the app ended with ${signal ?? `code ${code}`}\n${output.slice(-2000)}`);
        }
        resolve(code);
      });
    });
    const isRunning = desktop.until(() => desktop.app).then(() => true);
    if (!(await Promise.race([isRunning, exit.then(() => false)]))) {
      throw new Error(`The app ended before it was ready:\n${output.slice(-2000)}`);
    }
  };

  /** Pids of every process of the app: ours, or one that the operating system started. */
  const runningPids = (): number[] => {
    const own = child && child.exitCode === null && child.signalCode === null ? [child.pid ?? 0] : [];
    return [...new Set([...own, ...(desktop.app ? [desktop.app.pid] : []), ...desktop.children])].filter(
      (pid) => pid > 0,
    );
  };

  const waitUntilGone = async (): Promise<void> => {
    await exit;
    await desktop.until(() => (desktop.app === undefined ? true : undefined));
    await desktop.settled();
  };

  const keyringFile = join(keyring, 'keyring.json');
  const control: Control = {
    setOnline: async (isOnline) => desktop.setState({ isOnline }),
    setDark: async (isDark) => desktop.setState({ isDark }),
    setKeyStore: async (mode: KeyStoreMode) => {
      await mkdir(keyring, { recursive: true });
      const kept = await readFile(keyringFile, 'utf8').then(
        (text) => JSON.parse(text) as { keys: string[] },
        () => ({ keys: [] as string[] }),
      );
      // The app may read it meanwhile: never half of it.
      await writeFile(`${keyringFile}.test`, JSON.stringify({ ...kept, mode }));
      await rename(`${keyringFile}.test`, keyringFile);
    },
    answerDialog: async (answer) => void (await tellApp('answerDialog', answer)),
    askedDialogs: async () =>
      (await tellApp('askedDialogs')) as { kind: string; options: Record<string, unknown> }[],
    power: async (event) => void (await tellApp('power', event)),
    setProtocolHandler: async (isPresent) => {
      desktop.hasProtocolHandlers = isPresent;
    },
    setDeepLinksArriveBy: async (way) => desktop.setState({ deepLinksArriveBy: way }),
    openedAddresses: async () => [...desktop.person.opened],
    clipboard: async () => desktop.clipboard,
    menu: async () => (await tellApp('menu')) as MenuEntry[],
    notifications: async () => (await tellApp('notifications')) as { title: string; body: string }[],
    resizeWindow: async (width, height) => void (await tellApp('resizeWindow', width, height)),
    focusWindow: async (isFocused) => void (await tellApp('focusWindow', isFocused)),
    isWindowFocused: async () => {
      const windows = (await tellApp('windows')) as { isFocused: boolean }[];
      return windows.some(({ isFocused }) => isFocused);
    },
    closeWindow: async () => void (await tellApp('closeWindow')),
    crashRenderer: async () => {
      const window = await desktop.until(() => desktop.app?.shownWindow());
      await window.crash();
    },
    probe: async (name, ...args) => tellApp(name, ...args),
    invokeAs: async (sender, channel, ...args) => {
      const answer = (await tellApp('invokeAs', sender, channel, ...args)) as
        { wire: string } | { error: string };
      if ('error' in answer) throw new Error(answer.error);
      return fromWire(answer.wire);
    },
  };

  return {
    kind: 'double',
    desktop,
    userDataDir,
    control,
    launch,
    window: async (): Promise<Page> => desktop.windowPage(),
    browserPage: async () => desktop.person.nextPage(),
    kill: async () => {
      endedOnPurpose = true;
      for (const pid of runningPids()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It was faster.
        }
      }
      await waitUntilGone();
    },
    quit: async () => {
      endedOnPurpose = true;
      // The answer may be lost with the process.
      await tellApp('quit').catch(() => undefined);
      await waitUntilGone();
    },
    ended: async () => exit,
    deepLink: async (address) => desktop.openAddress(address),
    menu: async (item) => void (await tellApp('clickMenu', item)),
    mainLog: () => output,
    expectProblem: (pattern) => void expected.push(pattern),
    problems: () => found.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    close: async () => {
      endedOnPurpose = true;
      for (const pid of runningPids()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Gone already.
        }
      }
      await exit;
      await desktop.close();
    },
  };
}
