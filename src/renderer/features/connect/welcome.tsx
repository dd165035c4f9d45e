import { useQuery } from '@tanstack/react-query';
import { Compass, KeyRound, Lock, ShieldCheck, Users } from 'lucide-react';
import type { AppInfo } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { appInfoQuery } from '../../desk/query.ts';
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

/** What rules every decision in Hiredesk, in the person's words. */
const promises = [
  { Icon: Users, what: 'connect.promiseMiss', how: 'connect.promiseMissHow' },
  { Icon: ShieldCheck, what: 'connect.promiseLose', how: 'connect.promiseLoseHow' },
  { Icon: Lock, what: 'connect.promiseLie', how: 'connect.promiseLieHow' },
] as const;

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
  const { data: info } = useQuery(appInfoQuery);
  const isManaged = (info?.managed?.connection ?? null) !== null;
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
      <ul className={styles['promises']}>
        {promises.map(({ Icon, what, how }) => (
          <li key={what}>
            <Icon aria-hidden="true" />
            <b>
              <Text id={what} />
            </b>
            <span>
              <Text id={how} />
            </span>
          </li>
        ))}
      </ul>
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
                <Text
                  id={isManaged ? 'connect.signInChoiceManaged' : 'connect.signInChoicePreset'}
                  values={{ name: preset.name }}
                />
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
