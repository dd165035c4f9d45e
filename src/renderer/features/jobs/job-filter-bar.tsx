import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { JobQuery, Near } from '../../../shared/contract/jobs.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { jobFacetsQuery } from '../../desk/query.ts';
import { useText, type TextOf } from '../../i18n/text.tsx';
import { RemovableChip } from '../../ui/chip.tsx';
import type { FilterGroup } from '../../ui/filter-options.ts';
import { FilterPopover } from '../../ui/filter-popover.tsx';
import styles from './job-filter-bar.module.css';
import { activeJobFilters, withJobFilter, type ActiveJobFilter, type JobFilterKind } from './job-filters.ts';
import { jobStatusText } from './job-status.ts';
import { NearPopover } from './near-popover.tsx';

type Facets = CallOutput<'jobs.facets'>;

const groups: readonly {
  readonly kind: JobFilterKind;
  readonly facet: keyof Facets;
  readonly label: MessageId;
}[] = [
  { kind: 'statuses', facet: 'statuses', label: 'jobs.status' },
  { kind: 'locationIds', facet: 'locations', label: 'jobs.location' },
  { kind: 'departmentIds', facet: 'departments', label: 'jobs.department' },
  { kind: 'employmentIds', facet: 'employments', label: 'jobs.employment' },
  { kind: 'brandNames', facet: 'brands', label: 'jobs.brand' },
  { kind: 'accountNames', facet: 'accounts', label: 'jobs.account' },
];

/** A chip for every filter that holds, and the way to more. */
export function JobFilterBar({
  query,
  onQuery,
  near,
  onNear,
}: {
  readonly query: JobQuery;
  readonly onQuery: (query: JobQuery) => void;
  readonly near: Near | null;
  readonly onNear: (near: Near | null) => void;
}) {
  const text = useText();
  const { data: facets } = useQuery(jobFacetsQuery);
  const unlisted: FilterGroup = {
    id: 'also',
    label: text('jobs.also'),
    options: [{ id: 'unlisted', name: text('jobs.closedJobs'), count: null }],
    selectedIds: query.includesUnlisted ? ['unlisted'] : [],
    onToggle: (_, isOn) => onQuery(withJobFilter(query, { kind: 'unlisted' }, isOn)),
  };
  const listed = groups.map(({ kind, facet, label }): FilterGroup => ({
    id: kind,
    label: text(label),
    options: (facets?.[facet] ?? []).map((option) => ({
      ...option,
      name: kind === 'statuses' ? statusName(option.id, text) : option.name,
    })),
    selectedIds: query[kind],
    onToggle: (id, isOn) => onQuery(withJobFilter(query, { kind, id }, isOn)),
  }));
  return (
    <ul className={styles['bar']} aria-label={text('applicants.filters')}>
      {near !== null && (
        <li>
          <RemovableChip
            icon={<MapPin aria-hidden="true" />}
            removeLabel={text('applicants.removeFilter', { filter: text('jobs.nearChip', near) })}
            onRemove={() => onNear(null)}
          >
            {text('jobs.nearChip', near)}
          </RemovableChip>
        </li>
      )}
      {activeJobFilters(query).map((filter) => {
        const name = nameOf(filter, facets, text);
        return (
          <li key={`${filter.kind} ${'id' in filter ? filter.id : ''}`}>
            <RemovableChip
              removeLabel={text('applicants.removeFilter', { filter: name })}
              onRemove={() => onQuery(withJobFilter(query, filter, false))}
            >
              {name}
            </RemovableChip>
          </li>
        );
      })}
      <li>
        <FilterPopover groups={[...listed, unlisted]} />
      </li>
      <li>
        <NearPopover near={near} onNear={onNear} />
      </li>
    </ul>
  );
}

function statusName(status: string, text: TextOf): string {
  const words = jobStatusText(status);
  return words === null ? status : text(words);
}

function nameOf(filter: ActiveJobFilter, facets: Facets | undefined, text: TextOf): string {
  if (filter.kind === 'unlisted') return text('jobs.alsoClosed');
  if (filter.kind === 'statuses') return statusName(filter.id, text);
  const group = groups.find(({ kind }) => kind === filter.kind);
  const option = group && facets?.[group.facet].find(({ id }) => id === filter.id);
  return option?.name ?? filter.id;
}
