import { useQuery } from '@tanstack/react-query';
import type { SyncState } from '../../../shared/domain/sync-state.ts';
import { syncQuery } from '../../desk/query.ts';
import { useToday } from '../../desk/use-today.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { AfterAMoment, Skeleton } from '../../ui/skeleton.tsx';
import { FreshCard } from './fresh-card.tsx';
import { OutboxCard } from './outbox-card.tsx';
import { OutboxTrouble } from './outbox-trouble.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { SilentJobsCard } from './silent-jobs-card.tsx';
import styles from './today.module.css';
import { WaitingByLocation } from './waiting-by-location.tsx';
import { WaitingTiles } from './waiting-tiles.tsx';

/** What needs a manager now. Every number opens what it counts. */
export function TodayScreen() {
  const format = useFormat();
  const now = useNow();
  const { data: sync } = useQuery(syncQuery);
  const today = useToday();
  return (
    <main className={styles['screen']} data-pane="today" aria-labelledby="today-title">
      <div className={styles['page']}>
        <header className={styles['head']}>
          <h1 id="today-title">
            <Text id="today.title" />
            <span>{format.day(now)}</span>
          </h1>
          {sync !== undefined && <AsOf sync={sync} />}
        </header>
        {today.data === undefined && today.error !== null && (
          <FailureState failure={today.error.failure} onRetry={() => void today.refetch()} />
        )}
        {today.data === undefined && today.error === null && (
          <AfterAMoment>
            <Skeleton width="100%" height={120} />
          </AfterAMoment>
        )}
        {sync?.completeAt === null && (
          <Banner tone="quiet">
            <Text id="today.neverComplete" />
          </Banner>
        )}
        <OutboxTrouble />
        {today.data !== undefined && (
          <>
            <WaitingTiles waiting={today.data.waiting} isComplete={sync?.completeAt !== null} />
            {today.data.waiting.locations.length > 1 && (
              <WaitingByLocation locations={today.data.waiting.locations} />
            )}
            <div className={styles['cards']}>
              <FreshCard today={today.data} isComplete={sync?.completeAt !== null} />
              <RemindersCard count={today.data.reminderCount} reminders={today.data.reminders} />
              <SilentJobsCard
                count={today.data.silentJobCount}
                jobs={today.data.silentJobs}
                hasJobs={(sync?.jobCount ?? 0) > 0}
              />
              <OutboxCard />
            </div>
          </>
        )}
      </div>
    </main>
  );
}

/** How fresh everything from CareerPlug is; nothing before it was ever complete. */
function AsOf({ sync }: { readonly sync: SyncState }) {
  const format = useFormat();
  const now = useNow();
  if (sync.completeAt === null) return null;
  return (
    <p className={styles['asOf']}>
      <Text id="today.asOf" values={{ when: format.moment(sync.completeAt, now) }} />
    </p>
  );
}
