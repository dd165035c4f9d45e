import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectDesktop, runtime, tellProblem } from './electron/connection.ts';

/**
 * `node run.ts out/main/main.js [arguments]`: runs a built main bundle as Electron would, with the stand-in
 * for `electron`. Shown on the desktop of ELECTRON_DOUBLE_DESKTOP, or else on one of its own.
 */
const [program, runPath, mainArgument, ...args] = process.argv;
if (program === undefined || runPath === undefined || mainArgument === undefined) {
  throw new Error('Which bundle? node e2e/electron-double/run.ts <path to main.js> [arguments]');
}
runtime.mainPath = resolve(mainArgument);
runtime.command = [program, ...process.execArgv, runPath, runtime.mainPath, ...args];
runtime.programLength = 2 + process.execArgv.length;
for (const argument of args) {
  if (argument === '--') break;
  const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/su.exec(argument) ?? [];
  if (name !== undefined) runtime.switches.set(name, value);
}
process.argv = [program, runtime.mainPath, ...args];
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: resolve(runtime.mainPath, '..', '..'),
});
Object.assign(process.versions, { electron: '45.4.1', chrome: '156.0.0.0' });

// From source, or bundled beside it as the bench does.
const standIn = import.meta.url.endsWith('.ts')
  ? { url: new URL('./electron/electron.ts', import.meta.url).href, format: 'module-typescript' }
  : { url: new URL('./electron/electron.js', import.meta.url).href, format: 'module' };
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/u.test(specifier)
      ? { ...standIn, shortCircuit: true }
      : next(specifier, context),
});

// Electron's main process goes on after these; whoever watches must hear of them.
process.on('uncaughtException', (error) => {
  console.error('Uncaught exception in main:', error);
  tellProblem({ kind: 'main-error', text: `uncaught exception: ${error.stack ?? String(error)}` });
});
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled rejection in main:', reason);
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  tellProblem({ kind: 'main-error', text: `unhandled rejection: ${text}` });
});

async function ownDesktop(): Promise<number> {
  const { Desktop } = await import('./desktop/desktop.ts');
  const { launchChromium } = await import('./desktop/browser-launch.ts');
  const isHeadless = process.env['ELECTRON_DOUBLE_HEADED'] !== '1';
  const browser = await launchChromium({ headless: isHeadless });
  const desktop = await Desktop.create({
    browser,
    isHeadless,
    report: ({ kind, text }) => console.error(`${kind}: ${text}`),
  });
  return desktop.port;
}

const port = Number(process.env['ELECTRON_DOUBLE_DESKTOP'] ?? (await ownDesktop()));
const { app } = await import('./electron/app.ts');
const { readiness } = await import('./electron/protocol.ts');
app._start();
await connectDesktop(port, {
  pid: process.pid,
  command: runtime.command,
  cwd: process.cwd(),
  userData: app.getPath('userData'),
});
await import(standIn.url);
await import(pathToFileURL(runtime.mainPath).href);
// Electron is ready when the bundle's own code has run to its end.
readiness.isReady = true;
app._ready();
