import { clipboard, shell } from 'electron';
import { failed, ok } from '../../shared/domain/result.ts';
import { isAllowedAddress, type AllowedAddresses } from './allowed-addresses.ts';
import type { Browser, Clipboard } from './browser.ts';
import type { Log } from './log.ts';

/** Hands addresses to the programs of this computer, after the allow-list has agreed. */
export function createElectronBrowser(deps: {
  readonly allowed: () => AllowedAddresses;
  readonly log: Log;
}): Browser {
  return {
    open: async (url) => {
      if (!isAllowedAddress(url, deps.allowed())) {
        deps.log.warn('browser.refused', { scheme: URL.parse(url)?.protocol });
        return failed({ kind: 'rejected', reason: 'host-not-allowed' });
      }
      try {
        await shell.openExternal(url);
        return ok(undefined);
      } catch (error) {
        deps.log.warn('browser.failed', { error: error instanceof Error ? error.name : typeof error });
        return failed({ kind: 'not-found', detail: 'no program of this computer opens this address' });
      }
    },
  };
}

export function createElectronClipboard(log: Log): Clipboard {
  return {
    writeText: (text) => {
      clipboard.writeText(text).catch((error: unknown) => {
        log.warn('clipboard.failed', { error: error instanceof Error ? error.name : typeof error });
      });
    },
  };
}
