import { readdir, readFile } from 'node:fs/promises';
import { contentSecurityPolicy, pageHeaders } from '../src/main/app/page-headers.ts';
import { expect, test } from './fixtures.ts';

// Electron's security checklist, item by item (docs/security.md), as far as the double can show it: what the
// built app asked Electron for, and what it answers.

test.beforeEach(({ app }) => {
  test.skip(app.kind !== 'double', 'Looks at the inside of the app through the double');
});

const pages = 'hiredesk-pages';

test('every window is sandboxed, isolated and without Node, and none asks for more', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  expect(await app.control.probe('windowPreferences')).toEqual([
    {
      preload: expect.stringMatching(/[\\/]out[\\/]preload[\\/]preload\.cjs$/u) as unknown,
      session: pages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    },
  ]);
  expect(await app.control.probe('isSandboxEnforced')).toBe(true);
  const found = await page.evaluate(() =>
    ['require', 'module', 'process', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge is two functions, and no page can replace them', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  const bridge = await page.evaluate(() => {
    const given = Reflect.get(globalThis, 'hiredesk') as Record<string, unknown>;
    let isReplaced = false;
    try {
      given['call'] = () => undefined;
      isReplaced =
        !String(given['call']).includes('native') && given['call']?.toString() === '() => undefined';
    } catch {
      // Frozen, as it should be.
    }
    return { names: Object.keys(given), kinds: Object.values(given).map((one) => typeof one), isReplaced };
  });
  expect(bridge).toEqual({ names: ['call', 'on'], kinds: ['function', 'function'], isReplaced: false });
});

test('main listens on one channel, and to nothing that a library has opened beside it', async ({ app }) => {
  await app.launch();
  await app.window();
  expect(await app.control.probe('ipcChannels')).toEqual({
    handled: ['hiredesk:call'],
    listened: [],
    ofPages: [],
  });
});

test('a packaged app has no developer tools, and its pages come from nowhere but app://', async ({ app }) => {
  await app.launch({
    env: { ELECTRON_DOUBLE_PACKAGED: '1', ELECTRON_RENDERER_URL: 'http://localhost:5173' },
  });
  await app.window();
  expect(await app.control.probe('windowPreferences')).toEqual([
    expect.objectContaining({ devTools: false }),
  ]);
  expect(JSON.stringify(await app.control.menu())).not.toMatch(/devtools/iu);
  const windows = (await app.control.probe('windows')) as { url: string }[];
  expect(windows.map(({ url }) => url)).toEqual([expect.stringMatching(/^app:\/\/hiredesk\/index\.html/u)]);
});

for (const name of ['--remote-debugging-port=0', '--inspect=0', '--load-extension=/tmp/x']) {
  test(`a packaged app does not start with ${name}, and touches nothing`, async ({ app }) => {
    app.expectProblem(/main-exit/u);
    await app.launch({ env: { ELECTRON_DOUBLE_PACKAGED: '1' }, args: [name] }).catch(() => undefined);
    expect(await app.ended()).toBe(1);
    expect(app.mainLog()).toContain('does not start with these switches');
    expect(await readdir(app.userDataDir)).toEqual([]);
  });
}

test('our scheme is an origin of its own and has no other privilege', async ({ app }) => {
  await app.launch();
  await app.window();
  expect(await app.control.probe('privilegedSchemes')).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
});

test('every answer of app:// carries exactly this policy', async ({ app }) => {
  await app.launch();
  await app.window();
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  for (const [url, status] of [
    ['app://hiredesk/index.html', 200],
    ['app://hiredesk/missing.html', 404],
    ['app://other/index.html', 403],
  ] as const) {
    const answer = (await app.control.probe('serveScheme', pages, 'GET', url)) as {
      status: number;
      headers: [string, string][];
    };
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(pageHeaders);
  }
});

test('app:// serves GET of our own files and refuses other methods, hosts and ways out', async ({ app }) => {
  await app.launch();
  await app.window();
  const answer = async (method: string, url: string): Promise<unknown> =>
    app.control.probe('serveScheme', pages, method, url);
  expect(await answer('GET', 'app://hiredesk/index.html')).toMatchObject({ status: 200 });
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    expect(await answer(method, 'app://hiredesk/index.html')).toMatchObject({ status: 405, size: 0 });
  }
  for (const url of [
    'app://hiredesk/..%2fmain%2fmain.js',
    'app://hiredesk/%2e%2e%2fpreload%2fpreload.cjs',
    'app://hiredesk/..%5c..%5cpackage.json',
    'app://hiredesk/assets/%252e%252e/index.html',
    'app://hiredesk//etc/passwd',
    'app://hiredesk/../main/main.js',
    'app://hiredesk/../../package.json',
    'app://hiredesk.evil/index.html',
    'app://evil/index.html',
  ]) {
    const { status, size } = (await answer('GET', url)) as { status: number; size: number };
    expect([url, status >= 400, size]).toEqual([url, true, 0]);
  }
  expect(await app.control.probe('serveScheme', '', 'GET', 'app://hiredesk/index.html')).toBeNull();
});

