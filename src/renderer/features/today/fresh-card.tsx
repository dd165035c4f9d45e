import { Button } from 'react-aria-components/Button';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useGo } from '../../desk/place.tsx';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Card } from './card.tsx';
import { appliedSincePlace, unreadPlace } from './list-places.ts';
import styles from './today.module.css';

/** Whom nobody here has looked at, however long ago they came: a look is kept by person, so nobody slips by. */
export function FreshCard({
  today,
  isComplete,
}: {
  readonly today: Pick<CallOutput<'today.get'>, 'unreadCount' | 'appliedTodayCount'>;
  readonly isComplete: boolean;
}) {
  const go = useGo();
  const format = useFormat();
  const midnight = new Date(useNow()).setHours(0, 0, 0, 0);
  const { unreadCount, appliedTodayCount } = today;
  return (
    <Card id="today-fresh" title={<Text id="today.fresh" />}>
      {unreadCount === 0 && appliedTodayCount === 0 ? (
        isComplete && (
          <p className={styles['none']}>
            <Text id="today.nothingFresh" />
          </p>
        )
      ) : (
        <ul className={styles['figures']}>
          <li>
            <Button className={styles['figure'] ?? ''} onPress={() => go(unreadPlace)}>
              <b className="numbers">{format.number(unreadCount)}</b> <Text id="today.unread" />
            </Button>
          </li>
          <li>
            <Button className={styles['figure'] ?? ''} onPress={() => go(appliedSincePlace(midnight))}>
              <b className="numbers">{format.number(appliedTodayCount)}</b> <Text id="today.appliedToday" />
            </Button>
          </li>
        </ul>
      )}
    </Card>
  );
}
