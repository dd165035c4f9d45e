import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import type { AppUnderTest, Control, LaunchOptions, MenuEntry } from './app-under-test.ts';
import { isLoopback } from './electron-double/desktop/network-guard.ts';

const marker = 'hiredesk-e2e-opened ';

/** The app on real Electron. What only the double can stage is refused in words. */
export async function createAppOnElectron(deps: {
  executablePath: string;
  browser: Browser;
  folder: string;
  mainPath: string;
  args: readonly string[];
}): Promise<AppUnderTest> {
  const userDataDir = join(deps.folder, 'data');
  await mkdir(userDataDir, { recursive: true });
  const found: string[] = [];
  const expected: RegExp[] = [];
  const opened: string[] = [];
  const arrivals: Page[] = [];
  const waiting: ((page: Page) => void)[] = [];
  const person = await deps.browser.newContext();
  let running: ElectronApplication | null = null;
  let output = '';
  let hasHandler = true;
  let arguments_: string[] = [];

  const app = (): ElectronApplication => {
    if (!running) throw new Error('The app does not run');
    return running;
  };
  const onlyOnDouble = (what: string): never => {
    throw new Error(`${what} can be staged on the double only`);
  };

  /** Another start with the address in its arguments, as Linux and Windows do it. */
  const deliver = async (address: string): Promise<void> => {
    if (!hasHandler) return;
    if (!running) return launchWith([...arguments_, address]);
    const second = await _electron
      .launch({ executablePath: deps.executablePath, args: [...arguments_, address] })
      // It ends as soon as it finds the first one, maybe before Playwright has seen it.
      .catch(() => null);
    await second?.close().catch(() => undefined);
  };

  const openInBrowser = async (url: string): Promise<void> => {
    opened.push(url);
    if (!/^https?:/u.test(url) || !isLoopback(url)) return;
    const page = await person.newPage();
    const cdp = await person.newCDPSession(page);
    await cdp.send('Network.enable');
    cdp.on('Network.requestWillBeSent', ({ request }) => {
      if (!/^(https?|data|blob|about):/u.test(request.url)) void deliver(request.url);
    });
    const waiter = waiting.shift();
    if (waiter) waiter(page);
    else arrivals.push(page);
    await page.goto(url).catch(() => undefined);
  };

  const watchPage = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`console-error: ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`page-error: ${error.stack ?? error.message}`));
  };

  const launchWith = async (args: string[]): Promise<void> => {
    const launched = await _electron.launch({ executablePath: deps.executablePath, args });
    running = launched;
    const hear = (chunk: Buffer): void => {
      const text = chunk.toString();
      output += text;
      if (/UnhandledPromiseRejection|Uncaught Exception/iu.test(text)) found.push(`main-error: ${text}`);
    };
    launched.process().stdout?.on('data', hear);
    launched.process().stderr?.on('data', hear);
    launched.on('window', watchPage);
    launched.windows().forEach(watchPage);
    launched.on('console', (message) => {
      if (message.text().startsWith(marker)) void openInBrowser(message.text().slice(marker.length));
    });
    launched.on('close', () => {
      if (running === launched) running = null;
    });
    await launched.evaluate(({ shell }, prefix) => {
      // oxlint-disable-next-line no-console -- the console is the way out of the main process
      shell.openExternal = async (url) => console.log(prefix + url);
    }, marker);
  };

  const launch = async (options: LaunchOptions = {}): Promise<void> => {
    const args = [options.mainPath ?? deps.mainPath, `--user-data-dir=${userDataDir}`, ...deps.args];
    if (options.preset) {
      const presetPath = join(deps.folder, 'preset.json');
      await writeFile(presetPath, JSON.stringify(options.preset), { mode: 0o600 });
      args.push(`--preset=${presetPath}`);
    }
    arguments_ = [...args, ...(options.args ?? [])];
    await launchWith(arguments_);
  };

  const end = async (
    act: (process: ReturnType<ElectronApplication['process']>) => unknown,
  ): Promise<void> => {
    if (!running) return;
    const process_ = running.process();
    const gone = once(process_, 'exit');
    await act(process_);
    await gone;
    running = null;
  };

  const control: Control = {
    setOnline: async () => onlyOnDouble('Being offline'),
    probe: async () => onlyOnDouble('A look at the inside'),
    setKeyStore: async () => onlyOnDouble('Another key store'),
    setDeepLinksArriveBy: async () => onlyOnDouble('Another way for addresses'),
    setDark: async (isDark) => {
      await app().evaluate(({ nativeTheme }, dark) => {
        nativeTheme.themeSource = dark ? 'dark' : 'light';
      }, isDark);
    },
    answerDialog: async (answer) => {
      await app().evaluate(({ dialog }, given) => {
        const stub = async (): Promise<unknown> => given;
        Object.assign(dialog, { showMessageBox: stub, showOpenDialog: stub, showSaveDialog: stub });
      }, answer);
    },
    askedDialogs: async () => onlyOnDouble('A list of dialogs'),
    power: async (event) => {
      await app().evaluate(({ powerMonitor }, name) => powerMonitor.emit(name as 'resume'), event);
    },
    setProtocolHandler: async (isPresent) => {
      hasHandler = isPresent;
    },
    openedAddresses: async () => [...opened],
    clipboard: async () => app().evaluate(async ({ clipboard }) => clipboard.readText()),
    menu: async () =>
      app().evaluate(({ Menu }) => {
        const describe = (items: Electron.MenuItem[]): MenuEntry[] =>
          items.map((item) => ({
            label: item.label,
            role: item.role ?? null,
            accelerator: item.accelerator ?? null,
            enabled: item.enabled,
            visible: item.visible,
            checked: item.checked,
            type: item.type,
            items: describe(item.submenu?.items ?? []),
          }));
        return describe(Menu.getApplicationMenu()?.items ?? []);
      }),
    notifications: async () => onlyOnDouble('A list of notifications'),
    resizeWindow: async (width, height) => {
      await app().evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
    },
    focusWindow: async (isFocused) => {
      await app().evaluate(({ BrowserWindow }, focused) => {
        const window = BrowserWindow.getAllWindows()[0];
        if (focused) window?.focus();
        else window?.blur();
      }, isFocused);
    },
    isWindowFocused: async () =>
      app().evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null),
    closeWindow: async () => {
      await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    },
    crashRenderer: async () => {
      await app().evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    },
    invokeAs: async (sender, channel, ...args) => {
      const answer = await app().evaluate(
        async ({ BrowserWindow, ipcMain }, given) => {
          const handlers = (
            ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> }
          )._invokeHandlers;
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          const frame = {
            url: given.sender.url,
            origin: URL.canParse(given.sender.url) ? new URL(given.sender.url).origin : 'null',
            parent: given.sender.isMainFrame === false ? contents?.mainFrame : null,
          };
          const id = given.sender.webContentsId;
          const from = id === undefined || id === contents?.id ? contents : { id, mainFrame: frame };
          try {
            return {
              value: await handlers.get(given.channel)?.({ sender: from, senderFrame: frame }, ...given.args),
            };
          } catch (error) {
            return { error: String(error) };
          }
        },
        { sender, channel, args },
      );
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
  };

  return {
    kind: 'electron',
    userDataDir,
    control,
    launch,
    window: async () => {
      const page = await app().firstWindow();
      await page.waitForLoadState('load');
      return page;
    },
    browserPage: async () => arrivals.shift() ?? new Promise<Page>((resolve) => waiting.push(resolve)),
    kill: async () => end((process_) => process_.kill('SIGKILL')),
    quit: async () =>
      end(async () => {
        await app()
          .evaluate(({ app: electronApp }) => electronApp.quit())
          .catch(() => undefined);
      }),
    ended: async () => {
      if (!running) return null;
      const [code] = (await once(running.process(), 'exit')) as [number | null];
      return code;
    },
    deepLink: deliver,
    menu: async (item) => {
      await app().evaluate(({ Menu }, wanted) => {
        const plain = (label: string): string =>
          label
            .replaceAll('&', '')
            .replace(/(?:…|\.\.\.)$/u, '')
            .toLowerCase();
        const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
          items.flatMap((one) => [one, ...all(one.submenu?.items ?? [])]);
        const last = wanted.split(/\s*›\s*/u).at(-1) ?? wanted;
        const entry = all(Menu.getApplicationMenu()?.items ?? []).find(
          (one) => !one.submenu && (plain(one.label) === plain(last) || one.role === last || one.id === last),
        );
        if (!entry) throw new Error(`The menu has no item "${wanted}"`);
        (entry.click as () => void)();
      }, item);
    },
    mainLog: () => output,
    expectProblem: (pattern) => void expected.push(pattern),
    problems: () => found.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    close: async () => {
      await end((process_) => process_.kill('SIGKILL'));
      await person.close();
    },
  };
}
