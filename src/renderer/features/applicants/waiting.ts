import type { Applicant } from '../../../shared/domain/applicant.ts';
import { hoursSince } from '../../i18n/age.ts';

/**
 * Whether somebody has waited longer for a first call than the goal allows. CareerPlug tells no contacts; what
 * can be known is that nobody moved them on from *New*.
 */
export function isWaitingTooLong(
  person: Pick<Applicant, 'status' | 'appliedAt'>,
  goalHours: number,
  now: number,
): boolean {
  if (person.status !== 'new_app' || person.appliedAt === null) return false;
  return hoursSince(person.appliedAt, now) >= goalHours;
}
