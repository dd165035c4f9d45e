import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import { readEvent } from './read-event.ts';

/** Hears one kind of event for as long as the component is shown. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(
    () =>
      window.hiredesk.on((told, payload) => {
        if (told !== name) return;
        const read = readEvent(name, payload);
        if (read.ok) hear(read.value);
      }),
    [name],
  );
}
