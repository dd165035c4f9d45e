import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(import.meta.dirname, '..', 'node_modules', 'electron');

const usualNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  win32: 'electron.exe',
};

/**
 * Path of Electron's executable, or null where it is not. Never downloads it, unlike `require('electron')`.
 * ELECTRON_PATH names the executable itself, ELECTRON_OVERRIDE_DIST_PATH the folder that holds it.
 */
export function findElectron(): string | null {
  const chosen = process.env['ELECTRON_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8')
    : (usualNames[process.platform] ?? 'electron');
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
