import { useLayoutEffect, useRef } from 'react';
import { assignSlots } from './row-slots.ts';

/** The element of each row that is drawn (see `assignSlots`), by what was on screen before. */
export function useRowSlots(indexes: readonly number[]): ReadonlyMap<number, number> {
  const drawn = useRef<ReadonlyMap<number, number>>(new Map());
  // Which element shows a row is nothing that anybody sees: state would draw every change twice.
  // oxlint-disable-next-line react/refs -- as said above
  const slots = assignSlots(drawn.current, indexes);
  useLayoutEffect(() => {
    drawn.current = slots;
  });
  return slots;
}
