import { useQuery } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import { useConnectRequest } from '../../desk/connect-request.tsx';
import { ConnectionCheckList } from '../../desk/connection-check-list.tsx';
import { judgeChecks } from '../../desk/connection-checks.ts';
import { deskQuery, sessionQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';

/** Names what of the open connection works, and what to do where something doesn't. */
export function ConnectionTest() {
  const text = useText();
  const textOf = useFailureText();
  const format = useFormat();
  const askConnect = useConnectRequest();
  const { data: session } = useQuery(sessionQuery);
  const test = useQuery({ ...deskQuery('session.test'), enabled: false });
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  if (session.connection.kind === 'sample') return null;
  const verdict = test.data === undefined ? null : judgeChecks(test.data.checks, session.method);
  const failure = test.error?.failure ?? (verdict?.kind === 'fails' ? verdict.failure : null);
  const advice = verdict?.kind === 'fails' ? verdict.advice : null;
  return (
    <SettingsCard title={<Text id="settings.test" />}>
      <div className={styles['line']}>
        <div className={styles['what']}>
          {test.data === undefined ? (
            <p>
              <Text id="settings.testWhat" />
            </p>
          ) : (
            <>
              <ConnectionCheckList checks={test.data.checks} />
              <p>
                <Text id="settings.testedAt" values={{ time: format.time(test.dataUpdatedAt) }} />
              </p>
            </>
          )}
        </div>
        <Button
          icon={<PlugZap aria-hidden="true" />}
          isPending={test.isFetching}
          onPress={() => void test.refetch()}
        >
          <Text id={test.isFetching ? 'settings.testing' : 'settings.testNow'} />
        </Button>
      </div>
      {failure !== null && !test.isFetching && (
        <Banner
          tone="warn"
          role="status"
          action={
            verdict?.kind === 'fails' &&
            verdict.wantsBrowser && (
              <Button look="link" onPress={() => askConnect({ kind: 'again', way: 'browser' })}>
                <Text id="settings.signInWithBrowser" />
              </Button>
            )
          }
        >
          <p>{advice === null ? textOf(failure) : text(advice)}</p>
          <FailureDetails failure={failure} />
        </Banner>
      )}
    </SettingsCard>
  );
}
