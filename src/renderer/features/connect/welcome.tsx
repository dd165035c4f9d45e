import { Compass, KeyRound } from 'lucide-react';
import type { AppInfo } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Brand } from './brand.tsx';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import layout from './choices.module.css';
import styles from './connect.module.css';
import { KeptAccounts } from './kept-accounts.tsx';
import { UnsolicitedCode } from './unsolicited-code.tsx';

/** The first thing anybody sees: two ways in, one of them without an account. */
export function Welcome({
  failure,
  preset,
  onSignIn,
  onOtherWays,
}: {
  readonly failure: Failure | null;
  readonly preset: AppInfo['preset'];
  readonly onSignIn: () => void;
  readonly onOtherWays: () => void;
}) {
  const explore = useCall('session.exploreSample');
  const isUnsolicited = failure?.kind === 'rejected' && failure.reason === 'unsolicited-code';
  return (
    <main className={classes(styles['card'], styles['wide'], styles['welcome'])}>
      <Brand />
      <div className={styles['head']}>
        <h1>
          <Text id="connect.welcomeTitle" />
        </h1>
        <p className={styles['lead']}>
          <Text id="connect.welcomeText" />
        </p>
      </div>
      {isUnsolicited && explore.error === null ? (
        <UnsolicitedCode onSignIn={onSignIn} />
      ) : (
        <ConnectFailureBanner failure={explore.error?.failure ?? failure} />
      )}
      <div className={styles['ways']}>
        <section className={styles['way']}>
          <KeyRound aria-hidden="true" />
          <h2>
            <Text id="connect.signInFor" />
          </h2>
          <p>
            <Text id="connect.signInChoiceText" />
            {preset !== null && (
              <em>
                <Text id="connect.signInChoicePreset" values={{ name: preset.name }} />
              </em>
            )}
          </p>
          <Button look="primary" isDisabled={explore.isPending} onPress={onSignIn}>
            <Text id="connect.signInChoice" />
          </Button>
        </section>
        <section className={styles['way']}>
          <Compass aria-hidden="true" />
          <h2>
            <Text id="connect.sampleFor" />
          </h2>
          <p>
            <Text id="connect.sampleChoiceText" />
          </p>
          <Button isPending={explore.isPending} onPress={() => explore.mutate()}>
            <Text id={explore.isPending ? 'connect.sampleOpening' : 'connect.sampleChoice'} />
          </Button>
        </section>
      </div>
      <div className={layout['below']}>
        <KeptAccounts />
        <Button look="link" isDisabled={explore.isPending} onPress={onOtherWays}>
          <Text id="connect.otherWays" />
        </Button>
      </div>
    </main>
  );
}
