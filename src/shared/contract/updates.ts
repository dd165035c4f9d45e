import { z } from 'zod';
import { updateStateSchema } from '../domain/update.ts';
import { defineCall, defineEvent } from './define.ts';

export const updateCalls = {
  'updates.get': defineCall({ input: z.void(), output: updateStateSchema }),
  /** Looks now; answers when looking has begun. */
  'updates.check': defineCall({ input: z.void(), output: updateStateSchema }),
  /**
   * Quits, installs and starts again. `wrong-state` where nothing is ready, and while a walk-in is being typed or
   * sent.
   */
  'updates.restart': defineCall({ input: z.void(), output: z.void() }),
} as const;

export const updateEvents = {
  'updates.changed': defineEvent({ payload: updateStateSchema }),
} as const;
