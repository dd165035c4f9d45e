import type { JobQuery, Near } from '../../../shared/contract/jobs.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { deskQuery } from '../../desk/query.ts';

export const everyOpenJob: JobQuery = {
  search: '',
  statuses: [],
  locationIds: [],
  departmentIds: [],
  employmentIds: [],
  brandNames: [],
  accountNames: [],
  includesUnlisted: false,
};

export const jobsQuery = (query: JobQuery) => deskQuery('jobs.list', { query });
/** Distances don't change: asked once an hour at most, and only for as long as somebody looks. Milliseconds. */
export const nearJobsQuery = (near: Near) => ({ ...deskQuery('jobs.near', near), staleTime: 3_600_000 });
export const jobQuery = (id: JobId) => deskQuery('jobs.get', { id });
