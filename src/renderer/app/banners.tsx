import { useQuery } from '@tanstack/react-query';
import { HardDrive, KeyRound, Link2Off, Ticket, WifiOff, X } from 'lucide-react';
import { useState } from 'react';
import { isUnsent } from '../../shared/domain/outbox-entry.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import { useConnectRequest } from '../desk/connect-request.tsx';
import { outboxQuery, syncQuery } from '../desk/query.ts';
import { useCall } from '../desk/use-call.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useNow } from '../i18n/use-now.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { WaitLength } from '../ui/time-left.ts';
import styles from './banners.module.css';
import { bannerAfterMs, connectivityBanner } from './connectivity.ts';
import { FirstTest } from './first-test.tsx';
import type { OpenSession } from './open-session.ts';
import { wayOn } from './sign-in-needed.ts';
import { tokenEnd } from './token-end.ts';
import { useElapsed } from './use-elapsed.ts';

/** What concerns the whole window, above every screen; at most one at a time, the more important first. */
export function Banners({ session, isFresh }: { readonly session: OpenSession; readonly isFresh: boolean }) {
  const { data: sync } = useQuery(syncQuery);
  const now = useNow();
  const [dismissedEnd, setDismissedEnd] = useState<number | null>(null);
  const end = session.endsAt === dismissedEnd ? null : tokenEnd(session.endsAt, now);
  const [dismissedCode, setDismissedCode] = useState<number | null>(null);
  if (session.kind === 'sign-in-needed') return <SignInNeeded session={session} />;
  const { strayCodeAt = null } = session;
  if (strayCodeAt !== null && strayCodeAt !== dismissedCode) {
    return <StrayCode name={session.connection.name} onClose={() => setDismissedCode(strayCodeAt)} />;
  }
  if (end !== null && session.endsAt !== null) {
    return <TokenEnds end={end} endsAt={session.endsAt} onClose={() => setDismissedEnd(session.endsAt)} />;
  }
  return (
    <>
      {isFresh && <FirstTest session={session} />}
      {sync !== undefined && <KeptTrouble sync={sync} />}
      {/* A break that ends and comes back is news again. */}
      {sync !== undefined && <Disconnected key={sync.connectivity.since} connectivity={sync.connectivity} />}
    </>
  );
}

function SignInNeeded({ session }: { readonly session: Extract<OpenSession, { kind: 'sign-in-needed' }> }) {
  const textOf = useFailureText();
  const askConnect = useConnectRequest();
  const { data: outbox } = useQuery(outboxQuery);
  const signIn = useCall('session.signInAgain');
  const unsentCount = outbox?.rows.filter(({ state }) => isUnsent(state)).length ?? 0;
  const isPlainEnd = session.failure.kind === 'signed-out' && session.failure.reason === 'ended';
  const { button, next } = wayOn(session.method, session.failure);
  return (
    <div className={styles['banner']} data-look="warn" role="alert">
      <KeyRound aria-hidden="true" />
      <p>
        <Text
          id={session.method === 'token' ? 'app.tokenEnded' : 'app.signInAgain'}
          values={{ count: unsentCount }}
        />{' '}
        {!isPlainEnd && <span>{textOf(session.failure)}</span>}
        {signIn.error !== null && <span> {textOf(signIn.error.failure)}</span>}
        {session.strayCodeAt !== undefined && (
          <span>
            {' '}
            <Text id="app.strayCodeUnused" />
          </span>
        )}
      </p>
      <Button
        isPending={signIn.isPending}
        onPress={() =>
          next.kind === 'form' ? askConnect({ kind: 'again', way: next.way }) : signIn.mutate()
        }
      >
        <Text id={button} />
      </Button>
    </div>
  );
}

/** Somebody pressed Authorize in CareerPlug, or worse: the code is not used, and the account stays as it is. */
function StrayCode({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const text = useText();
  const askConnect = useConnectRequest();
  return (
    <output className={styles['banner']}>
      <Link2Off aria-hidden="true" />
      <p>
        <Text id="app.strayCode" values={{ name }} />
      </p>
      <Button onPress={() => askConnect({ kind: 'another' })}>
        <Text id="settings.addAccount" />
      </Button>
      <IconButton label={text('app.close')} onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </output>
  );
}

/** What is wrong with what this computer keeps: said wherever one is, for waiting alone doesn't mend it. */
function KeptTrouble({ sync }: { readonly sync: SyncState }) {
  const textOf = useFailureText();
  const { activity } = sync;
  if (activity.kind === 'failed' && activity.failure.kind === 'storage') {
    return (
      <div className={styles['banner']} data-look="warn" role="alert">
        <HardDrive aria-hidden="true" />
        <p>
          {textOf(activity.failure)} <Text id="app.keptStaysReadable" />
        </p>
      </div>
    );
  }
  if (!sync.isRebuilding) return null;
  return (
    <output className={styles['banner']}>
      <HardDrive aria-hidden="true" />
      <p>
        <Text id="app.rebuilding" />
      </p>
    </output>
  );
}

/** A pasted token can't be renewed: said a day ahead, so that nobody finds out at the counter. */
function TokenEnds({
  end,
  endsAt,
  onClose,
}: {
  readonly end: WaitLength;
  readonly endsAt: number;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const askConnect = useConnectRequest();
  return (
    <output className={styles['banner']} data-look="warn">
      <Ticket aria-hidden="true" />
      <p>
        <Text
          id={end.unit === 'hours' ? 'app.tokenEndsHours' : 'app.tokenEndsMinutes'}
          values={{ count: end.count, when: format.momentLong(endsAt, now) }}
        />
      </p>
      <Button onPress={() => askConnect({ kind: 'again', way: 'token' })}>
        <Text id="app.pasteNewToken" />
      </Button>
      <IconButton label={text('app.close')} onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </output>
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
