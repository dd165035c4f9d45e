import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { call } from '../desk/call.ts';
import { leftPlaceQuery } from '../desk/query.ts';
import { createPlaceKeeper } from './place-keeper.ts';
import { leftPlaceOf, placesFrom } from './left-place.ts';
import type { Places } from './places.ts';

/** The places of the desk, beginning where the window was closed and kept for the next time. */
export function useKeptPlaces(
  connectionId: ConnectionId,
  left: LeftPlace | null,
): [Places, Dispatch<SetStateAction<Places>>] {
  const [places, setPlaces] = useState(() => placesFrom(left));
  const keeper = useRef(createPlaceKeeper({ kept: left, save, after }));
  const client = useQueryClient();
  useEffect(() => {
    const { current } = keeper;
    window.addEventListener('pagehide', current.flush);
    return () => {
      window.removeEventListener('pagehide', current.flush);
      current.flush();
      // Whoever comes back asks anew.
      client.removeQueries({ queryKey: leftPlaceQuery(connectionId).queryKey, exact: true });
    };
  }, [client, connectionId]);
  useEffect(() => {
    keeper.current.note(leftPlaceOf(places, connectionId));
  }, [places, connectionId]);
  return [places, setPlaces];
}

function save(place: LeftPlace): void {
  // A place that is not kept costs a click at the next start; nothing to tell anybody about.
  call('place.keep', place).catch(() => undefined);
}

function after(ms: number, run: () => void): void {
  setTimeout(run, ms);
}
