import type { Audience } from '../../shared/contract/define.ts';
import { isOwnPage } from '../platform/app-origin.ts';

/** The part of Electron's event that says who sent a message. */
export type SenderFacts = {
  readonly webContentsId: number;
  /** null when the frame has gone away meanwhile. */
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
};

/**
 * Who may speak: the top frame of a window that we made, showing a page of ours. null for everybody else.
 * `audienceOf` answers null for windows that we did not make.
 */
export function trustedAudience(
  sender: SenderFacts,
  audienceOf: (webContentsId: number) => Audience | null,
  devOrigin: string | null,
): Audience | null {
  if (sender.frame === null || !sender.frame.isTop) return null;
  if (!isOwnPage(sender.frame.url, devOrigin)) return null;
  return audienceOf(sender.webContentsId);
}
