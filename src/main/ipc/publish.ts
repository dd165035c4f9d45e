import { eventChannel } from '../../shared/contract/channels.ts';
import { events, type EventName, type EventPayload } from '../../shared/contract/contract.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { mergePayloads } from './merge-payloads.ts';
import type { Windows } from './windows.ts';

/** Tells every window that may know. Never throws. */
export type Publish = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Four times a second is live to a person and leaves a window time to draw. */
const spacingMs = 250;
/**
 * What makes whole lists stale comes ever more seldom while it goes on, as in the first sync: the window has better
 * to do than to count everybody again for every page. After a pause it comes at once again.
 */
const slowestMs: { readonly [N in EventName]?: number } = {
  'applicants.changed': 1000,
  'jobs.changed': 1000,
};

/**
 * Sends events, at most four a second of one name: the first at once, what follows too soon together when
 * its time has come. A payload that is not what the contract says is logged and not sent.
 */
export function createPublish(deps: {
  readonly windows: Windows;
  readonly clock: Clock;
  readonly log: Log;
}): Publish {
  const { windows, clock, log } = deps;
  /** Names that were sent a moment ago, with what has come since. */
  const held = new Map<EventName, { payload: unknown; isEmpty: boolean }>();

  function send(name: EventName, payload: unknown): void {
    const parsed = events[name].payload.safeParse(payload);
    if (!parsed.success) {
      log.error('event.wrong-payload', { name });
      return;
    }
    for (const window of windows.all()) {
      if (events[name].audience.includes(window.audience)) window.send(eventChannel, name, parsed.data);
    }
  }

  function sendAndHold(name: EventName, payload: unknown, holdMs = spacingMs): void {
    send(name, payload);
    held.set(name, { payload: undefined, isEmpty: true });
    clock.after(holdMs, () => {
      const waiting = held.get(name);
      held.delete(name);
      if (!waiting || waiting.isEmpty) return;
      sendAndHold(name, waiting.payload, Math.min(holdMs * 2, slowestMs[name] ?? spacingMs));
    });
  }

  return (name, payload) => {
    const waiting = held.get(name);
    if (!waiting) {
      // What can't be merged is not held back either: a person's commands come as they were given.
      if (mergePayloads(name, payload, payload) === null) send(name, payload);
      else sendAndHold(name, payload);
      return;
    }
    const merged = waiting.isEmpty ? payload : mergePayloads(name, waiting.payload, payload);
    held.set(name, { payload: merged, isEmpty: false });
  };
}
