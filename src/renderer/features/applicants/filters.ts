import {
  ageBandSchema,
  applicantQuerySchema,
  everyone,
  type ApplicantQuery,
  type FilterName,
} from '../../../shared/domain/applicant.ts';
import { jobIdSchema } from '../../../shared/domain/ids.ts';

/** One filter that holds, as a chip shows it. `id` says which choice, where a filter has several. */
export type ActiveFilter = { readonly name: FilterName; readonly id: string };

/** Which part of the query a filter is. */
export const queryKeys = {
  openJobs: 'openJobsOnly',
  walkIns: 'walkInsOnly',
  unread: 'unreadOnly',
  duplicates: 'duplicatesOnly',
  contact: 'contact',
  status: 'statuses',
  step: 'stepNames',
  decision: 'decisions',
  stars: 'stars',
  tags: 'tags',
  age: 'ages',
  applied: 'appliedFrom',
  job: 'jobIds',
  location: 'locationIds',
  account: 'accountIds',
  department: 'departmentIds',
  source: 'sourceNames',
} as const satisfies Record<FilterName, keyof ApplicantQuery>;

const flags = ['openJobs', 'walkIns', 'unread', 'duplicates'] as const;
const texts = ['status', 'step', 'location', 'account', 'department', 'source', 'tags'] as const;

/** The filters a person has set on top of a view, in the order of their chips. */
export function activeFilters(query: ApplicantQuery): ActiveFilter[] {
  const each = (name: FilterName, ids: readonly (string | number)[]): ActiveFilter[] =>
    ids.map((id) => ({ name, id: String(id) }));
  return [
    ...flags.flatMap((name) => (query[queryKeys[name]] ? [{ name, id: '' }] : [])),
    ...(query.contact === 'any' ? [] : [{ name: 'contact', id: query.contact } as const]),
    ...each('status', query.statuses),
    ...each('step', query.stepNames),
    ...each('decision', query.decisions),
    ...each('stars', query.stars),
    ...each('tags', query.tags),
    ...each('age', query.ages),
    ...(query.appliedFrom === null && query.appliedUntil === null
      ? []
      : [{ name: 'applied', id: '' } as const]),
    ...each('job', query.jobIds),
    ...each('location', query.locationIds),
    ...each('account', query.accountIds),
    ...each('department', query.departmentIds),
    ...each('source', query.sourceNames),
  ];
}

/** The same query with a filter set or taken off. A choice that is none (no id of a job) changes nothing. */
export function withFilter(query: ApplicantQuery, { name, id }: ActiveFilter, isOn: boolean): ApplicantQuery {
  for (const flag of flags) if (flag === name) return { ...query, [queryKeys[flag]]: isOn };
  for (const text of texts) {
    if (text === name) return { ...query, [queryKeys[text]]: withEntry(query[queryKeys[text]], id, isOn) };
  }
  if (name === 'applied') return { ...query, appliedFrom: null, appliedUntil: null };
  if (name === 'contact') {
    const chosen = applicantQuerySchema.shape.contact.safeParse(isOn ? id : 'any');
    return chosen.success ? { ...query, contact: chosen.data } : query;
  }
  if (name === 'job') {
    const job = jobIdSchema.safeParse(Number(id));
    return job.success ? { ...query, jobIds: withEntry(query.jobIds, job.data, isOn) } : query;
  }
  if (name === 'age') {
    const band = ageBandSchema.safeParse(id);
    return band.success ? { ...query, ages: withEntry(query.ages, band.data, isOn) } : query;
  }
  if (name === 'stars') return { ...query, stars: withEntry(query.stars, Number(id), isOn) };
  const decision = applicantQuerySchema.shape.decisions.element.safeParse(id);
  return decision.success ? { ...query, decisions: withEntry(query.decisions, decision.data, isOn) } : query;
}

/** The same search and order without any filter. */
export function withoutFilters(query: ApplicantQuery): ApplicantQuery {
  return { ...everyone, search: query.search, sort: query.sort };
}

function withEntry<T>(entries: readonly T[], entry: T, isOn: boolean): T[] {
  const others = entries.filter((other) => other !== entry);
  return isOn ? [...others, entry] : others;
}
