import { useQuery } from '@tanstack/react-query';
import { settingsSchema } from '../../../shared/domain/settings.ts';
import { appInfoQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';
import { useSettings } from './use-settings.ts';

const { theme, density, language } = settingsSchema.shape;

/** How Hiredesk looks and which language it speaks. */
export function Appearance() {
  const text = useText();
  const [settings, change] = useSettings();
  const { data: info } = useQuery(appInfoQuery);
  const isLanguageFixed = (info?.managed?.language ?? null) !== null;
  return (
    <SettingsCard title={<Text id="settings.appearance" />}>
      <div className={styles['choices']}>
        <Segmented
          label={text('settings.theme')}
          value={settings.theme}
          onChange={(value) => change({ theme: theme.parse(value) })}
          choices={[
            { value: 'system', label: text('settings.system') },
            { value: 'light', label: text('settings.light') },
            { value: 'dark', label: text('settings.dark') },
          ]}
        />
        <Segmented
          label={text('settings.density')}
          value={settings.density}
          onChange={(value) => change({ density: density.parse(value) })}
          choices={[
            { value: 'comfortable', label: text('settings.comfortable') },
            { value: 'compact', label: text('settings.compact') },
          ]}
        />
        <Segmented
          label={text('settings.language')}
          {...(isLanguageFixed && { description: text('managed.here') })}
          isReadOnly={isLanguageFixed}
          value={settings.language}
          onChange={(value) => change({ language: language.parse(value) })}
          choices={[
            { value: 'system', label: text('settings.system') },
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
        />
      </div>
    </SettingsCard>
  );
}
