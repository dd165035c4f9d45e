import type { SyncState } from '../../../shared/domain/sync-state.ts';
import { useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { refreshChoices } from './refresh-choices.ts';
import { useSettings } from './use-settings.ts';

/** How often CareerPlug is asked while somebody works here, and when it is asked next. */
export function RefreshInterval({ activity }: { readonly activity: SyncState['activity'] }) {
  const text = useText();
  const format = useFormat();
  const [settings, change] = useSettings();
  const nextAt = activity.kind === 'idle' ? activity.nextAt : null;
  const next = nextAt === null ? '' : text('settings.nextLook', { time: format.time(nextAt) });
  return (
    <Segmented
      label={text('settings.refreshEvery')}
      description={`${next} ${text('settings.refreshHow')}`.trim()}
      value={String(settings.refreshMinutes)}
      onChange={(value) => change({ refreshMinutes: Number(value) })}
      choices={refreshChoices(settings.refreshMinutes).map((minutes) => ({
        value: String(minutes),
        label: text('settings.minutes', { count: minutes }),
      }))}
    />
  );
}
