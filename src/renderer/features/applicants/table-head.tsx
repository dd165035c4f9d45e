/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of a hundred thousand rows can't be a table element */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ShownColumn } from '../../../shared/domain/table-column.ts';
import { useText } from '../../i18n/text.tsx';
import { columnsTemplate } from '../../ui/virtual-list.tsx';
import { columnNames, sortingOf } from './column-names.ts';
import { inOrder } from './order.ts';
import styles from './applicant-cells.module.css';

const step = 16;

type TableHeadProps = {
  readonly columns: readonly ShownColumn[];
  readonly query: ApplicantQuery;
  readonly isRanked: boolean;
  readonly onQuery: (query: ApplicantQuery) => void;
  readonly onWidth: (id: ShownColumn['id'], width: number) => void;
  readonly onWidthsDone: () => void;
};

/**
 * The headings of the table: one stop of the Tab key, arrows go from one to the next. Pressed, a heading sorts;
 * Shift with an arrow changes its column's width, as the pointer does at its edge.
 */
export function TableHead({ columns, query, isRanked, onQuery, onWidth, onWidthsDone }: TableHeadProps) {
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);

  const press = (event: KeyboardEvent, column: ShownColumn, place: number): void => {
    // The list below has its own meaning of these.
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) {
      onWidth(column.id, column.width + by * step);
      return;
    }
    const next = Math.min(columns.length - 1, Math.max(0, place + by));
    setStop(next);
    row.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={1}
      className={styles['head']}
      style={{ gridTemplateColumns: columnsTemplate(columns.map(({ width }) => width)) }}
    >
      <span role="columnheader" className={styles['state']}>
        <span className="visually-hidden">{text('layouts.state')}</span>
      </span>
      {columns.map((column, place) => {
        const sorting = sortingOf(column.id, query, isRanked);
        const name = text(columnNames[column.id]);
        const Arrow = sorting?.direction === 'ascending' ? ArrowUp : ArrowDown;
        return (
          <span
            key={column.id}
            role="columnheader"
            className={styles['heading']}
            {...(sorting !== null && { 'aria-sort': sorting.direction ?? 'none' })}
          >
            <button
              type="button"
              tabIndex={place === Math.min(stop, columns.length - 1) ? 0 : -1}
              data-sorts={sorting !== null || undefined}
              title={text('layouts.widthHow')}
              onFocus={() => setStop(place)}
              onBlur={onWidthsDone}
              onKeyDown={(event) => press(event, column, place)}
              onClick={() => {
                if (sorting !== null) onQuery(inOrder(query, sorting.next));
              }}
            >
              <span className={styles['words']}>{name}</span>
              {sorting !== null && sorting.direction !== null && <Arrow aria-hidden="true" />}
            </button>
            <Grip column={column} onWidth={onWidth} onDone={onWidthsDone} />
          </span>
        );
      })}
    </div>
  );
}

/** A column's edge for the pointer; the keys for it are the heading's. */
function Grip({
  column,
  onWidth,
  onDone,
}: {
  readonly column: ShownColumn;
  readonly onWidth: TableHeadProps['onWidth'];
  readonly onDone: () => void;
}) {
  const grip = useRef<{ x: number; width: number } | null>(null);
  const grab = (event: PointerEvent<HTMLSpanElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: column.width };
  };
  const drag = (event: PointerEvent<HTMLSpanElement>): void => {
    if (grip.current === null) return;
    onWidth(column.id, grip.current.width + event.clientX - grip.current.x);
  };
  const drop = (): void => {
    if (grip.current === null) return;
    grip.current = null;
    onDone();
  };
  return (
    <span
      aria-hidden="true"
      data-grip=""
      className={styles['grip']}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
