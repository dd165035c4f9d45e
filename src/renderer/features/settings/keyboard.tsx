import { useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SettingsCard } from './settings-card.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { useSettings } from './use-settings.ts';

/**
 * Whether single letters are shortcuts (whoever speaks to the computer types letters without meaning to), and which keys
 * do what.
 */
export function Keyboard() {
  const text = useText();
  const [settings, change] = useSettings();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <SettingsCard title={<Text id="settings.keyboard" />}>
      <Segmented
        label={text('settings.letterKeys')}
        description={text('settings.letterKeysHow')}
        value={settings.hasLetterKeys ? 'on' : 'off'}
        onChange={(value) => change({ hasLetterKeys: value === 'on' })}
        choices={[
          { value: 'on', label: text('settings.on') },
          { value: 'off', label: text('settings.off') },
        ]}
      />
      <div>
        <Button onPress={() => setIsChanging(true)}>
          <Text id="settings.changeKeys" />
        </Button>
      </div>
      {isChanging && (
        <ShortcutKeys
          shortcuts={settings.shortcuts}
          onChange={(shortcuts) => change({ shortcuts })}
          onClose={() => setIsChanging(false)}
        />
      )}
    </SettingsCard>
  );
}
