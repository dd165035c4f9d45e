/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of a hundred thousand rows can't be a table element */
import { Check, Footprints, Unlink } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ShownColumn } from '../../../shared/domain/table-column.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Tag } from '../../ui/chip.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ApplicantAge } from './applicant-line.tsx';
import styles from './applicant-cells.module.css';
import { DuplicateChip, MarkChip, StarCount } from './mark-chip.tsx';

type CellsProps = {
  readonly row: ApplicantRow;
  readonly columns: readonly ShownColumn[];
  readonly search: string;
  readonly goalHours: number;
  readonly now: number;
  readonly isChosen: boolean | null;
};

/** One person as a row of the table. */
export const ApplicantCells = memo(function ApplicantCells({ columns, isChosen, ...props }: CellsProps) {
  const text = useText();
  const { isUnread } = props.row;
  return (
    <>
      <span role="gridcell" className={styles['state']}>
        {isChosen === null
          ? isUnread && (
              <span className={styles['unread']}>
                <span className="visually-hidden">{text('marks.isUnread')}</span>
              </span>
            )
          : isChosen && (
              <>
                <Check aria-hidden="true" />
                <span className="visually-hidden">{text('marks.isChosen')}</span>
              </>
            )}
      </span>
      {columns.map(({ id }) => (
        <span
          key={id}
          role="gridcell"
          className={styles['cell']}
          data-column={id}
          data-unread={isUnread || undefined}
        >
          <Cell id={id} {...props} />
        </span>
      ))}
    </>
  );
});

function Cell({
  id,
  row,
  search,
  goalHours,
  now,
}: Omit<CellsProps, 'columns' | 'isChosen'> & { readonly id: ShownColumn['id'] }): ReactNode {
  const text = useText();
  const format = useFormat();
  const moment = (at: number | null): string => (at === null ? '' : format.moment(at, now));
  switch (id) {
    case 'name':
      return row.name === '' ? text('applicants.noName') : <Highlighted text={row.name} search={search} />;
    case 'status':
      return <StatusChip status={row.status} stepName={row.stepName} />;
    case 'mark':
      return row.decision === null ? null : <MarkChip decision={row.decision} />;
    case 'job':
      return <Highlighted text={row.jobName} search={search} />;
    case 'location':
      return <Highlighted text={row.locationName} search={search} />;
    case 'age':
      return <ApplicantAge row={row} goalHours={goalHours} now={now} />;
    case 'appliedAt':
      return moment(row.appliedAt);
    case 'lastActedOnAt':
      return moment(row.lastActedOnAt);
    case 'source':
      return row.sourceName;
    case 'stars':
      return <StarCount count={row.stars} />;
    case 'tags':
      return row.tags.join(', ');
    case 'signs':
      return (
        <>
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
        </>
      );
    default:
      return assertNever(id);
  }
}

/** A row whose window is still being read. */
export function PlaceholderCells({ columns }: { readonly columns: readonly ShownColumn[] }) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing is known of them yet */}
      <span role="gridcell" className={styles['state']} />
      {columns.map(({ id }) => (
        <span key={id} role="gridcell" className={styles['cell']}>
          <Skeleton width="60%" />
        </span>
      ))}
    </>
  );
}
