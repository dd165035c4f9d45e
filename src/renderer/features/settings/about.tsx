import { useQuery } from '@tanstack/react-query';
import { appInfoQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { SettingsCard } from './settings-card.tsx';

/** Which Hiredesk this is, and whose it isn't. */
export function About() {
  const { data: info } = useQuery(appInfoQuery);
  return (
    <SettingsCard title={<Text id="settings.about" />}>
      <p>
        {info !== undefined && <Text id="settings.version" values={{ version: info.version }} />}{' '}
        <Text id="settings.independent" />
      </p>
      {info?.isLoopbackOnly === true && (
        <p>
          <Text id="settings.loopbackOnly" />
        </p>
      )}
    </SettingsCard>
  );
}
