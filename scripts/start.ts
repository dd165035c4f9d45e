import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desktop } from '../e2e/electron-double/desktop/desktop.ts';
import { findElectron } from '../e2e/real-electron.ts';
import { startSandbox, type SandboxServer } from '../src/sandbox/server.ts';
import { buildApp } from './build.ts';
import { ensureChromium } from './chromium.ts';

// `npm start`: Hiredesk on a made-up company. `-- --once` ends after the first screen (and its screenshot);
// `--built` takes the bundles of the last build.
const root = join(import.meta.dirname, '..');
const mainPath = join(root, 'out', 'main', 'main.js');
const isOnce = process.argv.includes('--once');
const downloadLimitMs = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'hiredesk-start-'));
const endings: (() => Promise<unknown> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
let ending: Promise<void> | null = null;

async function end(code: number): Promise<never> {
  // The app's own end follows from ours: whoever comes second waits for the first.
  ending ??= (async () => {
    for (const act of endings.toReversed()) {
      try {
        await act();
      } catch {
        // The rest still has to be cleaned up.
      }
    }
  })();
  await ending;
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

/** Electron's executable; where it is missing, its own installer is tried once. */
function electronPath(): string | null {
  const found = findElectron();
  if (found !== null || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] !== undefined) return found;
  spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: downloadLimitMs,
    killSignal: 'SIGKILL',
  });
  return findElectron();
}

function writePreset(sandbox: SandboxServer): string {
  const { clientId, clientSecret } = sandbox.credentials;
  const { appOrigin, apiOrigin } = sandbox;
  const path = join(folder, 'preset.json');
  const preset = { name: 'Sample company', clientId, clientSecret, appOrigin, apiOrigin };
  writeFileSync(path, JSON.stringify(preset), { mode: 0o600 });
  return path;
}

function endWith(child: ChildProcess): void {
  endings.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(patience);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Shows the app in a Chromium and resolves when it has ended. */
async function showInChromium(args: string[]): Promise<number> {
  const [{ Desktop: desktops }, { launchChromium }] = await Promise.all([
    import('../e2e/electron-double/desktop/desktop.ts'),
    import('../e2e/electron-double/desktop/browser-launch.ts'),
  ]);
  const isHeadless = isOnce || !hasDisplay();
  await ensureChromium({ headless: isHeadless }, () => undefined);
  const inspectPort = isHeadless ? await freePort() : null;
  const browser = await launchChromium({
    headless: isHeadless,
    handlesSignals: true,
    args: inspectPort === null ? [] : [`--remote-debugging-port=${inspectPort}`],
  });
  endings.push(async () => browser.close());
  const desktop = await desktops.create({
    browser,
    isHeadless,
    report: ({ kind, text }) => console.error(`${kind}: ${text}`),
    onOutput: (text) => process.stderr.write(text),
  });
  endings.push(async () => desktop.close());
  Object.assign(desktop.programEnvironment, { ELECTRON_DOUBLE_KEYRING: join(folder, 'keyring') });
  const child = spawn(
    process.execPath,
    [join(root, 'e2e', 'electron-double', 'run.ts'), mainPath, ...args, '--loopback-only'],
    {
      env: { ...process.env, ...desktop.programEnvironment, ELECTRON_DOUBLE_DESKTOP: String(desktop.port) },
      // Ctrl+C in the terminal is for us: we end the app and everything else in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  endWith(child);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  if (isHeadless) {
    await Promise.race([firstScreenshot(desktop, inspectPort ?? 0), exit]);
    if (isOnce) return child.exitCode ?? 0;
  }
  console.log('Ctrl+C ends it.');
  return (await exit)[0] ?? 1;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function firstScreenshot(desktop: Desktop, inspectPort: number): Promise<void> {
  const page = await desktop.windowPage();
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(async () => document.fonts.ready);
  const path = join(root, 'shots', 'start.png');
  mkdirSync(join(root, 'shots'), { recursive: true });
  await page.screenshot({ path });
  console.log(`There is no display here, so the app runs unseen. Its first screen: ${path}`);
  if (isOnce) return;
  console.log(
    `To watch and use it: open chrome://inspect in a Chrome of this computer, Configure…, add 127.0.0.1:${inspectPort}, then "inspect" the page Hiredesk.`,
  );
}

async function showInElectron(executable: string, args: string[]): Promise<number> {
  const child = spawn(executable, [mainPath, ...args], {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  endWith(child);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  if (isOnce) {
    await Promise.race([once(child, 'spawn'), exit]);
    return 0;
  }
  console.log('Ctrl+C ends it.');
  return (await exit)[0] ?? 1;
}

try {
  if (!process.argv.includes('--built')) buildApp();
  const sandbox = await startSandbox({});
  endings.push(async () => sandbox.close());
  console.log(`The sample company’s CareerPlug listens on ${sandbox.appOrigin}, on this computer only.`);
  const args = [`--user-data-dir=${join(folder, 'data')}`, `--preset=${writePreset(sandbox)}`];
  const executable = electronPath();
  if (executable === null) {
    console.log(
      'Electron’s executable could not be had here, so the same app opens in a Chromium, where it can reach this computer only, not the real CareerPlug.',
    );
  }
  await end(executable === null ? await showInChromium(args) : await showInElectron(executable, args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
