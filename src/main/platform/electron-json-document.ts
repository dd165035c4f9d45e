import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { Clock } from './clock.ts';
import type { JsonDocument } from './json-document.ts';
import type { Log } from './log.ts';
import { codeOf } from './storage-failure.ts';

/** A file `<folder>/<name>.json` kept by electron-store: written atomically, mode 0600. */
export function createElectronJsonDocument(deps: {
  readonly folder: string;
  readonly name: string;
  readonly clock: Clock;
  readonly log: Log;
}): JsonDocument {
  const { folder, name, log } = deps;
  const store = openOrSetAside();
  // electron-store offers every page the path of the data folder; nobody here asks for it.
  ipcMain.removeAllListeners('electron-store-get-data');

  function openOrSetAside(): ElectronStore<{ value?: unknown }> {
    try {
      return open();
    } catch (error) {
      log.warn('preferences.unreadable', { file: name, error: codeOf(error) });
      const path = join(folder, `${name}.json`);
      renameSync(path, `${path}.unreadable-${deps.clock.now()}`);
      return open();
    }
  }

  function open(): ElectronStore<{ value?: unknown }> {
    const opened = new ElectronStore<{ value?: unknown }>({ cwd: folder, name, configFileMode: 0o600 });
    opened.get('value');
    return opened;
  }

  return {
    read: () => {
      try {
        return store.get('value') ?? null;
      } catch (error) {
        log.warn('preferences.unreadable', { file: name, error: codeOf(error) });
        return null;
      }
    },
    write: (value) => {
      try {
        store.set('value', value);
        return true;
      } catch (error) {
        log.error('preferences.not-written', { file: name, error: codeOf(error) });
        return false;
      }
    },
  };
}
