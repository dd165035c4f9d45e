import type { JobQuery } from '../../../shared/contract/jobs.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { deskQuery } from '../../desk/query.ts';

export const everyOpenJob: JobQuery = {
  search: '',
  statuses: [],
  locationIds: [],
  departmentIds: [],
  employmentIds: [],
  includesUnlisted: false,
};

export const jobsQuery = (query: JobQuery) => deskQuery('jobs.list', { query });
export const jobQuery = (id: JobId) => deskQuery('jobs.get', { id });
