import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { OutboxPause, OutboxRow, OutboxState } from '../../../shared/domain/outbox-entry.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

/** A sentence with what it needs; times are epoch milliseconds, fields are texts to be joined. */
export type Sentence = {
  readonly id: MessageId;
  readonly at?: number;
  readonly count?: number;
  readonly fields?: readonly MessageId[];
  /** A location's name; empty when it has none. */
  readonly place?: string;
};

/** Why an entry is where it is, in one sentence. */
export function reasonOf({ state, locationName }: Pick<OutboxRow, 'state' | 'locationName'>): Sentence {
  switch (state.kind) {
    case 'draft':
      return { id: 'outbox.reason.draft' };
    case 'queued':
      return { id: 'outbox.reason.queued' };
    case 'waiting':
    case 'rejected':
      return failureReason(state.failure, locationName);
    case 'sending':
      return { id: 'outbox.reason.sending', at: state.startedAt };
    case 'uncertain':
      return { id: 'outbox.reason.uncertain' };
    case 'sent':
      return { id: 'outbox.reason.sent', at: state.sentAt };
    case 'needs-review':
      return { id: 'outbox.reason.review', count: state.candidates.length };
    case 'exported':
      return { id: 'outbox.reason.exported', at: state.exportedAt };
    case 'cancelled':
      return { id: 'outbox.reason.cancelled' };
    default:
      return assertNever(state);
  }
}

function failureReason(failure: Failure, locationName: string): Sentence {
  switch (failure.kind) {
    case 'offline':
      return { id: offlineReasons[failure.reason] };
    case 'timeout':
      return { id: 'outbox.reason.timeout' };
    case 'throttled':
      return { id: 'outbox.reason.throttled' };
    case 'signed-out':
      return { id: 'outbox.reason.signedOut' };
    case 'forbidden':
      return { id: 'outbox.reason.forbidden' };
    case 'not-found':
      return { id: 'outbox.reason.jobClosed', place: locationName };
    case 'rejected':
      return rejectedReason(failure, locationName);
    case 'unexpected-answer':
      return { id: 'outbox.reason.serverError' };
    case 'file':
    case 'storage':
    case 'locked':
      return { id: 'outbox.reason.storage' };
    default:
      return assertNever(failure);
  }
}

const offlineReasons = {
  'no-internet': 'outbox.reason.noInternet',
  unreachable: 'outbox.reason.unreachable',
  certificate: 'outbox.reason.certificate',
} as const satisfies Record<Extract<Failure, { kind: 'offline' }>['reason'], MessageId>;

function rejectedReason(failure: Extract<Failure, { kind: 'rejected' }>, locationName: string): Sentence {
  if (failure.reason === 'duplicate-person') return { id: 'outbox.reason.duplicate' };
  const fields = failure.fields ?? [];
  if (fields.length === 1 && fields[0] === 'jobId')
    return { id: 'outbox.reason.jobClosed', place: locationName };
  const named = [...new Set(fields.map(fieldName))];
  if (named.length === 1) return { id: 'outbox.reason.field', fields: named };
  if (named.length > 1) return { id: 'outbox.reason.fields', fields: named };
  return { id: 'outbox.reason.validation' };
}

/** How a field is called in a sentence. */
function fieldName(field: string): MessageId {
  switch (field) {
    case 'phone':
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'jobId':
    case 'city':
    case 'state':
    case 'postalCode':
    case 'recentTitle':
    case 'recentEmployer':
    case 'resume':
    case 'coverLetter':
      return `outbox.field.${field}`;
    default:
      return field.startsWith('answers') ? 'outbox.field.answers' : 'outbox.field.other';
  }
}

/** What the button says that opens the form at the field which was refused. */
export function fixText(state: OutboxState): MessageId {
  const failure = state.kind === 'rejected' ? state.failure : null;
  if (failure?.kind === 'not-found') return 'outbox.fix.job';
  switch (fieldToFix(state)) {
    case 'phone':
      return 'outbox.fix.phone';
    case 'email':
      return 'outbox.fix.email';
    case 'firstName':
    case 'lastName':
      return 'outbox.fix.name';
    case 'jobId':
      return 'outbox.fix.job';
    case 'resume':
      return 'outbox.fix.resume';
    case undefined:
      return 'outbox.edit';
    default:
      return fieldToFix(state)?.startsWith('answers') === true ? 'outbox.fix.answers' : 'outbox.fix.other';
  }
}

/** The first field that was refused, where the form should begin. */
export function fieldToFix(state: OutboxState): string | undefined {
  if (state.kind !== 'rejected') return undefined;
  if (state.failure.kind === 'not-found') return 'jobId';
  return state.failure.kind === 'rejected' ? state.failure.fields?.[0] : undefined;
}

/** What happens next by itself; null where nothing does. `until`: counted down. */
export type NextStep = { readonly id: MessageId; readonly until?: number; readonly at?: number };

export function nextStep(state: OutboxState, pause: OutboxPause, now: number): NextStep | null {
  if (state.kind === 'sending') return null;
  const isOnTheWay = state.kind === 'queued' || state.kind === 'waiting' || state.kind === 'uncertain';
  if (!isOnTheWay) return null;
  if (pause.kind === 'signed-out') return { id: 'outbox.next.afterSignIn' };
  if (pause.kind === 'throttled' && pause.until > now)
    return { id: 'outbox.next.afterPause', at: pause.until };
  switch (state.kind) {
    case 'queued':
      return { id: 'outbox.next.queued' };
    case 'waiting':
      return state.until > now ? { id: 'outbox.next.tryIn', until: state.until } : { id: 'outbox.next.now' };
    case 'uncertain':
      return state.nextCheckAt > now
        ? { id: 'outbox.next.checkIn', until: state.nextCheckAt }
        : { id: 'outbox.next.checkNow' };
    default:
      return assertNever(state);
  }
}
