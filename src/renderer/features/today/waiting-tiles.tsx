import { Button } from 'react-aria-components/Button';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { waitBands } from '../../../shared/domain/waiting.ts';
import { useGo } from '../../desk/place.tsx';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { waitingPlace } from './list-places.ts';
import styles from './today.module.css';
import { waitTexts } from '../../../shared/messages/wait-texts.ts';

type WaitingTilesProps = {
  readonly waiting: CallOutput<'today.get'>['waiting'];
  /** Everything has been read once: only then nobody is nobody. */
  readonly isComplete: boolean;
};

/** How many wait for a first call and how long, the longest first. */
export function WaitingTiles({ waiting, isComplete }: WaitingTilesProps) {
  const go = useGo();
  const format = useFormat();
  const { count, byWait, undatedCount } = waiting;
  const isNobody = count === 0 && isComplete;
  return (
    <section className={styles['waiting']} aria-labelledby="today-waiting">
      <div>
        <h2 id="today-waiting">
          <Text id="today.waiting" />
        </h2>
        <p>
          <Button className={styles['inline'] ?? ''} onPress={() => go(waitingPlace({}))}>
            <Text id="today.summary" values={{ count }} />
          </Button>{' '}
          {isNobody && <Text id="today.nobodyWaits" />}
          {count > 0 && <Text id="today.summaryLate" values={{ count: byWait['over-48-hours'] }} />}
          {undatedCount > 0 && (
            <>
              {' '}
              <Text id="today.undated" values={{ count: undatedCount }} />
            </>
          )}
        </p>
        <p className={styles['how']}>
          <Text id="today.waitingHow" />
        </p>
      </div>
      <ul className={styles['tiles']}>
        {waitBands.map((band) => (
          <li key={band}>
            <Button
              className={styles['tile'] ?? ''}
              data-late={(band === 'over-48-hours' && byWait[band] > 0) || undefined}
              data-none={byWait[band] === 0 || undefined}
              onPress={() => go(waitingPlace({ band }))}
            >
              <b className="numbers">{format.number(byWait[band])}</b>{' '}
              <span>
                <Text id={waitTexts[band]} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
