import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { deskQuery } from '../../desk/query.ts';

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
