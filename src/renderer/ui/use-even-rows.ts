import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowsInSight, scrollTo, type EvenRows, type RowRange, type Sight } from './even-rows.ts';

export type EvenRowsInSight = {
  readonly range: RowRange;
  /** Scrolls no further than it takes to see the whole row. */
  readonly reveal: (index: number) => void;
  readonly toTop: () => void;
};

/**
 * Which rows of a list are in sight, by arithmetic: rows are of one height, so that a hundred thousand of them cost no
 * more than ten (ADR 16). The list is drawn again when another row comes into sight, not with every pixel.
 */
export function useEvenRows(scroller: RefObject<HTMLElement | null>, rows: EvenRows): EvenRowsInSight {
  // No higher than the window: what is too much is let go of when the height is known, and nothing waits for that.
  const [drawn, setDrawn] = useState<Sight>(() => ({ top: 0, height: window.innerHeight }));
  // Where the list is by what the browser has told, so that nobody has to ask: asking lays out the page.
  const latest = useRef({ sight: drawn, drawn, rows });
  useLayoutEffect(() => {
    latest.current = { ...latest.current, drawn, rows };
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const see = (draw: (change: () => void) => void): void => {
      const sight: Sight = { top: element.scrollTop, height: element.clientHeight };
      latest.current.sight = sight;
      // However long the list is: it may become longer without anybody scrolling.
      const endless = { ...latest.current.rows, count: Infinity };
      const now = rowsInSight(sight, endless);
      const before = rowsInSight(latest.current.drawn, endless);
      if (now.first !== before.first || now.last !== before.last) draw(() => setDrawn(sight));
    };
    // In the frame that shows it: who scrolls must not see rows that are missing.
    const scrolled = (): void => see(flushSync);
    const resized = new ResizeObserver(() => see((change) => change()));
    element.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [scroller]);

  const go = (top: number): void => {
    latest.current.sight = { ...latest.current.sight, top };
    scroller.current?.scrollTo({ top, behavior: 'instant' });
  };
  return {
    range: rowsInSight(drawn, rows),
    reveal: (index) => {
      const to = scrollTo(index, latest.current.sight, latest.current.rows);
      if (to !== null) go(to);
    },
    toTop: () => {
      if (latest.current.sight.top > 0) go(0);
    },
  };
}
