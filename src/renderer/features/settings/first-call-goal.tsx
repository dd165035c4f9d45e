import { Text, useText } from '../../i18n/text.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { goalChoices } from './goal-choices.ts';
import { SettingsCard } from './settings-card.tsx';
import { useSettings } from './use-settings.ts';

/** After how many hours a new applicant counts as waiting too long. */
export function FirstCallGoal() {
  const text = useText();
  const [settings, change] = useSettings();
  return (
    <SettingsCard title={<Text id="settings.firstCall" />}>
      <Segmented
        label={text('settings.firstCallGoal')}
        description={text('settings.firstCallHow')}
        value={String(settings.firstCallGoalHours)}
        onChange={(value) => change({ firstCallGoalHours: Number(value) })}
        choices={goalChoices(settings.firstCallGoalHours).map((hours) => ({
          value: String(hours),
          label: text('settings.hours', { count: hours }),
        }))}
      />
    </SettingsCard>
  );
}
