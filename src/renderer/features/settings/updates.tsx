import { useQuery } from '@tanstack/react-query';
import { updatesQuery } from '../../desk/query.ts';
import { updateLine } from '../../desk/update-line.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';

/** How newer versions come, and where looking for one stands. */
export function Updates() {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const notices = useNotices();
  const { data: state } = useQuery(updatesQuery);
  const check = useCall('updates.check');
  const restart = useCall('updates.restart');
  if (state === undefined) return null;
  const { id, values } = updateLine(state, (at) => format.moment(at, now));
  const mayCheck = state.kind === 'idle' || state.kind === 'failed';
  return (
    <SettingsCard title={<Text id="updates.title" />}>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <output>{text(id, values)}</output>
          {state.kind !== 'off' && (
            <p>
              <Text id="updates.how" />
            </p>
          )}
        </div>
        {mayCheck && (
          <Button isPending={check.isPending} onPress={() => check.mutate()}>
            <Text id="updates.check" />
          </Button>
        )}
        {state.kind === 'ready' && (
          <Button
            isPending={restart.isPending}
            onPress={() => restart.mutate(undefined, { onError: () => notices.warn(text('updates.busy')) })}
          >
            <Text id="updates.restart" />
          </Button>
        )}
      </div>
    </SettingsCard>
  );
}
