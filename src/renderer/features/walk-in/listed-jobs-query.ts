import { deskQuery } from '../../desk/query.ts';

/** Every job CareerPlug lists, open or not; accounts have at most some thousands. */
export const listedJobsQuery = deskQuery('jobs.list', {
  query: {
    search: '',
    statuses: [],
    locationIds: [],
    departmentIds: [],
    employmentIds: [],
    brandNames: [],
    accountNames: [],
    includesUnlisted: false,
  },
});
