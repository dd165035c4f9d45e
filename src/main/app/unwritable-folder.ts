import { app, dialog } from 'electron';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Text } from './texts.ts';

/** Nothing could be kept, so nothing is begun: said in a window of the system, for ours may not come so far. */
export function endForUnwritableFolder(failure: Failure, folder: string, text: Text): void {
  const detail = failure.kind === 'storage' ? failure.detail : failure.kind;
  process.stderr.write(`Hiredesk could not start: its data folder can’t be written (${detail ?? ''})\n`);
  dialog.showErrorBox(text('menu.unwritableTitle'), text('menu.unwritableDetail', { folder }));
  app.exit(1);
}
