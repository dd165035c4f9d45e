import { everyone, type ApplicantQuery } from '../../../shared/domain/applicant.ts';

/** The list that everybody begins with: it can be told before anybody is in memory. */
export function isPlain(query: ApplicantQuery): boolean {
  const asWritten = JSON.stringify({ ...everyone, ...query, sort: everyone.sort });
  return asWritten === JSON.stringify(everyone) && (query.sort === 'best-match' || query.sort === 'newest');
}
