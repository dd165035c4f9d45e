import { Lock, RotateCw } from 'lucide-react';
import type { Session } from '../../shared/domain/session.ts';
import { useCall } from '../desk/use-call.ts';
import { Text } from '../i18n/text.tsx';
import { Button } from '../ui/button.tsx';
import { FailureDetails } from '../ui/failure-details.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import styles from './lock-screen.module.css';

/** The key store or the databases can't be opened. Nothing was touched, and nothing is offered that would. */
export function LockScreen({ session }: { readonly session: Extract<Session, { kind: 'locked' }> }) {
  const textOf = useFailureText();
  const unlock = useCall('session.unlock');
  return (
    <main className={styles['screen']}>
      <section className={styles['card']} aria-labelledby="lock-title">
        <Lock aria-hidden="true" />
        <h1 id="lock-title">
          <Text id="app.lockedTitle" />
        </h1>
        <p role="alert">{textOf(unlock.error?.failure ?? session.failure)}</p>
        {session.connection !== null && (
          <p>
            <Text id="app.lockedKept" values={{ name: session.connection.name }} />
          </p>
        )}
        <div>
          <Button
            look="primary"
            icon={<RotateCw aria-hidden="true" />}
            isPending={unlock.isPending}
            onPress={() => unlock.mutate()}
          >
            <Text id="failures.tryAgain" />
          </Button>
        </div>
        <FailureDetails failure={unlock.error?.failure ?? session.failure} />
      </section>
    </main>
  );
}
