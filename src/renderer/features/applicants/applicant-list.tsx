import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Selection } from '../../../shared/contract/marks.ts';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { queryOf, titleOf } from '../../desk/applicant-view.ts';
import type { ApplicantView } from '../../desk/place.tsx';
import { applicantFacetsQuery, savedViewsQuery } from '../../desk/query.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { useCall } from '../../desk/use-call.ts';
import { useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useNow } from '../../i18n/use-now.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { focusList, VirtualList } from '../../ui/virtual-list.tsx';
import { ApplicantLine, PlaceholderLine } from './applicant-line.tsx';
import { ListColumn } from '../../ui/list-column.tsx';
import { ExportDialog, type Exported } from './export-dialog.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { ApplicantListHead } from './applicant-list-head.tsx';
import { NoApplicants } from './no-applicants.tsx';
import { PickedBar } from './picked-bar.tsx';
import { comparedOf, selectionOf } from './picked.ts';
import { PrintList } from './print-list.tsx';
import { usePrinting } from './use-printing.ts';
import { useListCommands } from './use-list-commands.ts';
import { usePicking } from './use-picking.ts';
import { WordDialog } from './word-dialog.tsx';
import { usePrefetchedNeighbours } from './use-prefetched-neighbours.ts';
import { positionQuery } from './queries.ts';
import { useApplicantRows } from './use-applicant-rows.ts';
import { indexIn, rowAt } from './windows.ts';

export const rowHeights: Record<Settings['density'], number> = { comfortable: 76, compact: 44 };

type ApplicantListProps = {
  readonly view: ApplicantView;
  readonly query: ApplicantQuery;
  readonly selectedId: ApplicantId | null;
  readonly density: Settings['density'];
  readonly goalHours: number;
  readonly onQuery: (query: ApplicantQuery) => void;
  readonly onSelect: (id: ApplicantId | null) => void;
  readonly onOpen: () => void;
  /** Goes through the view one by one, beginning with these. */
  readonly onReview: (review: Review) => void;
  /** Lays some side by side. */
  readonly onCompare: (ids: readonly ApplicantId[]) => void;
};

export type Review = {
  readonly title: string;
  readonly ids: readonly ApplicantId[];
  readonly totalCount: number;
};

export function ApplicantList(props: ApplicantListProps) {
  const { view, query, selectedId, density, goalHours, onQuery, onSelect, onOpen, onReview, onCompare } =
    props;
  const text = useText();
  const notices = useNotices();
  const now = useNow();
  const { data: saved } = useQuery(savedViewsQuery);
  const { data: facets } = useQuery(applicantFacetsQuery);
  const effective = queryOf(view, query);
  const list = useApplicantRows(effective);
  const { totalCount, windows } = list;
  usePrefetchedNeighbours(windows, selectedId);
  const [selectedIndex, moveTo, startIndex] = useSelection(effective, windows, selectedId, onSelect);
  const picking = usePicking(effective, windows, totalCount ?? 0);
  const current = selectedIndex === null ? undefined : rowAt(windows, selectedIndex);
  const commands = useListCommands(effective, current, picking);
  const title = titleOf(view, saved?.views ?? [], text);
  const beginReview = useReviewStart(effective, (ids) =>
    onReview({ title, ids, totalCount: totalCount ?? ids.length }),
  );
  const [exported, setExported] = useState<Exported | null>(null);
  // Whoever is chosen, or else everybody who is listed.
  const chosen = (): Exported => {
    const count = picking.count > 0 ? picking.count : (totalCount ?? 0);
    const all: Selection = { kind: 'view', query: effective, exceptIds: [], seenCount: count };
    const picked = picking.count > 0 ? selectionOf(picking.picked, effective) : null;
    return { selection: picked ?? all, count };
  };
  const compared = comparedOf(picking.picked);
  const beginExport = (): void => setExported(chosen());
  const [printed, beginPrint, endPrint] = usePrinting();
  const hasSomebody = totalCount !== null && totalCount > 0;
  useScreenCommands({
    review: hasSomebody ? beginReview : undefined,
    export: hasSomebody ? beginExport : undefined,
    compare: () => {
      if (compared === null) notices.show(text('marks.compareHow'));
      else onCompare(compared);
    },
    print: hasSomebody ? () => beginPrint(chosen().selection) : undefined,
  });

  return (
    <ListColumn>
      <ApplicantListHead
        view={view}
        title={title}
        query={query}
        totalCount={list.isStale ? null : totalCount}
        isRanked={list.isRanked}
        onQuery={onQuery}
        onLeave={() => focusList()}
        onReview={hasSomebody ? beginReview : null}
        onExport={hasSomebody ? beginExport : null}
      >
        {picking.count > 0 && (
          <PickedBar
            count={picking.count}
            totalCount={totalCount ?? 0}
            isAll={picking.picked.kind === 'all'}
            onChange={commands.change}
            onTag={() => commands.setIsTagging(true)}
            onExport={beginExport}
            onCompare={compared === null ? null : () => onCompare(compared)}
            onAll={picking.all}
            onClear={picking.clear}
          />
        )}
      </ApplicantListHead>
      {totalCount === null && list.error !== null && (
        <FailureState failure={list.error.failure} onRetry={list.retry} />
      )}
      {totalCount === null && list.error === null && <LoadingRows rowHeight={rowHeights[density]} />}
      {totalCount === 0 && (
        <NoApplicants view={view} query={query} otherCount={list.hiddenCount} onQuery={onQuery} />
      )}
      {totalCount !== null && totalCount > 0 && (
        <VirtualList
          label={title}
          count={totalCount}
          rowHeight={rowHeights[density]}
          listKey={JSON.stringify([view, query])}
          selectedIndex={selectedIndex}
          startIndex={startIndex}
          onSelect={moveTo}
          onOpen={onOpen}
          onEscape={() => {
            if (picking.count > 0) picking.clear();
            else if (query.search !== '') onQuery({ ...query, search: '' });
          }}
          onRange={list.onRange}
          keyOf={(index) => rowAt(windows, index)?.id ?? -1 - index}
          isBusy={list.isStale}
          choice={{
            isChosen: picking.isChosen,
            onRange: picking.range,
            onToggle: (index) => {
              const row = rowAt(windows, index);
              if (row !== undefined) picking.toggle(row.id);
            },
          }}
        >
          {(index) => {
            const row = rowAt(windows, index);
            return row === undefined ? (
              <PlaceholderLine density={density} />
            ) : (
              <ApplicantLine
                row={row}
                search={query.search}
                density={density}
                goalHours={goalHours}
                now={now}
                isChosen={picking.isChosen(index)}
              />
            );
          }}
        </VirtualList>
      )}
      {printed !== null && <PrintList title={title} list={printed} onDone={endPrint} />}
      {exported !== null && <ExportDialog {...exported} onClose={() => setExported(null)} />}
      {commands.isTagging && (
        <WordDialog
          title={text('marks.tagFor', { count: commands.count })}
          label={text('marks.tagName')}
          description={text('marks.tagHow')}
          confirm={text('marks.add')}
          maxLength={40}
          suggestions={(facets?.tags ?? []).slice(0, 12).map(({ name }) => name)}
          onClose={() => commands.setIsTagging(false)}
          onDone={(tag) => commands.change({ kind: 'add-tag', tag })}
        />
      )}
    </ListColumn>
  );
}

