import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { waitBands, type WaitBand } from '../../../shared/domain/waiting.ts';
import { useGo } from '../../desk/place.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { waitingPlace } from './list-places.ts';
import styles from './today.module.css';
import { waitTexts } from '../../../shared/messages/wait-texts.ts';

type Locations = CallOutput<'today.get'>['waiting']['locations'];

/** Where people wait longest is seen at a glance; all others are a press away. */
const shownAtFirst = 8;
/** So few more aren't worth a press. */
const shownAtMost = 10;

export function WaitingByLocation({ locations }: { readonly locations: Locations }) {
  const text = useText();
  const [isAll, setIsAll] = useState(false);
  const most = Math.max(1, ...locations.map(({ count }) => count));
  const hasMore = locations.length > shownAtMost;
  const shown = isAll || !hasMore ? locations : locations.slice(0, shownAtFirst);
  return (
    <div className={styles['table']}>
      <table aria-label={text('today.waiting')}>
        <thead>
          <tr>
            <th scope="col">
              <Text id="today.location" />
            </th>
            <th scope="col">
              <Text id="today.all" />
            </th>
            {waitBands.map((band) => (
              <th scope="col" key={band}>
                <Text id={waitTexts[band]} />
              </th>
            ))}
            <th scope="col" className={styles['barHead']}>
              <Text id="today.byAge" />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((location) => (
            <LocationRow key={location.id} location={location} most={most} />
          ))}
        </tbody>
      </table>
      {hasMore && (
        <Button look="link" aria-expanded={isAll} onPress={() => setIsAll(!isAll)}>
          {isAll ? (
            <Text id="today.fewerLocations" />
          ) : (
            <Text id="today.moreLocations" values={{ count: locations.length }} />
          )}
        </Button>
      )}
    </div>
  );
}

function LocationRow({ location, most }: { readonly location: Locations[number]; readonly most: number }) {
  const text = useText();
  const { id, count, byWait } = location;
  const place = location.name === '' ? text('applicants.noLocation') : location.name;
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        <Number locationId={id} count={count} label={text('today.allInLocation', { count, place })} />
      </td>
      {waitBands.map((band) => (
        <td key={band} data-late={(band === 'over-48-hours' && byWait[band] > 0) || undefined}>
          <Number
            locationId={id}
            band={band}
            count={byWait[band]}
            label={text('today.inLocation', { count: byWait[band], place, band: text(waitTexts[band]) })}
          />
        </td>
      ))}
      <td className={styles['barCell']} aria-hidden="true">
        <svg className={styles['bar']} viewBox="0 0 100 6" preserveAspectRatio="none">
          {segmentsOf(byWait, most).map(({ band, from, width }) => (
            <rect key={band} data-band={band} x={from} y="0" width={width} height="6" />
          ))}
        </svg>
      </td>
    </tr>
  );
}

/** A number and the list behind it; nobody is no list. */
function Number({
  locationId,
  band,
  count,
  label,
}: {
  readonly locationId: string;
  readonly band?: WaitBand;
  readonly count: number;
  readonly label: string;
}) {
  const go = useGo();
  const format = useFormat();
  if (count === 0) return <span className="numbers">0</span>;
  // A plain button: there may be thousands of these.
  return (
    <button
      type="button"
      className={styles['number']}
      aria-label={label}
      onClick={() => go(waitingPlace({ band, locationId }))}
    >
      {format.number(count)}
    </button>
  );
}

/** Bars are as long as their location's share of the fullest one, in hundredths. */
function segmentsOf(
  byWait: Readonly<Record<WaitBand, number>>,
  most: number,
): { readonly band: WaitBand; readonly from: number; readonly width: number }[] {
  let from = 0;
  return waitBands.flatMap((band) => {
    const width = (byWait[band] / most) * 100;
    from += width;
    return width === 0 ? [] : [{ band, from: from - width, width }];
  });
}
