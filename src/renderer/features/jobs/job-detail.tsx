import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, Lock, UserPlus, Users } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { isOpenForWalkIns } from '../../../shared/domain/job.ts';
import { useGo } from '../../desk/place.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { DetailBar, DetailBody, DetailHeading, DetailPane } from '../../ui/detail-pane.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './job-detail.module.css';
import { JobFacts } from './job-facts.tsx';
import { JobNumbers } from './job-numbers.tsx';
import { JobQuestions } from './job-questions.tsx';
import { JobWaiting } from './job-waiting.tsx';
import { JobStatusTag } from './job-status-tag.tsx';
import { Posting } from './posting.tsx';
import { jobQuery } from './queries.ts';

export type OpenJob = CallOutput<'jobs.get'>;

/** One job, whole: who applied, what is asked, what the posting says. */
export function JobDetail({
  jobId,
  openCount,
}: {
  readonly jobId: JobId | null;
  readonly openCount: number;
}) {
  const text = useText();
  return (
    <DetailPane label={text('jobs.job')} subject={jobId} openCount={openCount}>
      {jobId === null ? (
        <EmptyState icon={<BriefcaseBusiness aria-hidden="true" />} title={<Text id="jobs.chooseOne" />} />
      ) : (
        <Loaded key={jobId} id={jobId} />
      )}
    </DetailPane>
  );
}

function Loaded({ id }: { readonly id: JobId }) {
  const { data, error, refetch } = useQuery(jobQuery(id));
  if (data !== undefined) return <Read open={data} />;
  if (error === null) return null;
  if (error.failure.kind === 'not-found') {
    return <EmptyState icon={<BriefcaseBusiness aria-hidden="true" />} title={<Text id="jobs.gone" />} />;
  }
  return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
}

function Read({ open }: { readonly open: OpenJob }) {
  const { job, row, asOf } = open;
  const go = useGo();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const isOpen = isOpenForWalkIns(row);
  const facts = [row.locationName, row.employmentName, row.departmentName].filter((fact) => fact !== '');
  return (
    <>
      <DetailBar label={text('jobs.actions')}>
        <Button
          look="primary"
          icon={<UserPlus aria-hidden="true" />}
          isDisabled={!isOpen}
          onPress={() => go({ section: 'walk-in', jobId: job.id, entryId: null })}
        >
          <Text id="app.newWalkIn" />
        </Button>
        <Button
          icon={<Users aria-hidden="true" />}
          onPress={() =>
            go({
              section: 'applicants',
              view: 'everyone',
              query: { ...everyone, jobIds: [job.id] },
              applicantId: null,
            })
          }
        >
          <Text id="jobs.showApplicants" />
        </Button>
        {!isOpen && (
          <span className={styles['why']}>
            <Text id="jobs.notOpen" />
          </span>
        )}
      </DetailBar>
      <DetailBody>
        <header className={styles['header']}>
          <div>
            <DetailHeading>{job.name}</DetailHeading>
            <p>{facts.join(' · ')}</p>
          </div>
          <div className={styles['status']}>
            <JobStatusTag status={row.status} isListed={row.isListed} />
            <span className={styles['as-of']}>
              <Lock aria-hidden="true" />
              <Text id="applicants.asOf" values={{ when: format.moment(asOf, now) }} />
            </span>
          </div>
        </header>
        <JobNumbers row={row} />
        <JobWaiting jobId={job.id} />
        <JobQuestions questions={job.questions} />
        <JobFacts job={job} />
        <Section title={<Text id="jobs.posting" />} note={<Text id="jobs.postingNote" />}>
          <Posting html={job.descriptionHtml} />
        </Section>
      </DetailBody>
    </>
  );
}
