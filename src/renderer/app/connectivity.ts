import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Connectivity } from '../../shared/domain/sync-state.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';

/** A break shorter than this is not worth a word; a longer one gets a calm pill, a long one a banner. */
export const pillAfterMs = 10_000;
export const bannerAfterMs = 40_000;

export type Pill = { readonly id: MessageId; readonly look: 'good' | 'quiet' | 'warn' };

/** How the status bar names the connection. `isSettled`: it has been like this for `pillAfterMs`. */
export function connectivityPill(kind: Connectivity['kind'], isSettled: boolean): Pill {
  switch (kind) {
    case 'unknown':
      return { id: 'statusBar.checking', look: 'quiet' };
    case 'online':
      return { id: 'statusBar.online', look: 'good' };
    case 'no-internet':
      return { id: isSettled ? 'statusBar.noInternet' : 'statusBar.checking', look: 'quiet' };
    case 'not-answering':
      return { id: isSettled ? 'statusBar.notAnswering' : 'statusBar.checking', look: 'quiet' };
    case 'throttled':
      return { id: 'statusBar.throttled', look: 'warn' };
    default:
      return assertNever(kind);
  }
}

/** The sentence for a break that lasts, or null where there is nothing to say. */
export function connectivityBanner(kind: Connectivity['kind']): MessageId | null {
  if (kind === 'no-internet') return 'app.bannerNoInternet';
  if (kind === 'not-answering') return 'app.bannerNotAnswering';
  return null;
}
