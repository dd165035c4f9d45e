import type { Applicant } from '../../../shared/domain/applicant.ts';

/** "12 Elm St, Austin, TX 78701", of what there is. */
export function placeOf(applicant: Pick<Applicant, 'address' | 'city' | 'state' | 'postalCode'>): string {
  const stateAndCode = [applicant.state, applicant.postalCode].filter((part) => part !== '').join(' ');
  return [applicant.address, applicant.city, stateAndCode].filter((part) => part !== '').join(', ');
}
