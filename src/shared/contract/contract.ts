import type { z } from 'zod';
import { appCalls, appEvents } from './app.ts';
import { applicantCalls, applicantEvents } from './applicants.ts';
import { connectionCalls, connectionEvents } from './connections.ts';
import { exportCalls, exportEvents } from './export.ts';
import { helpCalls } from './help.ts';
import { jobCalls, jobEvents } from './jobs.ts';
import { markCalls, markEvents } from './marks.ts';
import { outboxCalls, outboxEvents } from './outbox.ts';
import { sessionCalls, sessionEvents } from './session.ts';
import { syncCalls, syncEvents } from './sync.ts';
import { templateCalls, templateEvents } from './templates.ts';
import { todayCalls } from './today.ts';
import { updateCalls, updateEvents } from './updates.ts';

/** Everything a window can ask of main. A call without a handler does not compile. */
export const calls = {
  ...appCalls,
  ...sessionCalls,
  ...connectionCalls,
  ...syncCalls,
  ...jobCalls,
  ...applicantCalls,
  ...markCalls,
  ...outboxCalls,
  ...todayCalls,
  ...templateCalls,
  ...exportCalls,
  ...updateCalls,
  ...helpCalls,
} as const;

/** Everything main tells windows without being asked. */
export const events = {
  ...appEvents,
  ...sessionEvents,
  ...connectionEvents,
  ...syncEvents,
  ...jobEvents,
  ...applicantEvents,
  ...markEvents,
  ...outboxEvents,
  ...exportEvents,
  ...templateEvents,
  ...updateEvents,
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]['payload']>;
