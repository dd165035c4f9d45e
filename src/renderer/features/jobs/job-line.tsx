import type { JobRow } from '../../../shared/domain/job.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { Text } from '../../i18n/text.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import styles from './job-line.module.css';
import { JobStatusTag } from './job-status-tag.tsx';

/** One job in the list: what, where, and how many have applied. */
export function JobLine({
  row,
  search,
  density,
}: {
  readonly row: JobRow;
  readonly search: string;
  readonly density: Settings['density'];
}) {
  const facts = [row.locationName, row.employmentName, row.departmentName].filter((fact) => fact !== '');
  return (
    <div className={styles['line']} data-density={density}>
      <strong className={styles['name']}>
        <Highlighted text={row.name} search={search} />
      </strong>
      <span className={styles['count']}>
        <Text id="jobs.applicantCount" values={{ count: row.applicantCount }} />
      </span>
      <span className={styles['facts']}>
        <Highlighted text={facts.join(' · ')} search={search} />
      </span>
      <span className={styles['marks']}>
        {row.newCount > 0 && (
          <span className={styles['new']}>
            <Text id="jobs.newCount" values={{ count: row.newCount }} />
          </span>
        )}
        <JobStatusTag status={row.status} isListed={row.isListed} isQuietWhenActive />
      </span>
    </div>
  );
}
