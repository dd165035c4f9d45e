import type { z } from 'zod';
import { events, type EventName, type EventPayload } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Whether main's word is an event of the contract. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

/** The contract seen from here: one schema per event. */
const told: { readonly [N in EventName]: { readonly payload: z.ZodType<EventPayload<N>> } } = events;

/** What an event carries, by the contract's schema. */
export function readEvent<N extends EventName>(name: N, payload: unknown): Result<EventPayload<N>, string> {
  const read = told[name].payload.safeParse(payload);
  return read.success ? { ok: true, value: read.data } : { ok: false, failure: read.error.message };
}
