// A small app that uses what Hiredesk's main uses, for the double's own tests.
import { readFile, writeFile, appendFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';

const events = [];
const note = (name, detail = null) => events.push({ name, detail });
const scheme = 'com.example.fixture';
const pages = join(import.meta.dirname, 'pages');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src app://frame";

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.setAsDefaultProtocolClient(scheme);

if (process.argv.includes('--no-lock') || app.requestSingleInstanceLock()) start();
else app.quit();

function start() {
  app.on('second-instance', (_event, argv) => note('second-instance', argv));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    note('open-url', url);
  });
  app.on('render-process-gone', (_event, contents, details) => {
    note('render-process-gone', details.reason);
    contents.reload();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => note('before-quit'));
  app.on('will-quit', () => note('will-quit'));
  void app.whenReady().then(open);
}

async function open() {
  note('argv', process.argv);
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
    note('permission', { permission, url: details.requestingUrl });
    callback(permission === 'notifications');
  });
  powerMonitor.on('resume', () => note('resume'));
  nativeTheme.on('updated', () => note('theme', nativeTheme.shouldUseDarkColors));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&File',
        submenu: [
          { label: '&New walk-in…', accelerator: 'CmdOrCtrl+N', click: () => note('menu', 'new') },
          { label: 'Off', enabled: false, click: () => note('menu', 'off') },
          { role: 'quit' },
        ],
      },
    ]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    minWidth: 400,
    minHeight: 300,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  });
  window.once('ready-to-show', () => {
    note('ready-to-show');
    window.show();
  });
  window.on('resize', () => note('resize', window.getBounds()));
  window.on('closed', () => note('closed'));
  window.webContents.setWindowOpenHandler(({ url }) => {
    note('window-open', url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    note('will-navigate', url);
    if (!url.startsWith('app://desk/')) event.preventDefault();
  });
  window.webContents.on('did-finish-load', () => note('did-finish-load', window.webContents.getURL()));
  ipcMain.handle('ask', async (event, name, ...args) => {
    const { senderFrame, sender } = event;
    switch (name) {
      case 'echo':
        return args[0];
      case 'sender':
        return {
          url: senderFrame.url,
          origin: senderFrame.origin,
          isTop: senderFrame.parent === null,
          isMain: senderFrame === sender.mainFrame,
          id: sender.id,
          isOurs: BrowserWindow.fromWebContents(sender) === window,
        };
      case 'fail':
        throw Object.assign(new TypeError('it broke'), { secret: 'kept' });
      case 'emit':
        window.webContents.send('told', ...args);
        return null;
      case 'events':
        return events;
      case 'fetch':
        return fetchAs(...args);
      case 'open':
        return shell.openExternal(args[0]);
      case 'encrypt':
        return safeStorage.encryptStringAsync(args[0]);
      case 'decrypt':
        return safeStorage.decryptStringAsync(Buffer.from(args[0]));
      case 'key-store':
        return {
          isAvailable: await safeStorage.isAsyncEncryptionAvailable(),
          backend: safeStorage.getSelectedStorageBackend(),
        };
      case 'unmodelled':
        return app.getAppMetrics();
      case 'unmodelled-event':
        return window.on('swipe', () => undefined);
      case 'unmodelled-class':
        return new (await import('electron')).WebContentsView();
      case 'dialog':
        return dialog.showOpenDialog(window, { title: 'Choose' });
      case 'notify':
        return new Notification({ title: 'Hello', body: 'There' }).show();
      case 'copy':
        await clipboard.writeText(args[0]);
        return clipboard.readText();
      case 'reject-unhandled':
        void Promise.reject(new Error('nobody caught me'));
        return null;
      case 'path':
        return app.getPath(args[0]);
      case 'version':
        return [app.getName(), app.getVersion(), app.isPackaged];
      case 'append':
        return appendFile(join(app.getPath('userData'), 'written.txt'), args[0]);
      default:
        throw new Error(`unknown question ${name}`);
    }
  });
  await writeFile(join(app.getPath('userData'), 'started.txt'), String(process.pid));
  await window.loadURL('app://desk/index.html?one=1');
}

async function fetchAs(url, init) {
  try {
    const response = await net.fetch(url, init);
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
    };
  } catch (error) {
    return { error: error.message };
  }
}

async function serve(request) {
  const url = new URL(request.url);
  note('request', { url: request.url, method: request.method });
  if (url.host === 'frame')
    return new Response('<h1>frame</h1>', { headers: { 'content-type': 'text/html' } });
  if (url.host !== 'desk') return new Response('no such host', { status: 404 });
  if (url.pathname === '/posted')
    return new Response(await request.text(), { headers: { 'x-method': request.method } });
  const path = normalize(join(pages, decodeURIComponent(url.pathname)));
  if (!path.startsWith(pages)) return new Response('outside', { status: 403 });
  const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };
  try {
    return new Response(await readFile(path), {
      headers: {
        'content-type': types[path.split('.').at(-1)] ?? 'text/plain',
        'content-security-policy': policy,
      },
    });
  } catch {
    return new Response('not found', { status: 404 });
  }
}
