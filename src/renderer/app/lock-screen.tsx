import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore, Lock, RotateCw, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../shared/domain/session.ts';
import { deskQuery } from '../desk/query.ts';
import { useCall } from '../desk/use-call.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureDetails } from '../ui/failure-details.tsx';
import { lockRecovery } from './lock-recovery.ts';
import styles from './lock-screen.module.css';

type LockedSession = Extract<Session, { kind: 'locked' }>;

/**
 * The key store or the databases can't be opened. Nothing was touched. Trying again is always offered;
 * starting anew only where it can help, and then nothing is deleted either.
 */
export function LockScreen({ session }: { readonly session: LockedSession }) {
  const text = useText();
  const textOf = useFailureText();
  const recover = useCall('session.recover');
  const [isAsking, setIsAsking] = useState(false);
  const failure = recover.error?.failure ?? session.failure;
  const { title, advice, canSetAside } = lockRecovery(session.failure);
  const name = session.connection?.name ?? null;
  const choose = (choice: 'retry' | 'set-aside'): void => recover.mutate({ choice });
  const isPending = (choice: 'retry' | 'set-aside'): boolean =>
    recover.isPending && recover.variables.choice === choice;

  return (
    <main className={styles['screen']}>
      <section className={styles['card']} aria-labelledby="lock-title">
        <Lock aria-hidden="true" />
        <h1 id="lock-title">
          <Text id={title} />
        </h1>
        <p role="alert">{textOf(failure)}</p>
        <p>
          <Text id={advice} />
        </p>
        <ul className={styles['safe']}>
          <li>
            <ShieldCheck aria-hidden="true" />
            {name === null ? <Text id="app.lockedSafe" /> : <Text id="app.lockedKept" values={{ name }} />}
          </li>
          <li>
            <ShieldCheck aria-hidden="true" />
            <Text id="app.lockedWalkIns" />
          </li>
        </ul>
        <div className={styles['actions']}>
          <Button
            look="primary"
            icon={<RotateCw aria-hidden="true" />}
            isPending={isPending('retry')}
            onPress={() => choose('retry')}
          >
            <Text id="failures.tryAgain" />
          </Button>
          {canSetAside && (
            <Button
              icon={<ArchiveRestore aria-hidden="true" />}
              isPending={isPending('set-aside')}
              onPress={() => setIsAsking(true)}
            >
              <Text id="app.setAside" />
            </Button>
          )}
        </div>
        <OtherAccounts session={session} />
        <FailureDetails failure={failure} />
      </section>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => choose('set-aside')}
        title={text('app.setAsideTitle')}
        confirmText={text('app.setAsideConfirm')}
        cancelText={text('app.setAsideCancel')}
      >
        <div className={styles['words']}>
          <p>
            <Text id="app.setAsideWhat" />
          </p>
          <p>
            <Text id="app.setAsideWalkIns" />
          </p>
        </div>
      </ConfirmDialog>
    </main>
  );
}

/** One account that can't be opened must not keep the others shut. */
function OtherAccounts({ session }: { readonly session: LockedSession }) {
  const { data } = useQuery(deskQuery('connections.list'));
  const open = useCall('connections.switch');
  const others =
    data?.connections.filter(
      ({ connection, isSignedIn }) => isSignedIn && connection.id !== session.connection?.id,
    ) ?? [];
  if (others.length === 0 || session.failure.kind === 'locked') return null;
  return (
    <p className={styles['others']}>
      <Text id="app.otherAccounts" />
      {others.map(({ connection }) => (
        <Button
          key={connection.id}
          look="link"
          isDisabled={open.isPending}
          onPress={() => open.mutate({ id: connection.id })}
        >
          {connection.name}
        </Button>
      ))}
    </p>
  );
}
