import { ClockAlert } from 'lucide-react';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { isWaitingTooLong } from './waiting.ts';

/** Somebody new who waits longer than the goal allows; shown while no contact is logged. */
export function WaitingBanner({
  applicant,
  goalHours,
  onLog,
}: {
  readonly applicant: Applicant;
  readonly goalHours: number;
  readonly onLog: () => void;
}) {
  const now = useNow();
  const format = useFormat();
  if (applicant.appliedAt === null || !isWaitingTooLong(applicant, goalHours, now)) return null;
  return (
    <Banner
      tone="warn"
      icon={<ClockAlert aria-hidden="true" />}
      action={
        <Button look="link" onPress={onLog}>
          <Text id="marks.logContact" />
        </Button>
      }
    >
      <Text
        id="applicants.waiting"
        values={{ age: format.ageLong(applicant.appliedAt, now), goal: goalHours }}
      />
    </Banner>
  );
}
