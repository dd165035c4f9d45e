import { dialog, type BrowserWindow } from 'electron';
import type { Text } from './texts.ts';

/** Applications that are not known to have arrived: quitting is fine, but nobody should do it unknowing. */
export async function asksToStay(
  window: BrowserWindow | null,
  text: Text,
  unsentCount: number,
): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: text('menu.quitTitle', { count: unsentCount }),
    detail: text('menu.quitDetail', { count: unsentCount }),
    buttons: [text('menu.quitStay'), text('menu.quitNow')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const answer = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return answer.response === 0;
}
