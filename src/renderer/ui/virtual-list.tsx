/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of a hundred thousand rows can't be a table element */
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { rowsToDraw } from './even-rows.ts';
import { useEvenRows } from './use-even-rows.ts';
import { useScrollAnchor } from './use-scroll-anchor.ts';
import { listMove, moveIndex } from './list-keys.ts';
import { useRowSlots } from './use-row-slots.ts';
import styles from './virtual-list.module.css';

/** The list as a table: its rows are given as cells, below a head that stays. */
export type ListTable = {
  /** Of the columns, in px; the first, narrow one for signs is the list's own. */
  readonly widths: readonly number[];
  /** A row of `columnheader`s, as high as `tableHeadHeight`. */
  readonly head: ReactNode;
};

const tableHeadHeight = 32;
const signsWidth = 32;
/** Rows drawn beyond those in sight, so that a little scrolling finds them there. */
const margin = 6;

type VirtualListProps = {
  /** Names the list for those who can't see its heading. */
  readonly label: string;
  /** Of everything in the list, loaded or not. */
  readonly count: number;
  readonly rowHeight: number;
  /** What tells this list from the next one: a change scrolls to the top, or to the selection. */
  readonly listKey: string;
  readonly selectedIndex: number | null;
  readonly onSelect: (index: number) => void;
  /** Enter: on to what is selected. */
  readonly onOpen: () => void;
  /** Space: a quick look at what is selected. */
  readonly onPeek?: (() => void) | undefined;
  readonly onEscape?: (() => void) | undefined;
  /** The rows that are in sight, both ends included. */
  readonly onRange?: (first: number, last: number) => void;
  /** What stays the same for a row that moves: an id; any other value where the row isn't loaded. */
  readonly keyOf: (index: number) => number | string;
  /** What a row shows: one cell's content, or in a table the cells. */
  readonly children: (index: number) => ReactNode;
  readonly table?: ListTable | undefined;
  /** Rows as cards that lie apart. */
  readonly hasCards?: boolean;
  readonly isBusy?: boolean;
  /** Where moving begins when nothing is selected that is in the list: where the one selected last was. */
  readonly startIndex?: number | null;
  /** Rows are chosen for what is done to many; left out, only one at a time can be selected. */
  readonly choice?:
    | {
        /** Null while nobody is chosen: then the row one is at counts as the selected one. */
        readonly isChosen: (index: number) => boolean | null;
        /** Shift with a move or a click: from the selected row to this one. */
        readonly onRange: (from: number, to: number) => void;
        /** Mod with a click. */
        readonly onToggle: (index: number) => void;
      }
    | undefined;
};

/**
 * A list of any length: only the rows in sight exist. It is one stop of the Tab key; arrows, J/K, Page keys,
 * Home and End move and select. Assistive technology hears the true number of rows.
 */
