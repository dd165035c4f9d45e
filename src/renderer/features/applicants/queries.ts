import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { deskQuery } from '../../desk/query.ts';
import { windowSize } from './windows.ts';

/** One window of a view. Windows nobody looks at are let go of sooner than other queries: there are many. */
export function windowQuery(query: ApplicantQuery, window: number) {
  return {
    ...deskQuery('applicants.list', { query, start: window * windowSize, count: windowSize }),
    gcTime: 60_000,
    // Right after the start the list is told before everything of its rows is known.
    refetchInterval: ({ state }: { state: { data?: { isProvisional: boolean } | undefined } }) =>
      state.data?.isProvisional === true ? provisionalMs : false,
  };
}
const provisionalMs = 500;

export function positionQuery(query: ApplicantQuery, id: ApplicantId) {
  return deskQuery('applicants.position', { query, id });
}

/** Everything written down here about somebody. */
export function deskPageQuery(id: ApplicantId) {
  return deskQuery('marks.get', { id });
}

export const templatesQuery = deskQuery('templates.list');

export function applicantQuery(id: ApplicantId) {
  return deskQuery('applicants.get', { id });
}
