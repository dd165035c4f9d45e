import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';
import { useSettings } from './use-settings.ts';

/** The number under which CareerPlug counts applications from here; each account has its own. */
export function WalkInSource() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  return <SourceField key={session.connection.id} connectionId={session.connection.id} />;
}

function SourceField({ connectionId }: { readonly connectionId: string }) {
  const text = useText();
  const [settings, change] = useSettings();
  const kept = settings.walkInSourceIds[connectionId];
  const [typed, setTyped] = useState(kept === undefined ? '' : String(kept));
  const isWrong = typed.trim() !== '' && !/^\s*[1-9]\d{0,8}\s*$/u.test(typed);
  const keep = (): void => {
    if (isWrong) return;
    const { [connectionId]: _before, ...others } = settings.walkInSourceIds;
    const number = typed.trim() === '' ? {} : { [connectionId]: Number(typed) };
    change({ walkInSourceIds: { ...others, ...number } });
  };
  return (
    <SettingsCard title={<Text id="settings.walkIns" />}>
      <TextField
        className={styles['typed']}
        label={text('settings.sourceId')}
        hint={text('settings.optional')}
        description={text('settings.sourceIdHow')}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        inputMode="numeric"
        maxLength={10}
        error={isWrong ? text('settings.sourceIdWrong') : undefined}
      />
    </SettingsCard>
  );
}
