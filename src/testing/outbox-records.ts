import type { OutboxRecord } from '../main/store/desk-store.ts';
import type { OutboxAttempt, OutboxState } from '../shared/domain/outbox-entry.ts';
import { anApplicantId, anApplication, anOutboxEntryId } from './builders.ts';

/** An application as it lies in desk.db; taken a moment ago unless told. */
export function anOutboxRecord(overrides: Partial<OutboxRecord> = {}): OutboxRecord {
  return {
    id: anOutboxEntryId(),
    state: { kind: 'queued' },
    application: anApplication(),
    jobName: 'Crew Member',
    locationName: 'Elm St.',
    takenAt: 1000,
    takenBy: 'dana',
    baseline: null,
    attempts: [{ at: 1000, what: 'queued', detail: '' }],
    ...overrides,
  };
}

/** The log of one that was handed in, looked up, sent and not answered. */
export const lostAttempts: readonly OutboxAttempt[] = [
  { at: 1000, what: 'queued', detail: '' },
  { at: 1100, what: 'baseline', detail: '' },
  { at: 1200, what: 'sending', detail: '' },
  { at: 1300, what: 'lost', detail: '' },
];

/** One of every state. */
export const outboxStates = {
  draft: { kind: 'draft' },
  queued: { kind: 'queued' },
  waiting: { kind: 'waiting', until: 9000, failure: { kind: 'timeout' } },
  sending: { kind: 'sending', startedAt: 1200 },
  uncertain: { kind: 'uncertain', since: 1100, misses: 0, nextCheckAt: 16_300 },
  sent: { kind: 'sent', sentAt: 1400, applicantId: null },
  rejected: { kind: 'rejected', rejectedAt: 1400, failure: { kind: 'not-found' } },
  'needs-review': { kind: 'needs-review', since: 1400, candidates: [anApplicantId(1), anApplicantId(2)] },
  exported: { kind: 'exported', exportedAt: 1400, was: { kind: 'queued' } },
  cancelled: { kind: 'cancelled', cancelledAt: 1400, was: { kind: 'queued' } },
} as const satisfies { [K in OutboxState['kind']]: Extract<OutboxState, { kind: K }> };
