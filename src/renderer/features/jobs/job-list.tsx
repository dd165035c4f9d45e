import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, SearchX } from 'lucide-react';
import type { JobQuery } from '../../../shared/contract/jobs.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { ListHead, ListColumn, ListTitle } from '../../ui/list-column.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { focusList, VirtualList } from '../../ui/virtual-list.tsx';
import { activeJobFilters, withoutJobFilters } from './job-filters.ts';
import { JobFilterBar } from './job-filter-bar.tsx';
import { JobLine } from './job-line.tsx';
import { everyOpenJob, jobsQuery } from './queries.ts';

const rowHeights: Record<Settings['density'], number> = { comfortable: 60, compact: 44 };

type JobListProps = {
  readonly query: JobQuery;
  readonly selectedId: JobId | null;
  readonly density: Settings['density'];
  readonly onQuery: (query: JobQuery) => void;
  readonly onSelect: (id: JobId) => void;
  readonly onOpen: () => void;
};

export function JobList({ query, selectedId, density, onQuery, onSelect, onOpen }: JobListProps) {
  const text = useText();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...jobsQuery(query),
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  const place = rows.findIndex(({ id }) => id === selectedId);

  return (
    <ListColumn>
      <ListHead>
        <ListTitle
          title={<Text id="app.jobs" />}
          count={
            data !== undefined &&
            !isPlaceholderData && (
              <Text
                id={rows.length === data.totalCount ? 'jobs.count' : 'jobs.countOf'}
                values={{ count: rows.length, total: data.totalCount }}
              />
            )
          }
        />
        <SearchField
          label={text('jobs.search')}
          placeholder={text('jobs.searchPlaceholder')}
          value={query.search}
          onChange={(search) => onQuery({ ...query, search })}
          onLeave={() => focusList()}
        />
        <JobFilterBar query={query} onQuery={onQuery} />
      </ListHead>
      {data === undefined && error !== null && (
        <FailureState failure={error.failure} onRetry={() => void refetch()} />
      )}
      {data !== undefined && rows.length === 0 && <NoJobs query={query} onQuery={onQuery} />}
      {rows.length > 0 && (
        <VirtualList
          label={text('app.jobs')}
          count={rows.length}
          rowHeight={rowHeights[density]}
          listKey={JSON.stringify(query)}
          selectedIndex={place === -1 ? null : place}
          onSelect={(index) => {
            const row = rows[index];
            if (row !== undefined) onSelect(row.id);
          }}
          onOpen={onOpen}
          onEscape={() => query.search !== '' && onQuery({ ...query, search: '' })}
          keyOf={(index) => rows[index]?.id ?? -1}
          isBusy={isPlaceholderData}
        >
          {(index) => {
            const row = rows[index];
            return row !== undefined && <JobLine row={row} search={query.search} density={density} />;
          }}
        </VirtualList>
      )}
    </ListColumn>
  );
}

function NoJobs({ query, onQuery }: Pick<JobListProps, 'query' | 'onQuery'>) {
  const hasFilters = activeJobFilters(query).some(({ kind }) => kind !== 'unlisted');
  if (query.search === '' && !hasFilters) {
    return (
      <EmptyState icon={<BriefcaseBusiness aria-hidden="true" />} title={<Text id="jobs.none" />}>
        <Text id="jobs.noneHow" />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={<Text id="jobs.noMatch" />}
      action={
        <>
          {hasFilters && (
            <Button onPress={() => onQuery(withoutJobFilters(query))}>
              <Text id="applicants.clearFilters" />
            </Button>
          )}
          {query.search !== '' && (
            <Button onPress={() => onQuery({ ...query, search: '' })}>
              <Text id="app.clearSearch" />
            </Button>
          )}
          {!query.includesUnlisted && (
            <Button
              onPress={() => onQuery({ ...everyOpenJob, search: query.search, includesUnlisted: true })}
            >
              <Text id="jobs.searchClosed" />
            </Button>
          )}
        </>
      }
    />
  );
}