/** As many as one reading of the list gives: who has looked at them all begins again with the rest. */
const reviewedAtMost = 200;

/** Reads whom a review is about, once: they stay the same while their marks change. */
function useReviewStart(query: ApplicantQuery, onIds: (ids: ApplicantId[]) => void): () => void {
  const notices = useNotices();
  const textOf = useFailureText();
  const { mutate } = useCall('applicants.list');
  return () =>
    mutate(
      { query, start: 0, count: reviewedAtMost },
      {
        onError: (error) => notices.warn(textOf(error.failure)),
        onSuccess: ({ rows }) => onIds(rows.map(({ id }) => id)),
      },
    );
}

/**
 * Where the selected person stands in the list, and how to move: a person is selected by id, so that the
 * selection stays on them when the list changes. A move to a row that isn't read yet is completed when it is.
 * The last value: where moving goes on when they are no longer in the list.
 */
function useSelection(
  query: ApplicantQuery,
  windows: ReadonlyMap<number, readonly ApplicantRow[]>,
  selectedId: ApplicantId | null,
  onSelect: (id: ApplicantId | null) => void,
): [number | null, (index: number) => void, number | null] {
  const [awaited, setAwaited] = useState<number | null>(null);
  const here = selectedId === null ? null : indexIn(windows, (row) => row.id === selectedId);
  // Asked only where the row itself doesn't tell.
  const [position] = useQueries({
    queries: (selectedId === null || here !== null ? [] : [selectedId]).map((id) => positionQuery(query, id)),
  });
  const awaitedId = awaited === null ? undefined : rowAt(windows, awaited)?.id;
  const arrive = useEffectEvent((id: ApplicantId) => {
    setAwaited(null);
    onSelect(id);
  });
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the row has come from outside: the wait is over
    if (awaitedId !== undefined) arrive(awaitedId);
  }, [awaitedId]);

  const moveTo = (index: number): void => {
    const row = rowAt(windows, index);
    setAwaited(row === undefined ? index : null);
    if (row !== undefined) onSelect(row.id);
  };
  const known = selectedId === null ? null : (here ?? position?.data?.index ?? null);
  const [lastKnown, setLastKnown] = useState(known);
  if (known !== null && known !== lastKnown) setLastKnown(known);
  return [awaited ?? known, moveTo, selectedId === null ? null : lastKnown];
}
