import { dialog } from 'electron';
import type { Text } from './texts.ts';

/** Whether Hiredesk may make itself known to this person's desktop. */
export async function askForEntry(text: Text): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: text('menu.entryTitle'),
    detail: text('menu.entryDetail'),
    buttons: [text('menu.entryYes'), text('menu.entryNo')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
