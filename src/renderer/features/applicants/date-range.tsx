import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { useText } from '../../i18n/text.tsx';
import { afterDay, dayText, startOfDay } from './days.ts';
import styles from './date-range.module.css';

/** From which day to which somebody applied, both included, by this computer's calendar. */
export function DateRange({
  query,
  onQuery,
}: {
  readonly query: ApplicantQuery;
  readonly onQuery: (query: ApplicantQuery) => void;
}) {
  const text = useText();
  const { appliedFrom, appliedUntil } = query;
  return (
    <fieldset className={styles['range']}>
      <legend>{text('applicants.appliedAt')}</legend>
      <label>
        {text('applicants.dateFrom')}
        <input
          type="date"
          value={appliedFrom === null ? '' : dayText(appliedFrom)}
          onChange={(event) => onQuery({ ...query, appliedFrom: startOfDay(event.target.value) })}
        />
      </label>
      <label>
        {text('applicants.dateUntil')}
        <input
          type="date"
          value={appliedUntil === null ? '' : dayText(appliedUntil - 1)}
          onChange={(event) => onQuery({ ...query, appliedUntil: afterDay(event.target.value) })}
        />
      </label>
    </fieldset>
  );
}
