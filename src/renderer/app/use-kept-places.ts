import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { call } from '../desk/call.ts';
import { leftPlaceOf, placesFrom } from './left-place.ts';
import type { Places } from './places.ts';

/** Who runs through a list with the arrow keys doesn't need every row written down. */
const pauseMs = 500;

/** The places of the desk, beginning where the window was closed and kept for the next time. */
export function useKeptPlaces(
  connectionId: ConnectionId,
  left: LeftPlace | null,
): [Places, Dispatch<SetStateAction<Places>>] {
  const [places, setPlaces] = useState(() => placesFrom(left));
  const keeper = useRef(createKeeper(JSON.stringify(left)));
  useEffect(() => {
    const { current } = keeper;
    window.addEventListener('pagehide', current.flush);
    return () => {
      window.removeEventListener('pagehide', current.flush);
      current.flush();
    };
  }, []);
  useEffect(() => {
    keeper.current.note(leftPlaceOf(places, connectionId));
  }, [places, connectionId]);
  return [places, setPlaces];
}

function createKeeper(kept: string): { note: (place: LeftPlace) => void; flush: () => void } {
  let before = kept;
  let waiting: LeftPlace | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting === null) return;
    const place = waiting;
    waiting = null;
    before = JSON.stringify(place);
    // A place that is not kept costs a click at the next start; nothing to tell anybody about.
    call('place.keep', place).catch(() => undefined);
  };
  return {
    flush,
    note: (place) => {
      clearTimeout(timer);
      waiting = JSON.stringify(place) === before ? null : place;
      timer = setTimeout(flush, pauseMs);
    },
  };
}
