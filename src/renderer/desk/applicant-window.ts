import type { ApplicantQuery } from '../../shared/domain/applicant.ts';
import { deskQuery } from './query.ts';

/** Rows are read in windows of this many: what most windows show, and the margin below it. A key waits for each of them. */
export const windowSize = 32;

/** One window of a view. Windows nobody looks at are let go of sooner than other queries: there are many. */
export function applicantWindowQuery(query: ApplicantQuery, window: number) {
  return {
    ...deskQuery('applicants.list', { query, start: window * windowSize, count: windowSize }),
    gcTime: 60_000,
    // Right after the start the list is told before everything of its rows is known.
    refetchInterval: ({ state }: { state: { data?: { isProvisional: boolean } | undefined } }) =>
      state.data?.isProvisional === true ? provisionalMs : false,
  };
}
const provisionalMs = 500;
