import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the selected row where it is on the screen when others come in above it (somebody applied while a
 * person reads the list). Does nothing when the selected row is out of sight, or another list is shown.
 */
export function useScrollAnchor(
  scroller: RefObject<HTMLElement | null>,
  listKey: string,
  selectedIndex: number | null,
  rowHeight: number,
): void {
  const before = useRef({ listKey: '', index: 0, key: '' });
  useLayoutEffect(() => {
    const element = scroller.current;
    const key = element?.querySelector<HTMLElement>('[data-current]')?.dataset['key'] ?? '';
    const was = before.current;
    before.current = { listKey, index: selectedIndex ?? 0, key };
    if (element === null || selectedIndex === null || key === '') return;
    if (was.listKey !== listKey || was.key !== key) return;
    element.scrollBy({ top: shiftOf(was.index, selectedIndex, rowHeight, element), behavior: 'instant' });
  }, [scroller, selectedIndex, listKey, rowHeight]);
}

/** How far to scroll so that a row that was in sight and went from one place to another stays where it was. */
export function shiftOf(
  from: number,
  to: number,
  rowHeight: number,
  view: { readonly scrollTop: number; readonly clientHeight: number },
): number {
  const top = from * rowHeight;
  const wasInSight = top + rowHeight > view.scrollTop && top < view.scrollTop + view.clientHeight;
  return wasInSight ? (to - from) * rowHeight : 0;
}
