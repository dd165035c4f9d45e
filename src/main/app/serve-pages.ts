import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appScheme } from '../platform/app-origin.ts';
import type { Log } from '../platform/log.ts';
import { pageFile } from './page-file.ts';
import { pageHeaders } from './page-headers.ts';

/** To be called before the app is ready: makes `app://` an origin like https, with a sandbox of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built renderer to one session. */
export function servePages(to: Session, root: string, log: Log): void {
  to.protocol.handle(appScheme, async (request) => {
    const file = pageFile({ method: request.method, url: request.url }, root);
    if (file.kind === 'refused') {
      log.warn('page.refused', { status: file.status });
      return new Response(null, { status: file.status, headers: pageHeaders });
    }
    try {
      const bytes = new Uint8Array(await readFile(file.path));
      return new Response(bytes, { status: 200, headers: { ...pageHeaders, 'content-type': file.type } });
    } catch {
      return new Response(null, { status: 404, headers: pageHeaders });
    }
  });
}
