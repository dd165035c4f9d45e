import { Button } from 'react-aria-components/Button';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { JobRow } from '../../../shared/domain/job.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useGo, type ApplicantView } from '../../desk/place.tsx';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/section.tsx';
import styles from './job-numbers.module.css';

/** How many have applied, by status; every number opens the people behind it. */
export function JobNumbers({ row }: { readonly row: JobRow }) {
  const go = useGo();
  const format = useFormat();
  const numbers: readonly { view: ApplicantView; label: MessageId; count: number }[] = [
    { view: 'everyone', label: 'jobs.everyone', count: row.applicantCount },
    { view: 'new', label: 'applicants.statusNew', count: row.newCount },
    { view: 'in-process', label: 'applicants.statusInProcess', count: row.inProcessCount },
    { view: 'hired', label: 'applicants.statusHired', count: row.hiredCount },
  ];
  return (
    <Section title={<Text id="app.applicants" />} note={<Text id="jobs.countsNote" />}>
      <ul className={styles['numbers']}>
        {numbers.map(({ view, label, count }) => (
          <li key={view}>
            <Button
              className={styles['number'] ?? ''}
              onPress={() =>
                go({
                  section: 'applicants',
                  view,
                  query: { ...everyone, jobIds: [row.id] },
                  applicantId: null,
                })
              }
            >
              <b>{format.number(count)}</b>
              <span>
                <Text id={label} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
