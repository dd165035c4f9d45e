import type { AgeBand } from '../../../shared/domain/applicant.ts';
import { agesOfWait, type WaitBand } from '../../../shared/domain/waiting.ts';

/** How many wait how long, of counts by age. */
export function waitsOf(
  ages: readonly { readonly id: AgeBand; readonly count: number }[],
): Readonly<Record<WaitBand, number>> {
  const of = (band: WaitBand): number =>
    ages.filter(({ id }) => agesOfWait[band].includes(id)).reduce((sum, { count }) => sum + count, 0);
  return {
    'over-48-hours': of('over-48-hours'),
    'under-48-hours': of('under-48-hours'),
    'under-24-hours': of('under-24-hours'),
    'under-4-hours': of('under-4-hours'),
  };
}
