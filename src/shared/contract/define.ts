import type { z } from 'zod';

/** Which windows may make a call: the manager's desk, the kiosk that a candidate holds, or both. */
export type Audience = 'desk' | 'kiosk';

export type CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly input: I;
  readonly output: O;
  readonly audience: readonly Audience[];
};

export type EventDefinition<P extends z.ZodType = z.ZodType> = {
  readonly payload: P;
  readonly audience: readonly Audience[];
};

export function defineCall<I extends z.ZodType, O extends z.ZodType>(definition: {
  readonly input: I;
  readonly output: O;
  readonly audience?: readonly Audience[];
}): CallDefinition<I, O> {
  return { audience: ['desk'], ...definition };
}

export function defineEvent<P extends z.ZodType>(definition: {
  readonly payload: P;
  readonly audience?: readonly Audience[];
}): EventDefinition<P> {
  return { audience: ['desk'], ...definition };
}
