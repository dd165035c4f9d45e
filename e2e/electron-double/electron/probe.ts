import { app } from './app.ts';
import { control } from './connection.ts';
import { ipcMain } from './ipc-main.ts';
import { privilegedSchemes } from './protocol.ts';
import { record, recorded } from './recording.ts';
import { knownSessions, sessionOf } from './session.ts';
import { doubleEvent } from './strict.ts';
import { allWindows } from './window-registry.ts';

// What a test of security asks about the inside of the app: how windows, sessions and schemes were set up, and
// what the app does with things that no page of a real Chromium can bring about here.

const frame = { url: 'app://hiredesk/index.html', origin: 'app://hiredesk', isMainFrame: true };

function firstContents(): any {
  const window = allWindows()[0];
  if (!window) throw new Error('The app has no window');
  return window.webContents;
}

control('windowPreferences', () => allWindows().map((window) => window._preferences));
control('isSandboxEnforced', () => app._isSandboxEnforced);
control('privilegedSchemes', () => privilegedSchemes());
control('ipcChannels', () => ({
  handled: ipcMain._channels(),
  listened: ipcMain.eventNames().map(String),
  ofPages: allWindows().flatMap((window) => window.webContents.ipc._channels()),
}));
control('sessions', () => knownSessions().map((session) => session._describe()));
/** What the session answers to the check, to the question and to a device, each asked alone. */
control('askSession', async (partition: string, permission: string) =>
  sessionOf(partition)._answersTo(firstContents(), permission, frame),
);
control('mayRequest', async (partition: string, url: string) =>
  sessionOf(partition)._mayRequest({ url, method: 'GET', resourceType: 'xhr' }),
);
control('serveScheme', async (partition: string, method: string, url: string) => {
  const answer = await sessionOf(partition).protocol._serve({ url, method, headers: {}, body: null });
  return answer && { status: answer.status, headers: answer.headers, size: answer.body.length };
});
control('attachWebview', () => {
  const event = doubleEvent();
  const preferences = { nodeIntegration: true, preload: '/tmp/foreign.js' };
  firstContents().emit('will-attach-webview', event, preferences, { src: 'https://foreign.example' });
  return { isDenied: event.defaultPrevented };
});
control('askForCertificate', () => {
  const event = doubleEvent();
  const chosen: unknown[] = [];
  const offered = [{ subjectName: 'Wilhelmina' }];
  const choose = (certificate?: unknown): void => void chosen.push(certificate ?? null);
  app.emit('select-client-certificate', event, firstContents(), 'https://foreign.example', offered, choose);
  return { isDenied: event.defaultPrevented, chosen };
});
control('throwLater', (message: string) => void setTimeout(() => raise(message)));
control('rejectLater', (message: string) => {
  void (async () => raise(message))();
});
control('recorded', () => recorded());
if (process.env['ELECTRON_DOUBLE_RECORDS'] === '1') record();

function raise(message: string): never {
  throw Object.assign(new Error(message), { code: message, path: message });
}