export function VirtualList({
  label,
  count,
  rowHeight,
  listKey,
  selectedIndex,
  onSelect,
  onOpen,
  onPeek,
  onEscape,
  onRange,
  keyOf,
  children,
  table,
  hasCards = false,
  isBusy = false,
  startIndex = null,
  choice,
}: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  // The row that Tab comes to.
  const stop = Math.min(selectedIndex ?? 0, Math.max(0, count - 1));

  const headHeight = table === undefined ? 0 : tableHeadHeight;

  const { range, reveal, toTop } = useEvenRows(scroller, { count, rowHeight, headHeight });
  useScrollAnchor(scroller, listKey, selectedIndex, rowHeight);

  const { first } = range;
  const last = Math.max(first, range.last);
  const tellRange = useEffectEvent((from: number, to: number) => onRange?.(from, to));
  useEffect(() => tellRange(first, last), [first, last]);

  const begin = useEffectEvent((_listKey: string) => toTop());
  useLayoutEffect(() => begin(listKey), [listKey]);
  // Coming back to a list finds what was selected in it, as soon as it is known where that is.
  const isRevealed = useRef(false);
  const comeBack = useEffectEvent((index: number | null) => {
    if (isRevealed.current || index === null) return;
    isRevealed.current = true;
    reveal(index);
  });
  useLayoutEffect(() => comeBack(selectedIndex), [selectedIndex]);

  // The focus goes with the selection: moved by key, or moved in the list because others came in before it.
  const focusRow = (index: number): void =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
  const follow = useEffectEvent((index: number | null) => {
    const { activeElement } = document;
    if (index === null || scroller.current?.contains(activeElement) !== true) return;
    // Who is at the head of a table stays there.
    if (activeElement?.closest('[data-index]') === null) return;
    if (isMoving.current) reveal(index);
    isMoving.current = false;
    focusRow(index);
  });
  useLayoutEffect(() => follow(selectedIndex), [selectedIndex]);

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const move = listMove(event);
    if (move !== null && count > 0) {
      event.preventDefault();
      const page = Math.max(1, last - first - 1);
      const before = startIndex === null ? null : startIndex - 1;
      const next = moveIndex(selectedIndex ?? before, move, count, page);
      if (event.shiftKey && choice !== undefined) choice.onRange(selectedIndex ?? next, next);
      isMoving.current = next !== selectedIndex;
      if (isMoving.current) {
        onSelect(next);
      } else {
        reveal(next);
        focusRow(next);
      }
    }
    if (event.key === 'Enter' && selectedIndex !== null) {
      event.preventDefault();
      onOpen();
    }
    const isOnRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
    if (event.key === ' ' && isOnRow && selectedIndex !== null && onPeek !== undefined) {
      event.preventDefault();
      onPeek();
    }
    if (event.key === 'Escape') onEscape?.();
  };

  const click = (event: MouseEvent, index: number): void => {
    if (choice !== undefined && (event.metaKey || event.ctrlKey)) choice.onToggle(index);
    else if (choice !== undefined && event.shiftKey) choice.onRange(selectedIndex ?? index, index);
    else onSelect(index);
  };

  // The focus may be on a row out of sight: it must not vanish.
  const indexes = rowsToDraw(range, margin, stop, count);
  const slots = useRowSlots(indexes);

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on its rows
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={table === undefined ? count : count + 1}
      {...(table !== undefined && { 'aria-colcount': table.widths.length + 1 })}
      aria-busy={isBusy}
      aria-multiselectable={choice !== undefined}
      className={styles['scroller']}
      data-look={table === undefined ? (hasCards ? 'cards' : 'lines') : 'table'}
      onKeyDown={press}
    >
      <div
        role="presentation"
        className={styles['rows']}
        style={{ height: headHeight + count * rowHeight, ...(table && { minWidth: minWidthOf(table) }) }}
      >
        {table?.head}
        {indexes.map((index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys
          <div
            // Not by id: a row that is read while it has the focus must stay the same element.
            key={slots.get(index) ?? index}
            role="row"
            aria-rowindex={table === undefined ? index + 1 : index + 2}
            aria-selected={choice?.isChosen(index) ?? index === selectedIndex}
            data-current={index === selectedIndex || undefined}
            data-index={index}
            data-key={keyOf(index)}
            tabIndex={index === stop ? 0 : -1}
            {...(index === stop && { 'data-pane-start': '' })}
            className={styles['row']}
            style={{
              height: rowHeight,
              transform: `translateY(${headHeight + index * rowHeight}px)`,
              ...(table && { gridTemplateColumns: columnsTemplate(table.widths) }),
            }}
            onClick={(event) => click(event, index)}
            onDoubleClick={onOpen}
          >
            {table === undefined ? (
              <div role="gridcell" className={styles['cell']}>
                {children(index)}
              </div>
            ) : (
              children(index)
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where the columns of a table lie, in its head and its rows. */
export function columnsTemplate(widths: ListTable['widths']): string {
  return [signsWidth, ...widths].map((width) => `${width}px`).join(' ');
}

function minWidthOf({ widths }: ListTable): number {
  return widths.reduce((sum, width) => sum + width, signsWidth);
}

/** Puts the focus on the list that is shown: on its selected row, or its first. */
export function focusList(): void {
  const row = '[role="grid"] [role="row"][tabindex="0"]';
  const selected = document.querySelector<HTMLElement>(`${row}[data-current]`);
  (selected ?? document.querySelector<HTMLElement>(row))?.focus();
}

/** Selects who comes after or before the selected row of the list that is shown, from outside of it. */
export function moveSelection(by: -1 | 1): void {
  const selected = document.querySelector<HTMLElement>('[role="grid"] [role="row"][data-current]');
  const index = Number(selected?.dataset['index']) + by;
  selected
    ?.closest('[role="grid"]')
    ?.querySelector<HTMLElement>(`[role="row"][data-index="${index}"]`)
    ?.click();
}
