import { useQuery } from '@tanstack/react-query';
import { Lock, LockOpen } from 'lucide-react';
import type { Protection } from '../../../shared/domain/session.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { sessionQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';

const texts: Record<Protection, MessageId> = {
  strong: 'settings.protectionStrong',
  weak: 'settings.protectionWeak',
  'memory-only': 'settings.protectionMemory',
};

/** What is on this computer and how well it is protected: told as it is, weak where it is weak. */
export function KeptHere() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  const isStrong = session.protection === 'strong';
  const Icon = isStrong ? Lock : LockOpen;
  return (
    <SettingsCard title={<Text id="settings.keptHere" />}>
      <p>
        <Text id="settings.keptHereWhat" />
      </p>
      <div className={styles['protection']} data-look={isStrong ? undefined : 'warn'}>
        <Icon aria-hidden="true" />
        <p>
          <Text id={texts[session.protection]} />
        </p>
      </div>
    </SettingsCard>
  );
}
