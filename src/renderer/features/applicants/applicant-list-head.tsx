import { useQuery } from '@tanstack/react-query';
import {
  ArrowDownWideNarrow,
  Download,
  GalleryHorizontalEnd,
  LayoutList,
  SquareKanban,
  Table2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { queryOf } from '../../desk/applicant-view.ts';
import { useKeysText } from '../../desk/keys.ts';
import type { ApplicantView } from '../../desk/place.tsx';
import { applicantFacetsQuery, countQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ListHead, ListTitle } from '../../ui/list-column.tsx';
import { ChoiceMenu } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFilterNames } from './filter-names.ts';
import { activeFilters, withoutFilters } from './filters.ts';
import styles from './applicant-list-head.module.css';
import { layouts, type Layout } from './layout.ts';
import { inOrder, ordersFor, shownOrder } from './order.ts';
import { ViewMenu } from './view-menu.tsx';

type ListHeadProps = {
  readonly view: ApplicantView;
  readonly title: string;
  readonly query: ApplicantQuery;
  readonly layout: Layout;
  /** Null while it isn't known. */
  readonly totalCount: number | null;
  /** The best match comes first; null while it isn't known. */
  readonly isRanked: boolean | null;
  /** What this layout alone can do. */
  readonly tools: ReactNode;
  readonly onQuery: (query: ApplicantQuery) => void;
  /** On from the search into what it found. */
  readonly onLeave: () => void;
  /** Null while there is nobody to look at. */
  readonly onReview: (() => void) | null;
  readonly onExport: (() => void) | null;
  /** Below everything else: what is about the chosen ones. */
  readonly children: ReactNode;
};

/** What is listed, and how to narrow it: title with its counts, search, filters, what they hide, order. */
export function ApplicantListHead({
  view,
  title,
  query,
  layout,
  totalCount,
  isRanked,
  tools,
  onQuery,
  onLeave,
  onReview,
  onExport,
  children,
}: ListHeadProps) {
  const text = useText();
  const keysText = useKeysText();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const isNarrowed = query.search !== '' || activeFilters(query).length > 0;
  return (
    <ListHead isWide={layout !== 'list'}>
      <ListTitle
        title={title}
        count={
          totalCount !== null && (
            <Text
              id={
                // While many come in, the number of everybody may be a moment older than the list.
                isNarrowed && facets !== undefined && facets.totalCount > totalCount
                  ? 'applicants.countOf'
                  : 'applicants.count'
              }
              values={{ count: totalCount, total: facets?.totalCount ?? totalCount }}
            />
          )
        }
        end={
          <>
            {onReview !== null && (
              <IconButton label={text('app.review')} keys={keysText('review')} onPress={onReview}>
                <GalleryHorizontalEnd aria-hidden="true" />
              </IconButton>
            )}
            {onExport !== null && (
              <IconButton label={text('app.export')} keys={keysText('export')} onPress={onExport}>
                <Download aria-hidden="true" />
              </IconButton>
            )}
            <OrderMenu query={query} isRanked={isRanked} onQuery={onQuery} />
            <LayoutMenu layout={layout} />
            {tools}
            <ViewMenu view={view} title={title} query={query} />
          </>
        }
      />
      <SearchField
        label={text('applicants.search')}
        placeholder={text('applicants.searchPlaceholder')}
        value={query.search}
        onChange={(search) => onQuery({ ...query, search })}
        onLeave={onLeave}
      />
      <div className={styles['narrowing']}>
        <FilterBar view={view} query={query} onQuery={onQuery} />
        <OrderText query={query} isRanked={isRanked} />
      </div>
      <HiddenLine view={view} query={query} totalCount={totalCount} onQuery={onQuery} />
      {children}
    </ListHead>
  );
}

const layoutIcons = { list: LayoutList, table: Table2, board: SquareKanban } as const satisfies Record<
  Layout,
  unknown
>;

/** How the view is laid out, and the other ways. */
function LayoutMenu({ layout }: { readonly layout: Layout }) {
  const text = useText();
  const updateSettings = useCall('settings.update');
  const Icon = layoutIcons[layout];
  const entries = layouts.map(({ id, label }) => ({ id, label: text(label) }));
  const name = entries.find(({ id }) => id === layout)?.label ?? '';
  return (
    <ChoiceMenu
      label={text('layouts.choose')}
      entries={entries}
      chosenId={layout}
      onChoose={(applicantsLayout) => updateSettings.mutate({ applicantsLayout })}
      trigger={
        <IconButton label={text('layouts.now', { layout: name })}>
          <Icon aria-hidden="true" />
        </IconButton>
      }
    />
  );
}

/** In which order the list is, and other ones. */
function OrderMenu({ query, isRanked, onQuery }: Pick<ListHeadProps, 'query' | 'isRanked' | 'onQuery'>) {
  const text = useText();
  const shown = shownOrder(query, isRanked ?? false);
  const order = text(shown.label);
  return (
    <ChoiceMenu
      label={text('applicants.sort')}
      entries={ordersFor(query).map(({ id, label }) => ({ id, label: text(label) }))}
      chosenId={shown.id}
      onChoose={(sort) => onQuery(inOrder(query, sort))}
      trigger={
        <IconButton
          label={isRanked === null ? text('applicants.sort') : text('applicants.sortNow', { order })}
        >
          <ArrowDownWideNarrow aria-hidden="true" />
        </IconButton>
      }
    />
  );
}

/** An order that isn't everybody's beginning is written out; who can't see it hears it from the menu's button. */
function OrderText({ query, isRanked }: Pick<ListHeadProps, 'query' | 'isRanked'>) {
  const text = useText();
  const shown = shownOrder(query, isRanked ?? false);
  if (isRanked === null || shown.id === 'newest') return null;
  return (
    <span className={styles['order']} aria-hidden="true">
      {text(shown.label)}
    </span>
  );
}

/** How many people the filters keep out of the view, and the way to see them. */
function HiddenLine({
  view,
  query,
  totalCount,
  onQuery,
}: Pick<ListHeadProps, 'view' | 'query' | 'totalCount' | 'onQuery'>) {
  const nameOf = useFilterNames(query);
  const filters = activeFilters(query);
  const unfiltered = withoutFilters(query);
  const { data } = useQuery({ ...countQuery(queryOf(view, unfiltered)), enabled: filters.length > 0 });
  if (filters.length === 0 || data === undefined || totalCount === null) return null;
  const hiddenCount = data.count - totalCount;
  if (hiddenCount <= 0) return null;
  const [only] = filters;
  return (
    <p className={styles['hidden']}>
      {filters.length === 1 && only !== undefined ? (
        <Text id="applicants.hiddenByOne" values={{ count: hiddenCount, filter: nameOf(only) }} />
      ) : (
        <Text id="applicants.hiddenByFilters" values={{ count: hiddenCount }} />
      )}{' '}
      <Button look="link" onPress={() => onQuery(unfiltered)}>
        <Text id="applicants.showHidden" />
      </Button>
    </p>
  );
}
