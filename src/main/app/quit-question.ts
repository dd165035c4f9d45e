import { dialog, type BrowserWindow } from 'electron';
import type { Text } from './texts.ts';

/** What nobody has received yet, and whether it outlives this run. */
export type Unsent = { readonly count: number; readonly isKept: boolean };

/** Applications that are not known to have arrived: quitting is fine, but nobody should do it unknowing. */
export async function asksToStay(
  window: BrowserWindow | null,
  text: Text,
  { count, isKept }: Unsent,
): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: text('menu.quitTitle', { count }),
    detail: text(isKept ? 'menu.quitDetail' : 'menu.quitLoses', { count }),
    buttons: [text('menu.quitStay'), text('menu.quitNow')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const answer = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return answer.response === 0;
}
