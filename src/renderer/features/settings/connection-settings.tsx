import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useConnectRequest } from '../../desk/connect-request.tsx';
import { deskQuery, sessionQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';
import { SignOut } from './sign-out.tsx';

/** Which accounts this computer knows, which of them is open, and the way to another or out. */
export function ConnectionSettings() {
  const askConnect = useConnectRequest();
  const { data: session } = useQuery(sessionQuery);
  const { data: list } = useQuery(deskQuery('connections.list'));
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  if (session.connection.kind === 'sample') return <SampleSettings />;
  const others = list?.connections.filter(({ connection }) => connection.id !== session.connection.id) ?? [];
  const current = {
    connection: session.connection,
    isCurrent: true,
    isSignedIn: session.kind === 'signed-in',
    // Asked when somebody leaves; beside the open one it would be said twice.
    unsentCount:
      list?.connections.find(({ connection }) => connection.id === session.connection.id)?.unsentCount ??
      null,
  };
  return (
    <SettingsCard title={<Text id="settings.connections" />}>
      <ul className={styles['connections']}>
        <ConnectionLine row={current} method={session.method} endsAt={session.endsAt}>
          <SignOut isSample={false} canKeep={session.protection !== 'memory-only'} />
        </ConnectionLine>
        {others.map((row) => (
          <ConnectionLine key={row.connection.id} row={row} />
        ))}
      </ul>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onPress={() => askConnect({ kind: 'another' })}>
          <Text id="settings.addAccount" />
        </Button>
      </div>
    </SettingsCard>
  );
}

function SampleSettings() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  return (
    <SettingsCard title={<Text id="settings.connection" />}>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <b>{session.connection.name}</b>
          <p>
            <Text id="settings.sample" />
          </p>
        </div>
        <SignOut isSample canKeep={false} />
      </div>
    </SettingsCard>
  );
}
