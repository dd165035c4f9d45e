import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { jobIdSchema, type JobId } from '../../../shared/domain/ids.ts';

/** One filter that holds, as a chip shows it. */
export type ActiveFilter =
  | { readonly kind: 'status'; readonly id: string }
  | { readonly kind: 'job'; readonly id: JobId }
  | { readonly kind: 'location'; readonly id: string }
  | { readonly kind: 'open-jobs' }
  | { readonly kind: 'walk-ins' };

/** The filters a person has set on top of a view, in the order of their chips. */
export function activeFilters(query: ApplicantQuery): ActiveFilter[] {
  return [
    ...(query.openJobsOnly ? [{ kind: 'open-jobs' } as const] : []),
    ...(query.walkInsOnly ? [{ kind: 'walk-ins' } as const] : []),
    ...query.statuses.map((id) => ({ kind: 'status', id }) as const),
    ...query.jobIds.map((id) => ({ kind: 'job', id }) as const),
    ...query.locationIds.map((id) => ({ kind: 'location', id }) as const),
  ];
}

/** The same query with a filter set or taken off. */
export function withFilter(query: ApplicantQuery, filter: ActiveFilter, isOn: boolean): ApplicantQuery {
  switch (filter.kind) {
    case 'open-jobs':
      return { ...query, openJobsOnly: isOn };
    case 'walk-ins':
      return { ...query, walkInsOnly: isOn };
    case 'status':
      return { ...query, statuses: withEntry(query.statuses, filter.id, isOn) };
    case 'job':
      return { ...query, jobIds: withEntry(query.jobIds, filter.id, isOn) };
    case 'location':
      return { ...query, locationIds: withEntry(query.locationIds, filter.id, isOn) };
  }
}

/** The same search and order without any filter. */
export function withoutFilters(query: ApplicantQuery): ApplicantQuery {
  return {
    ...query,
    statuses: [],
    jobIds: [],
    locationIds: [],
    openJobsOnly: false,
    walkInsOnly: false,
  };
}

/** Facets name jobs by text; a text that is no id of a job filters nothing. */
export function jobFilter(id: string): ActiveFilter | null {
  const read = jobIdSchema.safeParse(Number(id));
  return read.success ? { kind: 'job', id: read.data } : null;
}

function withEntry<T>(entries: readonly T[], entry: T, isOn: boolean): T[] {
  const others = entries.filter((other) => other !== entry);
  return isOn ? [...others, entry] : others;
}
