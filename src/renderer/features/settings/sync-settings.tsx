import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { syncQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { RefreshInterval } from './refresh-interval.tsx';
import { SettingsCard } from './settings-card.tsx';
import { SparedBanner } from './spared-banner.tsx';
import styles from './settings.module.css';

/** How fresh everything is, what could not be read, and a look right now. */
export function SyncSettings() {
  const format = useFormat();
  const now = useNow();
  const textOf = useFailureText();
  const { data: sync } = useQuery(syncQuery);
  const refresh = useCall('sync.refresh');
  if (sync === undefined) return null;
  const { activity, completeAt, unreadableCount } = sync;
  const failure = refresh.error?.failure ?? (activity.kind === 'failed' ? activity.failure : null);
  return (
    <SettingsCard title={<Text id="settings.sync" />}>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <b>
            <Text
              id={completeAt === null ? 'settings.neverComplete' : 'settings.completeAt'}
              values={{ when: completeAt === null ? '' : format.momentLong(completeAt, now) }}
            />
          </b>
          <p>
            <Text id="settings.kept" values={{ jobs: sync.jobCount, applicants: sync.applicantCount }} />
          </p>
          {sync.goneCount > 0 && (
            <p>
              <Text id="settings.gone" values={{ count: sync.goneCount }} />
            </p>
          )}
          {sync.comparedAt !== null && (
            <p>
              <Text id="settings.comparedSince" values={{ when: format.momentLong(sync.comparedAt, now) }} />
            </p>
          )}
        </div>
        <Button
          icon={<RefreshCw aria-hidden="true" />}
          isDisabled={activity.kind === 'running' || activity.kind === 'paused'}
          onPress={() => refresh.mutate()}
        >
          <Text id={activity.kind === 'running' ? 'settings.checking' : 'settings.checkNow'} />
        </Button>
      </div>
      <RefreshInterval activity={activity} />
      {failure !== null && (
        <>
          <Banner tone="quiet">
            {textOf(failure)}{' '}
            {activity.kind === 'failed' && activity.retryAt !== null && (
              <Text id="settings.retryAt" values={{ time: format.time(activity.retryAt) }} />
            )}
          </Banner>
          <FailureDetails failure={failure} />
        </>
      )}
      {sync.sparedCount > 0 && <SparedBanner count={sync.sparedCount} />}
      {unreadableCount > 0 && (
        <Banner tone="warn">
          <Text id="settings.unreadable" values={{ count: unreadableCount }} />
        </Banner>
      )}
    </SettingsCard>
  );
}
