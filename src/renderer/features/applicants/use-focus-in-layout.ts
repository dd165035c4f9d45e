import { useEffect, useRef } from 'react';
import { focusList } from '../../ui/virtual-list.tsx';
import type { Layout } from './layout.ts';

/** Another layout is another list: the focus that was in the former one goes to it, as soon as it has rows. */
export function useFocusInLayout(layout: Layout): void {
  const before = useRef(layout);
  useEffect(() => {
    if (before.current === layout) return undefined;
    before.current = layout;
    let triesLeft = 20;
    const timer = setInterval(() => {
      triesLeft -= 1;
      const isLost = document.activeElement === document.body;
      if (isLost) focusList();
      if (!isLost || triesLeft === 0) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [layout]);
}
