import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, MapPinOff, SearchX } from 'lucide-react';
import type { JobQuery, Near } from '../../../shared/contract/jobs.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { JobRow } from '../../../shared/domain/job.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { ListHead, ListColumn, ListTitle } from '../../ui/list-column.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { AfterAMoment } from '../../ui/skeleton.tsx';
import { focusList, VirtualList } from '../../ui/virtual-list.tsx';
import { activeJobFilters, withoutJobFilters } from './job-filters.ts';
import { JobFilterBar } from './job-filter-bar.tsx';
import { JobLine } from './job-line.tsx';
import styles from './near-popover.module.css';
import { everyOpenJob, jobsQuery } from './queries.ts';
import { useNearJobs, type NearJobs } from './use-near-jobs.ts';

const rowHeights: Record<Settings['density'], number> = { comfortable: 60, compact: 44 };

type JobListProps = {
  readonly query: JobQuery;
  readonly near: Near | null;
  readonly selectedId: JobId | null;
  readonly density: Settings['density'];
  readonly onQuery: (query: JobQuery) => void;
  readonly onNear: (near: Near | null) => void;
  readonly onSelect: (id: JobId) => void;
  readonly onOpen: () => void;
};

export function JobList(props: JobListProps) {
  const { query, near, selectedId, density, onQuery, onNear, onSelect, onOpen } = props;
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const nearJobs = useNearJobs(near);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...jobsQuery(query),
    placeholderData: keepPreviousData,
  });
  const rows = rowsIn(data?.rows ?? [], nearJobs);
  const place = rows.findIndex(({ id }) => id === selectedId);

  return (
    <ListColumn>
      <ListHead>
        <ListTitle
          title={<Text id="app.jobs" />}
          count={
            data !== undefined &&
            !isPlaceholderData &&
            isCounted(nearJobs) && (
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
        <JobFilterBar query={query} onQuery={onQuery} near={near} onNear={onNear} />
        {nearJobs.kind === 'known' && (
          <p className={styles['told']}>
            <Text id="jobs.nearAskedAt" values={{ when: format.moment(nearJobs.askedAt, now) }} />
          </p>
        )}
      </ListHead>
      {data === undefined && error !== null && (
        <FailureState failure={error.failure} onRetry={() => void refetch()} />
      )}
      {nearJobs.kind === 'asking' && (
        <AfterAMoment>
          <p className={styles['told']}>
            <Text id="jobs.nearAsking" />
          </p>
        </AfterAMoment>
      )}
      {nearJobs.kind === 'failed' && (
        <FailureState failure={nearJobs.error.failure} onRetry={nearJobs.retry} />
      )}
      {data !== undefined && rows.length === 0 && nearJobs.kind === 'known' && (
        <EmptyState
          icon={<MapPinOff aria-hidden="true" />}
          title={<Text id="jobs.nearNone" values={near ?? {}} />}
          action={
            <Button onPress={() => onNear(null)}>
              <Text id="jobs.nearEverywhere" />
            </Button>
          }
        />
      )}
      {data !== undefined && rows.length === 0 && nearJobs.kind === 'off' && (
        <NoJobs query={query} onQuery={onQuery} />
      )}
      {rows.length > 0 && (
        <VirtualList
          label={text('app.jobs')}
          count={rows.length}
          rowHeight={rowHeights[density]}
          listKey={JSON.stringify([query, near])}
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

/** A number is said only where somebody has counted. */
function isCounted(near: NearJobs): boolean {
  return near.kind === 'off' || near.kind === 'known';
}

/** Until CareerPlug has answered nobody knows which jobs are near: none is shown as if it were. */
function rowsIn(rows: readonly JobRow[], near: NearJobs): readonly JobRow[] {
  switch (near.kind) {
    case 'off':
      return rows;
    case 'known':
      return rows.filter(near.isNear);
    case 'asking':
    case 'failed':
      return [];
    default:
      return assertNever(near);
  }
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
