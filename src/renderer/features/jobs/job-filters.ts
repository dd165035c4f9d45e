import type { JobQuery } from '../../../shared/contract/jobs.ts';

const kinds = [
  'statuses',
  'locationIds',
  'departmentIds',
  'employmentIds',
  'brandNames',
  'accountNames',
] as const satisfies readonly (keyof JobQuery)[];

/** The lists of a jobs query that can be filtered by. */
export type JobFilterKind = (typeof kinds)[number];

export type ActiveJobFilter =
  { readonly kind: JobFilterKind; readonly id: string } | { readonly kind: 'unlisted' };

/** The filters that hold, in the order of their chips. */
export function activeJobFilters(query: JobQuery): ActiveJobFilter[] {
  return [
    ...(query.includesUnlisted ? [{ kind: 'unlisted' } as const] : []),
    ...kinds.flatMap((kind) => query[kind].map((id) => ({ kind, id }))),
  ];
}

export function withJobFilter(query: JobQuery, filter: ActiveJobFilter, isOn: boolean): JobQuery {
  if (filter.kind === 'unlisted') return { ...query, includesUnlisted: isOn };
  const others = query[filter.kind].filter((id) => id !== filter.id);
  return { ...query, [filter.kind]: isOn ? [...others, filter.id] : others };
}

/** The same search without what narrows it; closed jobs stay if they were asked for. */
export function withoutJobFilters(query: JobQuery): JobQuery {
  return { ...query, ...Object.fromEntries(kinds.map((kind) => [kind, []])) };
}
