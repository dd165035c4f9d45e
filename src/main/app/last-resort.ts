import { app, dialog } from 'electron';
import { errorFacts } from '../platform/error-facts.ts';
import type { Log } from '../platform/log.ts';
import type { Text } from './texts.ts';

/**
 * Errors that nobody caught. They are never swallowed: each is logged, and a person is told once, calmly,
 * with the choice to start again. Everything entered is on the disk already, so going on is safe to offer.
 * `restart`: how, once there is more to end than the program itself.
 */
export function catchTheUncaught(log: Log, text: () => Text, restart: () => (() => void) | null): void {
  let hasTold = false;
  const note = (kind: string, error: unknown): void => {
    log.error(kind, errorFacts(error));
    if (hasTold || !app.isReady()) return;
    hasTold = true;
    tell().catch((failure: unknown) => {
      log.error('trouble.not-told', errorFacts(failure));
    });
  };
  process.on('uncaughtException', (error) => {
    note('uncaught-exception', error);
  });
  process.on('unhandledRejection', (reason) => {
    note('unhandled-rejection', reason);
  });

  async function tell(): Promise<void> {
    const say = text();
    const answer = await dialog.showMessageBox({
      type: 'warning',
      message: say('menu.troubleTitle'),
      detail: say('menu.troubleDetail'),
      buttons: [say('menu.troubleRestart'), say('menu.troubleGoOn')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (answer.response !== 0) return;
    const inOrder = restart();
    if (inOrder) return inOrder();
    app.relaunch();
    app.quit();
  }
}
