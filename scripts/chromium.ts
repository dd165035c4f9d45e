import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium without anything to be seen on a screen: half the work for the same pages. */
const headlessCommands = ['chromium-headless-shell', 'chrome-headless-shell'];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`].map(
      (path) => join(process.env[root] ?? 'C:\\', path),
    ),
  ),
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether its pages are to be seen on a screen, or only tested and photographed. */
export type ChromiumUse = { readonly headless: boolean };

function installed({ headless }: ChromiumUse): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which cannot be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const command of [...(headless ? headlessCommands : []), ...commands]) {
    for (const folder of folders) {
      const path = join(folder, command + ending);
      if (isExecutable(path) && existsSync(path)) return path;
    }
  }
  return (usualPlaces[process.platform] ?? []).find(isExecutable) ?? null;
}

/**
 * Path of a Chromium that is on this computer; undefined means the one Playwright keeps for itself. Never
 * fetches anything: that is `ensureChromium`.
 */
export function findChromium(use: ChromiumUse): string | undefined {
  return installed(use) ?? undefined;
}

function run(command: string, args: string[]): boolean {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/**
 * Makes sure that there is a Chromium: an installed one, else Debian's package (as root), else Playwright's
 * own. `say` hears in one sentence what happens.
 */
export async function ensureChromium(use: ChromiumUse, say: (sentence: string) => void): Promise<void> {
  const found = installed(use);
  if (found !== null) {
    say(`Using the browser at ${found}.`);
    return;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const name = use.headless ? 'chromium-headless-shell' : 'chromium';
    say(`No Chromium on this computer: installing Debian’s package "${name}".`);
    if (
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
    )
      return;
  }
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) {
    say('Using the Chromium that Playwright keeps.');
    return;
  }
  say('No Chromium on this computer: fetching the one Playwright keeps.');
  const cli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');
  if (!run(process.execPath, [cli, 'install', 'chromium'])) {
    throw new Error('No Chromium could be had. Install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  }
}
