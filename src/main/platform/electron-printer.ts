import { BrowserWindow } from 'electron';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Log } from './log.ts';
import type { Printer } from './printer.ts';

/** Prints the window in front. A person who closes the dialog has not failed. */
export function createElectronPrinter(log: Log): Printer {
  return {
    print: () =>
      new Promise((resolve) => {
        const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
        if (!window) {
          resolve(failed({ kind: 'not-found', detail: 'no window to print' }));
          return;
        }
        window.webContents.print({ printBackground: true }, (isDone, reason) => {
          if (isDone || /cancel/iu.test(reason)) {
            resolve(ok(undefined));
            return;
          }
          log.warn('printer.failed', { reason });
          resolve(failed({ kind: 'storage', reason: 'unknown', detail: 'printing failed' }));
        });
      }),
  };
}
