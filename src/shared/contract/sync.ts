import { z } from 'zod';
import { syncStateSchema } from '../domain/sync-state.ts';
import { defineCall, defineEvent } from './define.ts';

export const syncCalls = {
  'sync.get': defineCall({ input: z.void(), output: syncStateSchema }),
  /** Asks for a refresh now; answers at once, progress comes as events. */
  'sync.refresh': defineCall({ input: z.void(), output: syncStateSchema }),
  /**
   * The person says that those who are missing from CareerPlug's lists are gone: they are compared again, and marked.
   * Answers at once, progress comes as events.
   */
  'sync.believeGone': defineCall({ input: z.void(), output: syncStateSchema }),
} as const;

export const syncEvents = {
  'sync.changed': defineEvent({ payload: syncStateSchema }),
} as const;
