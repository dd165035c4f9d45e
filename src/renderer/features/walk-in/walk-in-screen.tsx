import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { emptyApplication, type Application } from '../../../shared/domain/application.ts';
import type { JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import { isOpenForWalkIns } from '../../../shared/domain/job.ts';
import { useGo } from '../../desk/place.tsx';
import { deskQuery, settingsQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { listedJobsQuery } from './listed-jobs-query.ts';
import { useJob } from './use-job.ts';
import { WalkInDone } from './walk-in-done.tsx';
import { WalkInForm } from './walk-in-form.tsx';
import styles from './walk-in.module.css';

/**
 * An application taken at the counter. Without an entry a new one, for the given job or the one last used;
 * with an entry its draft, or how it stands once it is no draft any more.
 */
export function WalkInScreen({
  jobId,
  entryId,
  field,
}: {
  readonly jobId: JobId | null;
  readonly entryId: OutboxEntryId | null;
  /** The field that must be mended: the form begins there. */
  readonly field?: string | undefined;
}) {
  const go = useGo();
  const [round, setRound] = useState(0);
  const startAfresh = (): void => {
    setRound(round + 1);
    go({ section: 'walk-in', jobId, entryId: null });
  };
  return (
    <main className={styles['screen']} data-pane="walk-in">
      {entryId === null ? (
        <NewWalkIn key={`${jobId ?? 'any'} ${round}`} jobId={jobId} onDiscarded={startAfresh} />
      ) : (
        <KnownWalkIn entryId={entryId} field={field} onDiscarded={startAfresh} />
      )}
    </main>
  );
}

function NewWalkIn({
  jobId,
  onDiscarded,
}: {
  readonly jobId: JobId | null;
  readonly onDiscarded: () => void;
}) {
  const settings = useQuery(settingsQuery);
  const jobs = useQuery(listedJobsQuery);
  // Both are read from this computer: milliseconds.
  if (settings.isPending || jobs.isPending) return null;
  const lastUsed = settings.data?.lastWalkInJobId ?? null;
  const wanted = jobId ?? lastUsed;
  const isOpen = jobs.data?.rows.some((job) => job.id === wanted && isOpenForWalkIns(job)) ?? true;
  const chosen = jobId ?? (isOpen ? lastUsed : null);
  const application: Application = { ...emptyApplication, jobId: chosen };
  return (
    <WalkInForm
      entry={null}
      refusedField={null}
      application={application}
      lastUsedJobId={jobId === null && isOpen ? lastUsed : null}
      onDiscarded={onDiscarded}
    />
  );
}

function KnownWalkIn({
  entryId,
  field,
  onDiscarded,
}: {
  readonly entryId: OutboxEntryId;
  readonly field: string | undefined;
  readonly onDiscarded: () => void;
}) {
  const failureText = useFailureText();
  // What the cache has may be older than an edit that just made it a draft again.
  const entry = useQuery({ ...deskQuery('outbox.get', { id: entryId }), refetchOnMount: 'always' });
  const jobs = useQuery(listedJobsQuery);
  const job = useJob(entry.data?.jobId ?? null);
  // A field that has the focus already would not show the job that is read after it.
  if (!entry.isFetchedAfterMount || jobs.isPending || job.isLoading) return null;
  if (entry.data === undefined) {
    return (
      <div className={styles['done']}>
        <Banner tone="danger" role="alert">
          <p>
            <strong>
              <Text id="walkIn.openFailed" />
            </strong>
          </p>
          {entry.error !== null && (
            <>
              <p>{failureText(entry.error.failure)}</p>
              <FailureDetails failure={entry.error.failure} />
            </>
          )}
        </Banner>
      </div>
    );
  }
  if (entry.data.state.kind !== 'draft') return <WalkInDone entry={entry.data} />;
  return (
    <WalkInForm
      entry={entry.data}
      refusedField={field ?? null}
      application={entry.data.application}
      lastUsedJobId={null}
      onDiscarded={onDiscarded}
    />
  );
}
