import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  CircleDot,
  Clock,
  Copy,
  Footprints,
  ListChecks,
  Mail,
  MapPin,
  Megaphone,
  PhoneCall,
  Star,
  Tag,
  UserRoundCheck,
} from 'lucide-react';
import { useState } from 'react';
import type { ApplicantQuery, FilterName } from '../../../shared/domain/applicant.ts';
import { isFixed, queryOf } from '../../desk/applicant-view.ts';
import type { ApplicantView } from '../../desk/place.tsx';
import { deskQuery } from '../../desk/query.ts';
import { useText } from '../../i18n/text.tsx';
import { RemovableChip } from '../../ui/chip.tsx';
import { FilterPopover } from '../../ui/filter-popover.tsx';
import { DateRange } from './date-range.tsx';
import styles from './filter-bar.module.css';
import { filterGroups } from './filter-groups.ts';
import { useFilterNames } from './filter-names.ts';
import { activeFilters, queryKeys, withFilter } from './filters.ts';

const icons = {
  openJobs: BriefcaseBusiness,
  walkIns: Footprints,
  unread: Mail,
  duplicates: Copy,
  contact: PhoneCall,
  status: CircleDot,
  step: ListChecks,
  decision: UserRoundCheck,
  stars: Star,
  tags: Tag,
  age: Clock,
  applied: CalendarDays,
  job: BriefcaseBusiness,
  location: MapPin,
  account: Building2,
  department: Building2,
  source: Megaphone,
} as const satisfies Record<FilterName, unknown>;

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
  const nameOf = useFilterNames(query);
  // Counted only where it is shown: what is typed in the search would have it counted at every key.
  const [isOpen, setIsOpen] = useState(false);
  const active = activeFilters(query);
  const { data: facets, isPlaceholderData } = useQuery({
    ...deskQuery('applicants.facets', { query: queryOf(view, query), withJobs: isOpen }),
    enabled: isOpen || active.length > 0,
    placeholderData: keepPreviousData,
  });
  const hidden = isPlaceholderData ? undefined : facets?.hidden;
  const groups = filterGroups({
    query,
    facets,
    isFixed: (name) => isFixed(view, queryKeys[name]),
    nameOf,
    text,
    onQuery,
  });
  return (
    <ul className={styles['bar']} aria-label={text('applicants.filters')}>
      {active.map((filter, place) => {
        const Icon = icons[filter.name];
        const name = nameOf(filter);
        // Several choices of one filter hide together: it is told once, behind the last of them.
        const isLast = active[place + 1]?.name !== filter.name;
        const hides = isLast ? (hidden?.[filter.name] ?? 0) : 0;
        return (
          <li key={`${filter.name} ${filter.id}`}>
            <RemovableChip
              icon={<Icon aria-hidden="true" />}
              removeLabel={
                hides === 0
                  ? text('applicants.removeFilter', { filter: name })
                  : text('applicants.removeFilterHides', { filter: name, count: hides })
              }
              note={hides === 0 ? undefined : text('applicants.hides', { count: hides })}
              onRemove={() => onQuery(withFilter(query, filter, false))}
            >
              {name}
            </RemovableChip>
          </li>
        );
      })}
      <li>
        <FilterPopover
          groups={groups}
          note={text('app.filterCounts')}
          extra={<DateRange query={query} onQuery={onQuery} />}
          onOpenChange={setIsOpen}
        />
      </li>
    </ul>
  );
}
