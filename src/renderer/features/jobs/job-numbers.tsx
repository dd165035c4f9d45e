import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { everyone, knownStatuses } from '../../../shared/domain/applicant.ts';
import type { JobRow } from '../../../shared/domain/job.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useGo, type ApplicantView } from '../../desk/place.tsx';
import { applicantFacetsQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/section.tsx';
import styles from './job-numbers.module.css';

/** One number, and whom it opens: a view, and for what has none the statuses in it. */
type JobNumber = {
  readonly view: ApplicantView;
  readonly label: MessageId;
  readonly count: number;
  readonly statuses?: string[];
};

/** How many have applied, by status; every number opens the people behind it. */
export function JobNumbers({ row }: { readonly row: JobRow }) {
  const go = useGo();
  const format = useFormat();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const others = otherStatuses(facets?.statuses ?? []);
  const numbers: readonly JobNumber[] = [
    { view: 'everyone', label: 'jobs.everyone', count: row.applicantCount },
    { view: 'new', label: 'applicants.statusNew', count: row.newCount },
    { view: 'in-process', label: 'applicants.statusInProcess', count: row.inProcessCount },
    { view: 'hired', label: 'applicants.statusHired', count: row.hiredCount },
    { view: 'inactive', label: 'applicants.statusInactive', count: row.inactiveCount },
    ...(row.otherCount === 0
      ? []
      : [
          { view: 'everyone', label: 'jobs.otherStatuses', count: row.otherCount, statuses: others } as const,
        ]),
  ];
  return (
    <Section title={<Text id="app.applicants" />} note={<Text id="jobs.countsNote" />}>
      <ul className={styles['numbers']}>
        {numbers.map(({ view, label, count, statuses = [] }) => (
          <li key={label}>
            <Button
              className={styles['number'] ?? ''}
              onPress={() =>
                go({
                  section: 'applicants',
                  view,
                  query: { ...everyone, jobIds: [row.id], statuses },
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

/** Statuses that no view is for: those we don't know, and none. */
function otherStatuses(statuses: readonly { readonly id: string }[]): string[] {
  const known: readonly string[] = knownStatuses;
  return statuses.map(({ id }) => id).filter((id) => !known.includes(id));
}
