import { app, type Session, type WebContents } from 'electron';
import { isOwnPage } from '../platform/app-origin.ts';
import type { Log } from '../platform/log.ts';

/**
 * Denies everything that a page could ask for and ours never does, for every session and every page there
 * will ever be: permissions, devices, downloads, navigation, windows, embedded pages. To be called before
 * the first window, and before the first session that is asked for by name.
 */
export function denyByDefault(log: Log, devOrigin: string | null): void {
  app.on('session-created', (created) => {
    denyInSession(created, log);
  });
  app.on('web-contents-created', (_event, contents) => {
    denyInPage(contents, log, devOrigin);
  });
  // Unasked, Electron would answer a server with the first certificate of this person that fits.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    log.warn('certificate.denied');
    event.preventDefault();
    choose();
  });
}

/** A page's session may load our pages and pictures that are part of them; nothing leaves this computer. */
export function allowOnlyOwnPages(session: Session, log: Log, devOrigin: string | null): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed = isOwnPage(webSocketAsHttp(details.url), devOrigin) || isPartOfPage(details.url);
    if (!isAllowed) log.warn('page.request-refused', { kind: details.resourceType });
    decide({ cancel: !isAllowed });
  });
}

export function denyInSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn('permission.denied', { permission });
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Its dictionaries would be fetched from a server that is none of ours.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    log.warn('download.denied');
    event.preventDefault();
  });
}

function denyInPage(contents: WebContents, log: Log, devOrigin: string | null): void {
  contents.setWindowOpenHandler(() => {
    log.warn('window.denied');
    return { action: 'deny' };
  });
  const deny = (event: { preventDefault: () => void }): void => {
    log.warn('navigation.denied');
    event.preventDefault();
  };
  contents.on('will-navigate', (event) => {
    // electron-vite reloads the page while developing; nothing else ever navigates.
    if (devOrigin === null || !isOwnPage(event.url, devOrigin)) deny(event);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) deny(event);
  });
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
}

function isPartOfPage(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:');
}

/** electron-vite's own channel while developing. */
function webSocketAsHttp(url: string): string {
  return url.startsWith('ws:') ? `http:${url.slice(3)}` : url;
}
