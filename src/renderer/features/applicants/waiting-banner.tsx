import { ClockAlert } from 'lucide-react';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { isWaitingTooLong } from './waiting.ts';

/** Somebody new who waits longer than the goal allows. */
export function WaitingBanner({
  applicant,
  goalHours,
}: {
  readonly applicant: Applicant;
  readonly goalHours: number;
}) {
  const now = useNow();
  const format = useFormat();
  if (applicant.appliedAt === null || !isWaitingTooLong(applicant, goalHours, now)) return null;
  return (
    <Banner tone="warn" icon={<ClockAlert aria-hidden="true" />}>
      <Text
        id="applicants.waiting"
        values={{ age: format.ageLong(applicant.appliedAt, now), goal: goalHours }}
      />
    </Banner>
  );
}
