import { BrowserWindow, nativeTheme, screen, session, type Session } from 'electron';
import { appPage } from '../platform/app-origin.ts';
import type { Clock } from '../platform/clock.ts';
import type { JsonDocument } from '../platform/json-document.ts';
import type { Log } from '../platform/log.ts';
import { partitions } from '../platform/partitions.ts';
import { codeOf } from '../platform/storage-failure.ts';
import { fitBounds, minimumSize, parseWindowPlace, type WindowPlace } from './window-bounds.ts';

/** The colours of the window before the page has drawn: `--app` of ui/tokens.css. */
const background = { light: '#eceef2', dark: '#0f1114' } as const;

export type DeskWindowDeps = {
  readonly preloadPath: string;
  /** Where electron-vite serves the pages while developing, else null. */
  readonly devOrigin: string | null;
  readonly hasDevTools: boolean;
  readonly places: JsonDocument;
  readonly log: Log;
  readonly clock: Clock;
  readonly onCreated: (window: BrowserWindow) => void;
  readonly onGone: (webContentsId: number) => void;
  /** The person closes it; answer false to keep it open. */
  readonly mayClose: () => boolean;
};

/** The session of our pages: in memory only, so that nothing a page keeps ever reaches the disk. */
export function pageSession(): Session {
  return session.fromPartition(partitions.pages, { cache: false });
}

export function openDeskWindow(deps: DeskWindowDeps): BrowserWindow {
  const former = parseWindowPlace(deps.places.read());
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...fitBounds(former, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Hiredesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: deps.preloadPath,
      session: pageSession(),
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
      devTools: deps.hasDevTools,
    },
  });
  const contentsId = window.webContents.id;
  deps.onCreated(window);
  if (former?.isMaximized) window.maximize();

  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', (event) => {
    deps.places.write(placeOf(window));
    if (!deps.mayClose()) event.preventDefault();
  });
  window.on('closed', () => {
    deps.onGone(contentsId);
  });
  const painted = (): void => {
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light);
  };
  nativeTheme.on('updated', painted);
  window.once('closed', () => {
    nativeTheme.off('updated', painted);
  });
  reloadAfterCrash(window, deps);
  load(window, deps);
  return window;
}

function load(window: BrowserWindow, { devOrigin, log }: DeskWindowDeps): void {
  window.loadURL(devOrigin ?? appPage).catch((error: unknown) => {
    log.error('window.not-loaded', { error: codeOf(error) });
  });
}

/** The page's process may die; what it showed is in main and comes back. Not for ever, if it dies at once. */
function reloadAfterCrash(window: BrowserWindow, { log, clock }: DeskWindowDeps): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('window.crashed', { reason: details.reason });
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    const now = clock.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < 60_000).length <= 3) window.webContents.reload();
  });
  window.webContents.on('unresponsive', () => {
    log.warn('window.unresponsive');
  });
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}
