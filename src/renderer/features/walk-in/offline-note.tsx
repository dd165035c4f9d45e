import { useQuery } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import type { Session } from '../../../shared/domain/session.ts';
import type { SyncState } from '../../../shared/domain/sync-state.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { sessionQuery, syncQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import styles from './walk-in.module.css';

/** Says what happens to the application when it can't be sent right now. */
export function OfflineNote() {
  const session = useQuery(sessionQuery);
  const sync = useQuery(syncQuery);
  const id = noteFor(session.data, sync.data);
  if (id === null) return null;
  return (
    <p className={styles['offline']}>
      <WifiOff aria-hidden="true" />
      <Text id={id} />
    </p>
  );
}

function noteFor(session: Session | undefined, sync: SyncState | undefined): MessageId | null {
  if (session?.kind === 'sign-in-needed') return 'walkIn.offlineSignedOut';
  switch (sync?.connectivity.kind) {
    case 'no-internet':
      return 'walkIn.offlineNoInternet';
    case 'not-answering':
      return 'walkIn.offlineNotAnswering';
    case 'throttled':
      return 'walkIn.offlineThrottled';
    case 'unknown':
    case 'online':
    case undefined:
      return null;
  }
}
