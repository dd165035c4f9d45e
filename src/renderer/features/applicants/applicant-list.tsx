import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { queryOf, titleOf } from '../../desk/applicant-view.ts';
import { savedViewsQuery } from '../../desk/query.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../i18n/use-now.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { VirtualList, type ListTable } from '../../ui/virtual-list.tsx';
import { ApplicantLine, PlaceholderLine } from './applicant-line.tsx';
import { ApplicantCells, PlaceholderCells } from './applicant-cells.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { NoApplicants } from './no-applicants.tsx';
import { TableHead } from './table-head.tsx';
import { useApplicantRows } from './use-applicant-rows.ts';
import { choiceOf, usePicking } from './use-picking.ts';
import { usePrefetchedNeighbours } from './use-prefetched-neighbours.ts';
import { useSelection } from './use-selection.ts';
import { useTableColumns } from './use-table-columns.ts';
import { ViewFrame, type LayoutProps } from './view-frame.tsx';
import { rowAt } from './windows.ts';

export const rowHeights: Record<Settings['density'], number> = { comfortable: 76, compact: 44 };
const tableRowHeight = 32;

/** A view as one list, its people below each other: as lines beside the reading pane, or as a table. */
export function ApplicantList({
  density,
  isTable,
  ...props
}: LayoutProps & { readonly density: Settings['density']; readonly isTable: boolean }) {
  const { view, query, selectedId, goalHours, onQuery, onSelect, onOpen, onPeek } = props;
  const text = useText();
  const now = useNow();
  const { data: saved } = useQuery(savedViewsQuery);
  const effective = queryOf(view, query);
  const list = useApplicantRows(effective);
  const { totalCount, windows } = list;
  usePrefetchedNeighbours(windows, selectedId);
  const [selectedIndex, moveTo, startIndex] = useSelection(effective, windows, selectedId, onSelect);
  const picking = usePicking(effective, totalCount ?? 0);
  const choice = choiceOf(picking, windows);
  const current = selectedIndex === null ? undefined : rowAt(windows, selectedIndex);
  const [columns, setWidth, keepWidths] = useTableColumns();
  const rowHeight = isTable ? tableRowHeight : rowHeights[density];
  const table: ListTable = {
    widths: columns.map(({ width }) => width),
    head: (
      <TableHead
        columns={columns}
        query={query}
        isRanked={list.isRanked ?? false}
        onQuery={onQuery}
        onWidth={setWidth}
        onWidthsDone={keepWidths}
      />
    ),
  };
  const rowOf = (index: number): ReactNode => {
    const row = rowAt(windows, index);
    if (isTable) {
      if (row === undefined) return <PlaceholderCells columns={columns} />;
      return (
        <ApplicantCells
          row={row}
          columns={columns}
          search={list.search}
          goalHours={goalHours}
          now={now}
          isChosen={choice.isChosen(index)}
        />
      );
    }
    if (row === undefined) return <PlaceholderLine density={density} />;
    return (
      <ApplicantLine
        row={row}
        search={list.search}
        density={density}
        goalHours={goalHours}
        now={now}
        isChosen={choice.isChosen(index)}
      />
    );
  };

  return (
    <ViewFrame
      {...props}
      layout={isTable ? 'table' : 'list'}
      totalCount={totalCount}
      shownCount={list.isStale ? null : totalCount}
      isRanked={list.isRanked}
      current={current}
      picking={picking}
    >
      {totalCount === null && list.error !== null && (
        <FailureState failure={list.error.failure} onRetry={list.retry} />
      )}
      {totalCount === null && list.error === null && <LoadingRows rowHeight={rowHeight} />}
      {totalCount === 0 && (
        <NoApplicants view={view} query={query} otherCount={list.hiddenCount} onQuery={onQuery} />
      )}
      {totalCount !== null && totalCount > 0 && (
        <VirtualList
          label={titleOf(view, saved?.views ?? [], text)}
          count={totalCount}
          rowHeight={rowHeight}
          listKey={JSON.stringify([view, query])}
          selectedIndex={selectedIndex}
          startIndex={startIndex}
          onSelect={moveTo}
          onOpen={onOpen}
          onPeek={onPeek}
          onEscape={() => {
            if (picking.count > 0) picking.clear();
            else if (query.search !== '') onQuery({ ...query, search: '' });
          }}
          onRange={list.onRange}
          keyOf={(index) => rowAt(windows, index)?.id ?? -1 - index}
          isBusy={list.isStale}
          choice={choice}
          table={isTable ? table : undefined}
        >
          {rowOf}
        </VirtualList>
      )}
    </ViewFrame>
  );
}
