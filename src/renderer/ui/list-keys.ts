import type { MessageId } from '../../shared/messages/catalogue.ts';

/** The keys of every list (virtual-list.tsx), for the page that shows them. */
export const listKeys: readonly { readonly label: MessageId; readonly keys: readonly string[] }[] = [
  { label: 'app.listNext', keys: ['J', '↓'] },
  { label: 'app.listPrevious', keys: ['K', '↑'] },
  { label: 'app.listOpen', keys: ['Enter'] },
  { label: 'app.listPeek', keys: ['Space'] },
  { label: 'app.listBack', keys: ['Esc'] },
];

export type ListMove = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last';

/** How a key moves through a list, or null. Letters only without any modifier. */
export function listMove(press: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): ListMove | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  switch (press.key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return 'next';
    case 'ArrowUp':
    case 'k':
    case 'K':
      return 'previous';
    case 'PageDown':
      return 'page-down';
    case 'PageUp':
      return 'page-up';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/** Where a move leads; stays inside, and from nowhere (null) begins at the first row. */
export function moveIndex(from: number | null, move: ListMove, count: number, page: number): number {
  const last = Math.max(0, count - 1);
  if (move === 'first') return 0;
  if (move === 'last') return last;
  if (from === null) return 0;
  const step = { next: 1, previous: -1, 'page-down': page, 'page-up': -page }[move];
  return Math.min(last, Math.max(0, from + step));
}
