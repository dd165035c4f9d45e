import type { PersonMatch } from '../../../shared/contract/applicants.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

const day = 24 * 60 * 60_000;

/** Days since somebody applied, rounded down; null when CareerPlug gave no time. */
export function daysSince(appliedAt: number | null, now: number): number | null {
  return appliedAt === null ? null : Math.floor(Math.max(0, now - appliedAt) / day);
}

/** CareerPlug refuses the same person at the same location within 90 days, unless the account says otherwise. */
export function mayBeRefused(match: PersonMatch, now: number): boolean {
  const days = daysSince(match.appliedAt, now);
  return match.reason !== 'alike-name' && match.isSameLocation && (days === null || days < 90);
}

export const matchText: Record<PersonMatch['reason'], MessageId> = {
  'same-phone': 'walkIn.match.phone',
  'same-email': 'walkIn.match.email',
  'alike-name': 'walkIn.match.name',
};