test('no worker, socket, film or script in an address gets past the policy', async ({ app }) => {
  app.expectProblem(/Content Security Policy|Refused to|violates|WebSocket/u);
  await app.launch();
  const page = await app.window();
  const outcome = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
    const add = (tag: string, src: string): void => {
      document.body.append(Object.assign(document.createElement(tag), { src }));
    };
    add('script', 'data:text/javascript,window.hasRun=true');
    add('script', URL.createObjectURL(new Blob(['window.hasRun=true'])));
    add('video', 'https://foreign.example/x.mp4');
    const socket = new WebSocket('wss://foreign.example');
    await new Promise((resolve) => socket.addEventListener('error', resolve));
    const worker = await new Promise((resolve) => {
      try {
        new Worker(URL.createObjectURL(new Blob(['']))).addEventListener('error', () => resolve('refused'));
      } catch {
        resolve('refused');
      }
    });
    const ownFile = await fetch('/index.html').catch((error: Error) => error.name);
    return { violated: [...violated].toSorted(), worker, ownFile, hasRun: 'hasRun' in globalThis };
  });
  expect(outcome).toEqual({
    violated: ['connect-src', 'media-src', 'script-src-elem', 'worker-src'],
    worker: 'refused',
    ownFile: 'TypeError',
    hasRun: false,
  });
});

test('no session lets a page load anything but our own files', async ({ app }) => {
  await app.launch();
  await app.window();
  for (const partition of [pages, '']) {
    const may = async (url: string): Promise<unknown> => app.control.probe('mayRequest', partition, url);
    expect(await may('app://hiredesk/index.html')).toBe(true);
    for (const url of [
      'https://app.careerplug.com/',
      'http://127.0.0.1:80/',
      'http://localhost:5173/',
      'ws://127.0.0.1:80/',
      'file:///etc/passwd',
      'ftp://foreign.example/',
      'app://other/index.html',
      'chrome://version/',
    ]) {
      expect([partition, url, await may(url)]).toEqual([partition, url, false]);
    }
  }
});

test('every session refuses every permission, as a check, as a question and for devices', async ({ app }) => {
  await app.launch();
  await app.window();
  const sessions = (await app.control.probe('sessions')) as { partition: string }[];
  expect(sessions.map(({ partition }) => partition).toSorted()).toEqual([
    '',
    pages,
    'hiredesk-reading',
    'hiredesk-sending',
  ]);
  for (const session of sessions) {
    expect(session).toMatchObject({ checksSpelling: false, listensToDownloads: true });
    // The default session is Electron's own, and no window of ours has it.
    expect(session).toMatchObject({ isPersistent: session.partition === '' });
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'midiSysex',
      'pointerLock',
      'keyboardLock',
      'fullscreen',
      'openExternal',
      'clipboard-read',
      'clipboard-sanitized-write',
      'display-capture',
      'idle-detection',
      'storage-access',
      'window-management',
      'fileSystem',
      'hid',
      'serial',
      'usb',
      'speaker-selection',
      'local-fonts',
      'unknown',
      'a-permission-of-tomorrow',
    ]) {
      expect([
        session.partition,
        permission,
        await app.control.probe('askSession', session.partition, permission),
      ]).toEqual([session.partition, permission, { check: false, request: false, device: false }]);
    }
  }
});

test('nothing that the window starts with is against its own policy', async ({ app }) => {
  app.expectProblem(/Content Security Policy|Refused to|violates/u);
  await app.launch();
  const page = await app.window();
  const againstPolicy = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const told: string[] = [];
        const options = { types: ['csp-violation'], buffered: true };
        new ReportingObserver((reports) => {
          told.push(...reports.map(({ body }) => JSON.stringify(body)));
          if (told.some((report) => report.includes('script-src-elem'))) resolve(told);
        }, options).observe();
        // Reports come in order: when this one is there, all before it are.
        document.body.append(
          Object.assign(document.createElement('script'), { src: 'data:text/javascript,' }),
        );
      }),
  );
  expect(againstPolicy).toHaveLength(1);
});

test('a webview is never attached, whatever it asks for', async ({ app }) => {
  await app.launch();
  await app.window();
  expect(await app.control.probe('attachWebview')).toEqual({ isDenied: true });
});

test('no server gets a certificate of this person', async ({ app }) => {
  await app.launch();
  await app.window();
  expect(await app.control.probe('askForCertificate')).toEqual({ isDenied: true, chosen: [null] });
});

test('the Electron that is built against is pinned to one exact version, the same everywhere', async () => {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));
  const wanted = (await read('package.json')) as { devDependencies: Record<string, string> };
  const locked = (await read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  const installed = (await read('node_modules/electron/package.json')) as { version: string };
  const version = wanted.devDependencies['electron'] ?? '';
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(locked.packages['node_modules/electron']?.version).toBe(version);
  expect(installed.version).toBe(version);
  // Nothing older: what docs/security.md was checked against.
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
});
