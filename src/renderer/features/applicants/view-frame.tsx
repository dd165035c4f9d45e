import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Selection } from '../../../shared/contract/marks.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { queryOf, titleOf } from '../../desk/applicant-view.ts';
import type { ApplicantView } from '../../desk/place.tsx';
import { applicantFacetsQuery, savedViewsQuery } from '../../desk/query.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { useCall } from '../../desk/use-call.ts';
import { useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useNotices } from '../../ui/notices.tsx';
import { focusList } from '../../ui/virtual-list.tsx';
import { ListColumn } from '../../ui/list-column.tsx';
import { ApplicantListHead } from './applicant-list-head.tsx';
import { ExportDialog, type Exported } from './export-dialog.tsx';
import type { Layout } from './layout.ts';
import { PickedBar } from './picked-bar.tsx';
import { comparedOf, selectionOf } from './picked.ts';
import { PrintList } from './print-list.tsx';
import { useListCommands } from './use-list-commands.ts';
import type { Picking } from './use-picking.ts';
import { usePrinting } from './use-printing.ts';
import { WordDialog } from './word-dialog.tsx';

/** What every layout of a view is given. */
export type LayoutProps = {
  readonly view: ApplicantView;
  readonly query: ApplicantQuery;
  readonly selectedId: ApplicantId | null;
  readonly goalHours: number;
  readonly onQuery: (query: ApplicantQuery) => void;
  readonly onSelect: (id: ApplicantId | null) => void;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
  /** Goes through the view one by one, beginning with these. */
  readonly onReview: (review: Review) => void;
  /** Lays some side by side. */
  readonly onCompare: (ids: readonly ApplicantId[]) => void;
  /** What a layout alone can do, at the end of its head. */
  readonly tools: ReactNode;
};

export type Review = {
  readonly title: string;
  readonly ids: readonly ApplicantId[];
  readonly totalCount: number;
};

/** What all layouts have in common: the head, what is done to those chosen, export, print and review. */
export function ViewFrame({
  view,
  query,
  layout,
  totalCount,
  shownCount,
  isRanked,
  current,
  picking,
  note,
  tools,
  onQuery,
  onReview,
  onCompare,
  children,
}: Pick<LayoutProps, 'view' | 'query' | 'onQuery' | 'onReview' | 'onCompare' | 'tools'> & {
  readonly layout: Layout;
  /** Of the view; null while it isn't known. */
  readonly totalCount: number | null;
  /** The same as far as it may be told: not while it belongs to the query before. */
  readonly shownCount: number | null;
  readonly isRanked: boolean | null;
  /** Whom keys are about while nobody is chosen. */
  readonly current: Parameters<typeof useListCommands>[1];
  readonly picking: Picking;
  /** A line about the layout below the head's controls. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useText();
  const notices = useNotices();
  const { data: saved } = useQuery(savedViewsQuery);
  const { data: facets } = useQuery(applicantFacetsQuery);
  const effective = queryOf(view, query);
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
        layout={layout}
        totalCount={shownCount}
        isRanked={isRanked}
        tools={tools}
        onQuery={onQuery}
        onLeave={() => focusList()}
        onReview={hasSomebody ? beginReview : null}
        onExport={hasSomebody ? beginExport : null}
      >
        {note}
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
      {children}
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
