import { Button } from 'react-aria-components/Button';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useGo } from '../../desk/place.tsx';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Card, FewOfMany } from './card.tsx';
import styles from './today.module.css';

type SilentJob = CallOutput<'today.get'>['silentJobs'][number];

/** Open jobs that nobody has applied for in a week: a posting may need a look. */
export function SilentJobsCard({
  count,
  jobs,
  hasJobs,
}: {
  readonly count: number;
  readonly jobs: readonly SilentJob[];
  readonly hasJobs: boolean;
}) {
  return (
    <Card id="today-silent" title={<Text id="today.silentJobs" />} count={count}>
      {count === 0 ? (
        <p className={styles['none']}>
          <Text id={hasJobs ? 'today.noSilentJobs' : 'today.noJobs'} />
        </p>
      ) : (
        <FewOfMany items={jobs} count={count}>
          {(job) => <JobEntry key={job.id} job={job} />}
        </FewOfMany>
      )}
    </Card>
  );
}

function JobEntry({ job: { id, name, locationName, lastAppliedAt } }: { readonly job: SilentJob }) {
  const go = useGo();
  const format = useFormat();
  const now = useNow();
  return (
    <li>
      <Button className={styles['entry'] ?? ''} onPress={() => go({ section: 'jobs', jobId: id })}>
        <b>{name}</b> <span>{locationName}</span>{' '}
        <small>
          {lastAppliedAt === null ? (
            <Text id="today.neverApplied" />
          ) : (
            <Text id="today.lastApplied" values={{ age: format.ageLong(lastAppliedAt, now) }} />
          )}
        </small>
      </Button>
    </li>
  );
}
