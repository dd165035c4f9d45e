import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { agesOfWait, waitBands, waitingForACall } from '../../../shared/domain/waiting.ts';
import { waitTexts } from '../../../shared/messages/wait-texts.ts';
import { useGo } from '../../desk/place.tsx';
import { deskQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { classes } from '../../ui/classes.ts';
import { Section } from '../../ui/section.tsx';
import styles from './job-numbers.module.css';
import { waitsOf } from './job-waits.ts';

/** Who of a job waits for a first call, by how long; every number opens the people behind it. */
export function JobWaiting({ jobId }: { readonly jobId: JobId }) {
  const go = useGo();
  const format = useFormat();
  const { data } = useQuery(
    deskQuery('applicants.facets', { query: { ...waitingForACall, jobIds: [jobId] }, withJobs: false }),
  );
  if (data === undefined || data.shownCount === 0) return null;
  const waits = waitsOf(data.ages);
  return (
    <Section title={<Text id="today.waiting" />} note={<Text id="today.waitingHow" />}>
      <ul className={classes(styles['numbers'], styles['ages'])}>
        {waitBands.map((band) => (
          <li key={band}>
            <Button
              className={styles['number'] ?? ''}
              onPress={() =>
                go({
                  section: 'applicants',
                  view: 'not-contacted',
                  query: { ...everyone, jobIds: [jobId], ages: [...agesOfWait[band]], sort: 'oldest' },
                  applicantId: null,
                })
              }
            >
              <b data-late={(band === 'over-48-hours' && waits[band] > 0) || undefined}>
                {format.number(waits[band])}
              </b>
              <span>
                <Text id={waitTexts[band]} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
