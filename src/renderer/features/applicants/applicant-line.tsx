import { Check, ClockAlert, Footprints, Unlink } from 'lucide-react';
import { memo } from 'react';
import type { ApplicantRow, SearchHit } from '../../../shared/domain/applicant.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Tag } from '../../ui/chip.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import styles from './applicant-line.module.css';
import { DuplicateChip, MarkChip, StarCount } from './mark-chip.tsx';
import { phoneText } from './phone-text.ts';
import { isWaitingTooLong } from './waiting.ts';

type ApplicantLineProps = {
  readonly row: ApplicantRow;
  readonly search: string;
  readonly density: Settings['density'];
  readonly goalHours: number;
  readonly now: number;
  /** Whether somebody is chosen for what is done to many; null while nobody is. */
  readonly isChosen: boolean | null;
  /** Not where the place of the line tells it already. */
  readonly hasMark?: boolean;
};

/**
 * One person in the list: who, for what, since when, and where CareerPlug has them. Drawn again only when something of
 * it changes: while a sync writes, the list is read again every second, and most of its rows are as they were.
 */
export const ApplicantLine = memo(function ApplicantLine({
  row,
  search,
  density,
  goalHours,
  now,
  isChosen,
  hasMark = true,
}: ApplicantLineProps) {
  const text = useText();
  const facts = [row.jobName, row.locationName].filter((fact) => fact !== '').join(' · ');
  return (
    <div className={styles['line']} data-density={density} data-unread={row.isUnread || undefined}>
      {isChosen === null ? (
        row.isUnread && (
          <span className={styles['unread']}>
            <span className="visually-hidden">{text('marks.isUnread')}</span>
          </span>
        )
      ) : (
        <span className={styles['chosen']} data-on={isChosen || undefined}>
          {isChosen && (
            <>
              <Check aria-hidden="true" />
              <span className="visually-hidden">{text('marks.isChosen')}</span>
            </>
          )}
        </span>
      )}
      <strong className={styles['name']}>
        {row.name === '' ? text('applicants.noName') : <Highlighted text={row.name} search={search} />}
      </strong>
      <ApplicantAge row={row} goalHours={goalHours} now={now} />
      <span className={styles['facts']}>
        {row.hit !== null && <Hit hit={row.hit} search={search} />}
        <Highlighted text={facts} search={search} />
      </span>
      <span className={styles['marks']}>
        <StatusChip status={row.status} stepName={row.stepName} />
        {hasMark && row.decision !== null && <MarkChip decision={row.decision} />}
        <StarCount count={row.stars} />
        {row.duplicate !== null && <DuplicateChip reason={row.duplicate} />}
        {row.isWalkIn && (
          <Tag icon={<Footprints aria-hidden="true" />}>
            <Text id="applicants.walkIn" />
          </Tag>
        )}
        {row.goneAt !== null && (
          <Tag icon={<Unlink aria-hidden="true" />}>
            <Text id="applicants.goneMark" />
          </Tag>
        )}
      </span>
    </div>
  );
});

const hitWords: Record<SearchHit['field'], MessageId> = {
  phone: 'applicants.hitPhone',
  email: 'applicants.hitEmail',
  city: 'applicants.hitCity',
  title: 'applicants.hitTitle',
  employer: 'applicants.hitEmployer',
};

/** What a search found somebody by, before the facts of the row: else nobody sees why they are listed. */
function Hit({ hit, search }: { readonly hit: SearchHit; readonly search: string }) {
  const shown = hit.field === 'phone' ? phoneText(hit.text) : hit.text;
  return (
    <>
      <Text id={hitWords[hit.field]} /> <Highlighted text={shown} search={search} />
      {' · '}
    </>
  );
}

/** Since when somebody has applied; with a clock past the goal for a first call. */
export function ApplicantAge({ row, goalHours, now }: Pick<ApplicantLineProps, 'row' | 'goalHours' | 'now'>) {
  const format = useFormat();
  if (row.appliedAt === null) return null;
  // Whoever was contacted or is gone doesn't wait for a first call, whatever CareerPlug says.
  const isLate = !row.isContacted && row.goneAt === null && isWaitingTooLong(row, goalHours, now);
  return (
    <span className={styles['age']} data-late={isLate || undefined}>
      {isLate && <ClockAlert aria-hidden="true" />}
      <span aria-hidden="true">{format.age(row.appliedAt, now)}</span>
      <span className="visually-hidden">
        <Text
          id={isLate ? 'applicants.appliedAgoLate' : 'applicants.appliedAgo'}
          values={{ age: format.ageLong(row.appliedAt, now) }}
        />
      </span>
    </span>
  );
}

/** A row whose window is still being read. */
export function PlaceholderLine({ density }: { readonly density: Settings['density'] }) {
  return (
    <div className={styles['line']} data-density={density}>
      <span className={styles['name']}>
        <Skeleton width="55%" />
      </span>
      <span className={styles['facts']}>
        <Skeleton width="75%" />
      </span>
    </div>
  );
}
