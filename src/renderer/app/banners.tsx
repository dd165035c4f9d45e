import { useQuery } from '@tanstack/react-query';
import { KeyRound, WifiOff, X } from 'lucide-react';
import { useState } from 'react';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import { outboxQuery, syncQuery } from '../desk/query.ts';
import { useCall } from '../desk/use-call.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './banners.module.css';
import { bannerAfterMs, connectivityBanner } from './connectivity.ts';
import type { OpenSession } from './open-session.ts';
import { outboxSummary } from './outbox-summary.ts';
import { useElapsed } from './use-elapsed.ts';

/** What concerns the whole window, above every screen; at most one at a time, the more important first. */
export function Banners({ session }: { readonly session: OpenSession }) {
  const { data: sync } = useQuery(syncQuery);
  if (session.kind === 'sign-in-needed') return <SignInNeeded session={session} />;
  if (sync === undefined) return null;
  // A break that ends and comes back is news again.
  return <Disconnected key={sync.connectivity.since} connectivity={sync.connectivity} />;
}

function SignInNeeded({ session }: { readonly session: Extract<OpenSession, { kind: 'sign-in-needed' }> }) {
  const textOf = useFailureText();
  const { data: outbox } = useQuery(outboxQuery);
  const signIn = useCall('session.signInAgain');
  const { unsentCount } = outboxSummary(outbox?.rows ?? []);
  const isPlainEnd = session.failure.kind === 'signed-out' && session.failure.reason === 'ended';
  return (
    <div className={styles['banner']} data-look="warn" role="alert">
      <KeyRound aria-hidden="true" />
      <p>
        <Text id="app.signInAgain" values={{ count: unsentCount }} />{' '}
        {!isPlainEnd && <span>{textOf(session.failure)}</span>}
        {signIn.error !== null && <span> {textOf(signIn.error.failure)}</span>}
      </p>
      <Button isPending={signIn.isPending} onPress={() => signIn.mutate()}>
        <Text id="app.signIn" />
      </Button>
    </div>
  );
}

function Disconnected({ connectivity }: { readonly connectivity: SyncState['connectivity'] }) {
  const text = useText();
  const isLong = useElapsed(connectivity.since, bannerAfterMs);
  const [isClosed, setIsClosed] = useState(false);
  const id = connectivityBanner(connectivity.kind);
  if (id === null || !isLong || isClosed) return null;
  return (
    <output className={styles['banner']}>
      <WifiOff aria-hidden="true" />
      <p>
        <Text id={id} />
      </p>
      <IconButton label={text('app.close')} onPress={() => setIsClosed(true)}>
        <X aria-hidden="true" />
      </IconButton>
    </output>
  );
}
