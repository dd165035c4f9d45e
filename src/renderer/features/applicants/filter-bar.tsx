import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, CircleDot, Footprints, MapPin } from 'lucide-react';
import { useCallback } from 'react';
import { knownStatuses, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ApplicantView } from '../../desk/place.tsx';
import { applicantFacetsQuery } from '../../desk/query.ts';
import { useText } from '../../i18n/text.tsx';
import { RemovableChip } from '../../ui/chip.tsx';
import type { FilterGroup } from '../../ui/filter-options.ts';
import { FilterPopover } from '../../ui/filter-popover.tsx';
import { statusLook } from '../../ui/status-look.ts';
import styles from './filter-bar.module.css';
import { activeFilters, jobFilter, withFilter, type ActiveFilter } from './filters.ts';
import { isFixed } from './view.ts';

const icons = {
  status: CircleDot,
  job: BriefcaseBusiness,
  location: MapPin,
  'open-jobs': BriefcaseBusiness,
  'walk-ins': Footprints,
} as const satisfies Record<ActiveFilter['kind'], unknown>;

/** A chip for every filter that holds, and the way to more. */
export function FilterBar({
  view,
  query,
  onQuery,
}: {
  readonly view: ApplicantView;
  readonly query: ApplicantQuery;
  readonly onQuery: (query: ApplicantQuery) => void;
}) {
  const text = useText();
  const nameOf = useFilterNames();
  const groups = useFilterGroups(view, query, onQuery);
  return (
    <ul className={styles['bar']} aria-label={text('applicants.filters')}>
      {activeFilters(query).map((filter) => {
        const Icon = icons[filter.kind];
        const name = nameOf(filter);
        return (
          <li key={`${filter.kind} ${'id' in filter ? filter.id : ''}`}>
            <RemovableChip
              icon={<Icon aria-hidden="true" />}
              removeLabel={text('applicants.removeFilter', { filter: name })}
              onRemove={() => onQuery(withFilter(query, filter, false))}
            >
              {name}
            </RemovableChip>
          </li>
        );
      })}
      <li>
        <FilterPopover groups={groups} note={text('app.filterCounts')} />
      </li>
    </ul>
  );
}

/** How a filter is called on its chip and in sentences. */
export function useFilterNames(): (filter: ActiveFilter) => string {
  const text = useText();
  const { data: facets } = useQuery(applicantFacetsQuery);
  return useCallback(
    (filter) => {
      switch (filter.kind) {
        case 'open-jobs':
          return text('applicants.filterOpenJobs');
        case 'walk-ins':
          return text('applicants.filterWalkIns');
        case 'status': {
          const { label, raw } = statusLook(filter.id, '');
          return label === null ? raw : text(label);
        }
        case 'job':
          return facets?.jobs.find(({ id }) => id === String(filter.id))?.name ?? text('applicants.aJob');
        case 'location':
          return facets?.locations.find(({ id }) => id === filter.id)?.name ?? text('applicants.aLocation');
        default:
          return assertNever(filter);
      }
    },
    [text, facets],
  );
}

function useFilterGroups(
  view: ApplicantView,
  query: ApplicantQuery,
  onQuery: (query: ApplicantQuery) => void,
): FilterGroup[] {
  const text = useText();
  const nameOf = useFilterNames();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const toggle = (filter: ActiveFilter | null, isOn: boolean): void => {
    if (filter !== null) onQuery(withFilter(query, filter, isOn));
  };
  const walkIns = isFixed(view, 'walkInsOnly')
    ? []
    : [{ id: 'walk-ins', name: nameOf({ kind: 'walk-ins' }), count: facets?.walkInCount ?? null }];
  const statuses: FilterGroup = {
    id: 'status',
    label: text('applicants.status'),
    options: inProcessOrder(facets?.statuses ?? []).map(({ id, count }) => ({
      id,
      name: nameOf({ kind: 'status', id }),
      count,
    })),
    selectedIds: query.statuses,
    onToggle: (id, isOn) => toggle({ kind: 'status', id }, isOn),
  };
  return [
    {
      id: 'only',
      label: text('applicants.filterOnly'),
      options: [{ id: 'open-jobs', name: nameOf({ kind: 'open-jobs' }), count: null }, ...walkIns],
      selectedIds: [...(query.openJobsOnly ? ['open-jobs'] : []), ...(query.walkInsOnly ? ['walk-ins'] : [])],
      onToggle: (id, isOn) => toggle(id === 'open-jobs' ? { kind: id } : { kind: 'walk-ins' }, isOn),
    },
    ...(isFixed(view, 'statuses') ? [] : [statuses]),
    {
      id: 'location',
      label: text('applicants.location'),
      options: facets?.locations ?? [],
      selectedIds: query.locationIds,
      onToggle: (id, isOn) => toggle({ kind: 'location', id }, isOn),
    },
    {
      id: 'job',
      label: text('applicants.job'),
      options: facets?.jobs ?? [],
      selectedIds: query.jobIds.map(String),
      onToggle: (id, isOn) => toggle(jobFilter(id), isOn),
    },
  ];
}

/** Statuses as people pass through them; those we don't know last, in the order they came. */
function inProcessOrder<Facet extends { readonly id: string }>(facets: readonly Facet[]): Facet[] {
  const known = knownStatuses.flatMap((status) => facets.filter(({ id }) => id === status));
  return [...known, ...facets.filter((facet) => !known.includes(facet))];
}
