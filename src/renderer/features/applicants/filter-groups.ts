import type { CallOutput } from '../../../shared/contract/contract.ts';
import { knownStatuses, type ApplicantQuery, type FilterName } from '../../../shared/domain/applicant.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { TextOf } from '../../i18n/text.tsx';
import type { FilterGroup, FilterOption } from '../../ui/filter-options.ts';
import { withFilter, type ActiveFilter } from './filters.ts';

type Facets = CallOutput<'applicants.facets'>;
type Counted = { readonly id: string | number; readonly count: number };

/**
 * Everything a view can be filtered by, in the order people ask for it. What the view decides by itself isn't
 * offered; groups of one choice tell nothing and are left out, unless it holds.
 */
export function filterGroups(deps: {
  readonly query: ApplicantQuery;
  readonly facets: Facets | undefined;
  readonly isFixed: (filter: FilterName) => boolean;
  readonly nameOf: (filter: ActiveFilter) => string;
  readonly text: TextOf;
  readonly onQuery: (query: ApplicantQuery) => void;
}): FilterGroup[] {
  const { query, facets, isFixed, nameOf, text, onQuery } = deps;
  if (facets === undefined) return [];

  const toggle = (name: FilterName) => (id: string, isOn: boolean) =>
    onQuery(withFilter(query, { name, id }, isOn));
  const named = (name: FilterName, counts: readonly Counted[]): FilterOption[] =>
    counts.map(({ id, count }) => ({ id: String(id), name: nameOf({ name, id: String(id) }), count }));
  const group = (
    name: FilterName,
    label: MessageId,
    options: readonly FilterOption[],
    chosen: readonly (string | number)[],
  ): FilterGroup[] =>
    isFixed(name) || (options.length < 2 && chosen.length === 0)
      ? []
      : [{ id: name, label: text(label), options, selectedIds: chosen.map(String), onToggle: toggle(name) }];

  return [
    ...onlyGroup(deps, facets),
    ...group('status', 'applicants.status', named('status', inProcessOrder(facets.statuses)), query.statuses),
    ...group('decision', 'marks.decision', named('decision', facets.decisions), query.decisions),
    ...group('location', 'applicants.location', facets.locations, query.locationIds),
    ...group('job', 'applicants.job', facets.jobs, query.jobIds),
    ...group('age', 'applicants.age', named('age', facets.ages), query.ages),
    ...group('tags', 'marks.tags', facets.tags, query.tags),
    ...group('stars', 'marks.stars', named('stars', facets.stars.toReversed()), query.stars),
    ...group('step', 'applicants.step', named('step', facets.steps), query.stepNames),
    ...group('source', 'applicants.source', facets.sources, query.sourceNames),
    ...group('department', 'applicants.department', facets.departments, query.departmentIds),
    ...group('account', 'applicants.account', facets.accounts, query.accountIds),
  ];
}

/** The filters that are on or off. */
function onlyGroup(
  { query, isFixed, nameOf, text, onQuery }: Parameters<typeof filterGroups>[0],
  facets: Facets,
): FilterGroup[] {
  const filters = [
    { filter: { name: 'openJobs', id: '' }, count: facets.openJobsCount, isOn: query.openJobsOnly },
    { filter: { name: 'unread', id: '' }, count: facets.unreadCount, isOn: query.unreadOnly },
    {
      filter: { name: 'contact', id: 'not-contacted' },
      count: facets.notContactedCount,
      isOn: query.contact === 'not-contacted',
    },
    {
      filter: { name: 'contact', id: 'contacted' },
      count: facets.contactedCount,
      isOn: query.contact === 'contacted',
    },
    { filter: { name: 'walkIns', id: '' }, count: facets.walkInCount, isOn: query.walkInsOnly },
    { filter: { name: 'duplicates', id: '' }, count: facets.duplicatesCount, isOn: query.duplicatesOnly },
  ] as const;
  const offered = filters
    .filter(({ filter }) => !isFixed(filter.name))
    .map((entry) => ({ ...entry, key: `${entry.filter.name} ${entry.filter.id}` }));
  return [
    {
      id: 'only',
      label: text('applicants.filterOnly'),
      options: offered.map(({ key, filter, count }) => ({ id: key, name: nameOf(filter), count })),
      selectedIds: offered.filter(({ isOn }) => isOn).map(({ key }) => key),
      onToggle: (key, isOn) => {
        const entry = offered.find((one) => one.key === key);
        if (entry !== undefined) onQuery(withFilter(query, entry.filter, isOn));
      },
    },
  ];
}

/** Statuses as people pass through them; those we don't know last, in the order they came. */
function inProcessOrder<Facet extends { readonly id: string }>(facets: readonly Facet[]): Facet[] {
  const known = knownStatuses.flatMap((status) => facets.filter(({ id }) => id === status));
  return [...known, ...facets.filter((facet) => !known.includes(facet))];
}
