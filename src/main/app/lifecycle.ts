import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { asksToStay, type Unsent } from './quit-question.ts';
import type { Text } from './texts.ts';

/** Longer than any healthy ending takes; what is not done by then is safe on the disk and goes on next time. */
const endingLimitMs = 7000;

export type Lifecycle = {
  /** For a window that a person closes: true lets it close. */
  readonly mayClose: () => boolean;
  /** Ends in order and begins again; nothing is asked, for nobody leaves. */
  readonly restart: () => void;
};

/**
 * How the program goes on and ends: windows come back, quitting asks about walk-ins that have not been sent,
 * and nothing ends before the databases are closed.
 */
export function followLifecycle(deps: {
  readonly window: () => BrowserWindow | null;
  readonly openWindow: () => void;
  readonly unsent: () => Promise<Unsent>;
  readonly shutDown: () => Promise<void>;
  readonly onResume: () => void;
  readonly text: () => Text;
  readonly clock: Clock;
  readonly log: Log;
  readonly isMac: boolean;
}): Lifecycle {
  const { log, clock } = deps;
  let stage: 'running' | 'asking' | 'ending' | 'ended' = 'running';
  let isSystemEnding = false;

  async function quitInOrder(isRestart = false): Promise<void> {
    if (stage !== 'running') return;
    stage = 'asking';
    if (!isRestart && !isSystemEnding && (await wantsToStay())) {
      stage = 'running';
      return;
    }
    stage = 'ending';
    log.info('app.ending');
    await withinLimit(deps.shutDown());
    stage = 'ended';
    if (isRestart) app.relaunch();
    app.quit();
  }

  async function wantsToStay(): Promise<boolean> {
    try {
      const unsent = await deps.unsent();
      return unsent.count > 0 && (await asksToStay(deps.window(), deps.text(), unsent));
    } catch (error) {
      log.warn('quit.not-asked', { error: error instanceof Error ? error.name : typeof error });
      return false;
    }
  }

  function withinLimit(work: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const callOff = clock.after(endingLimitMs, () => {
        log.warn('app.ending-took-too-long');
        resolve();
      });
      const done = (): void => {
        callOff();
        resolve();
      };
      work.then(done, (error: unknown) => {
        log.error('app.ending-failed', { error: error instanceof Error ? error.name : typeof error });
        done();
      });
    });
  }

  app.on('before-quit', (event) => {
    if (stage === 'ended') return;
    event.preventDefault();
    void quitInOrder();
  });
  app.on('window-all-closed', () => {
    if (!deps.isMac) void quitInOrder();
  });
  app.on('activate', () => {
    if (stage === 'running') showAgain(deps.window(), deps.openWindow);
  });
  powerMonitor.on('shutdown', () => {
    isSystemEnding = true;
  });
  powerMonitor.on('resume', deps.onResume);
  powerMonitor.on('unlock-screen', deps.onResume);

  return {
    mayClose: () => {
      if (stage === 'ended' || deps.isMac) return true;
      void quitInOrder();
      return false;
    },
    restart: () => void quitInOrder(true),
  };
}

/** Brings the window to the front, or opens it where it was closed (macOS). */
export function showAgain(window: BrowserWindow | null, open: () => void): void {
  if (!window || window.isDestroyed()) {
    open();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
