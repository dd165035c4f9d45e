import { EllipsisVertical } from 'lucide-react';
import { useRef, type FocusEvent, type ReactNode } from 'react';
import { useDrag, useDrop } from 'react-aria';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { decisionSchema, type Decision } from '../../../shared/domain/mark.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { statusLook } from '../../ui/status-look.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { ApplicantLine, PlaceholderLine } from './applicant-line.tsx';
import styles from './applicant-board.module.css';
import { columnKey, queryOfColumn, type BoardColumn } from './board-columns.ts';
import { LoadingRows } from './loading-rows.tsx';
import { decisionLooks, MarkChip } from './mark-chip.tsx';
import { useApplicantRows } from './use-applicant-rows.ts';
import { choiceOf, type Picking } from './use-picking.ts';
import { useSelection } from './use-selection.ts';
import { rowAt } from './windows.ts';

const cardHeight = 88;
const dragType = 'application/x-hiredesk-applicant';

type Person = Pick<ApplicantRow, 'id' | 'name'>;

type ColumnProps = {
  readonly column: BoardColumn;
  readonly query: ApplicantQuery;
  readonly selectedId: ApplicantId | null;
  readonly goalHours: number;
  readonly now: number;
  readonly picking: Picking;
  readonly onSelect: (id: ApplicantId | null) => void;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
  readonly onEscape: () => void;
  readonly onDrag: (person: Person | null) => void;
  readonly onDrop: (decision: Decision | null) => void;
  readonly onMove: (person: Person, decision: Decision | null) => void;
};

/** One column: how many it has, exactly, and its people, read as they come into sight. */
export function BoardColumnView(props: ColumnProps) {
  const { column, query, selectedId, goalHours, now, picking } = props;
  const text = useText();
  const format = useFormat();
  const own = queryOfColumn(query, column);
  const list = useApplicantRows(own);
  const { totalCount, windows } = list;
  /** Null where it isn't known: that is not nobody. */
  const count = list.isStale ? null : totalCount;
  const [selectedIndex, moveTo, startIndex] = useSelection(own, windows, selectedId, props.onSelect);
  const choice = choiceOf(picking, windows);
  const area = useRef<HTMLDivElement>(null);
  const takesPeople = column.by === 'mark';
  const { dropProps, isDropTarget } = useDrop({
    ref: area,
    isDisabled: !takesPeople,
    getDropOperation: (types) => (types.has(dragType) ? 'move' : 'cancel'),
    onDrop: () => {
      if (column.by === 'mark') props.onDrop(column.decision);
    },
  });
  const name = nameOf(column, text);
  // Whoever the focus comes to is who keys are about.
  const follow = (event: FocusEvent<HTMLElement>): void => {
    const { index } = event.target.dataset;
    const isFromElsewhere = !event.currentTarget.contains(event.relatedTarget);
    if (index === undefined || !isFromElsewhere) return;
    // By who it is: where somebody stands is asked of main, and keys are faster than that.
    const here = rowAt(windows, Number(index));
    const isSelected = here === undefined ? selectedIndex !== null : here.id === selectedId;
    if (!isSelected) moveTo(Number(index));
  };
  return (
    <section className={styles['column']} aria-label={name}>
      <h2>
        {column.by === 'status' ? (
          <StatusChip status={column.status} stepName="" />
        ) : column.decision === null ? (
          <span>{name}</span>
        ) : (
          <MarkChip decision={column.decision} />
        )}
        {count !== null && (
          <>
            <span className={styles['count']} aria-hidden="true">
              {format.number(count)}
            </span>
            <span className="visually-hidden">{text('layouts.columnCount', { name, count })}</span>
          </>
        )}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropped upon; the keys are the rows’ */}
      <div
        {...dropProps}
        ref={area}
        className={styles['people']}
        data-target={isDropTarget || undefined}
        onFocus={follow}
      >
        {totalCount === null && list.error !== null && (
          <FailureState failure={list.error.failure} onRetry={list.retry} />
        )}
        {totalCount === null && list.error === null && <LoadingRows rowHeight={cardHeight} />}
        {totalCount === 0 && (
          <p className={styles['nobody']}>
            <Text id="layouts.columnEmpty" />
          </p>
        )}
        {totalCount !== null && totalCount > 0 && (
          <VirtualList
            label={name}
            count={totalCount}
            rowHeight={cardHeight}
            listKey={JSON.stringify([columnKey(column), query])}
            selectedIndex={selectedIndex}
            startIndex={startIndex}
            onSelect={moveTo}
            onOpen={props.onOpen}
            onPeek={props.onPeek}
            onEscape={props.onEscape}
            onRange={list.onRange}
            keyOf={(index) => rowAt(windows, index)?.id ?? -1 - index}
            isBusy={list.isStale}
            choice={choice}
            hasCards
          >
            {(index) => {
              const row = rowAt(windows, index);
              if (row === undefined) return <PlaceholderLine density="comfortable" />;
              const line = (
                <ApplicantLine
                  row={row}
                  search={query.search}
                  density="comfortable"
                  goalHours={goalHours}
                  now={now}
                  isChosen={choice.isChosen(index)}
                  hasMark={column.by !== 'mark'}
                />
              );
              if (!takesPeople) return line;
              return (
                <Draggable
                  person={row}
                  decision={row.decision}
                  isCurrent={index === selectedIndex}
                  onDrag={props.onDrag}
                  onMove={props.onMove}
                >
                  {line}
                </Draggable>
              );
            }}
          </VirtualList>
        )}
      </div>
    </section>
  );
}

function nameOf(column: BoardColumn, text: ReturnType<typeof useText>): string {
  if (column.by === 'mark') {
    return text(column.decision === null ? 'marks.none' : decisionLooks[column.decision].word);
  }
  const { label, raw } = statusLook(column.status, '');
  return label === null ? raw : text(label);
}

/** Somebody who can be moved: by the pointer, or by the menu of the one who is selected. */
function Draggable({
  person,
  decision,
  isCurrent,
  onDrag,
  onMove,
  children,
}: Pick<ColumnProps, 'onDrag' | 'onMove'> & {
  readonly person: Person;
  readonly decision: Decision | null;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  const { id, name } = person;
  const { dragProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ [dragType]: String(id) }],
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => onDrag({ id, name }),
    onDragEnd: () => onDrag(null),
  });
  const entries = (['none', ...decisionSchema.options] as const)
    .filter((one) => one !== (decision ?? 'none'))
    .map((one) => ({ id: one, label: text(one === 'none' ? 'marks.none' : decisionLooks[one].word) }));
  return (
    <div {...dragProps} className={styles['card']} data-dragging={isDragging || undefined}>
      {children}
      {isCurrent && (
        <span className={styles['menu']}>
          <ActionMenu
            label={text('layouts.moveTo', { name })}
            entries={entries}
            onAction={(one) => onMove({ id, name }, one === 'none' ? null : one)}
            trigger={
              <IconButton label={text('layouts.moveTo', { name })}>
                <EllipsisVertical aria-hidden="true" />
              </IconButton>
            }
          />
        </span>
      )}
    </div>
  );
}
