import { assertNever } from '../../shared/domain/assert-never.ts';
import { isAtRest } from '../../shared/domain/outbox-entry.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { baselineAt, inWords, lostCount, mayHaveArrived, withLine } from './attempt-log.ts';
import type { Finding } from './candidates.ts';
import { refusalFailure, refusalIn } from './refusal-text.ts';
import { freshFor, missSpacing, missesNeeded } from './timing.ts';

/** Everything that can happen to an application. `at` and `retryAt` are epoch milliseconds. */
export type OutboxEvent = { readonly at: number } & (
  | { readonly kind: 'submitted' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'restored' }
  /** About to be written into a file that another Hiredesk may send from. */
  | { readonly kind: 'exported' }
  /** A person says that the file is not used, or it came back here. */
  | { readonly kind: 'taken-back' }
  /** "Send now" by a person. */
  | { readonly kind: 'hurried' }
  | { readonly kind: 'resolved'; readonly answer: 'send-again' | ApplicantId }
  | {
      readonly kind: 'baseline-read';
      readonly ids: readonly ApplicantId[];
      /** By CareerPlug's clock; null where it doesn't tell. */
      readonly serverTime: number | null;
    }
  | { readonly kind: 'looked'; readonly finding: Finding; readonly isSpaced: boolean }
  /** The look before sending, or a due look for one that possibly arrived, got no answer. */
  | { readonly kind: 'could-not-begin'; readonly failure: Failure; readonly retryAt: number }
  /** About to be written before the first byte leaves. */
  | { readonly kind: 'sending-began' }
  | { readonly kind: 'accepted'; readonly applicantId: ApplicantId | null }
  | { readonly kind: 'not-sent'; readonly failure: Failure; readonly retryAt: number }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'lost'; readonly failure: Failure; readonly serverText: string }
  /** Turned away before it was read (401, throttled): nothing was saved, and the whole queue is paused. */
  | { readonly kind: 'turned-away'; readonly failure: Failure }
  /** Found in `sending` at start: this computer or program ended before the answer came. */
  | { readonly kind: 'found-interrupted' }
);

/**
 * What an application becomes. Null: this cannot happen in its state (a late answer about something that
 * a person has changed meanwhile, or a command that is not offered); then nothing is written.
 */
export function apply(record: OutboxRecord, event: OutboxEvent): OutboxRecord | null {
  const { state } = record;
  const { at } = event;
  const become = (
    next: OutboxState,
    what: Parameters<typeof withLine>[2],
    detail: string,
    change: Partial<OutboxRecord> = {},
  ): OutboxRecord => withLine({ ...record, ...change, state: next }, at, what, detail);

  switch (event.kind) {
    case 'submitted':
      if (state.kind !== 'draft') return null;
      return become({ kind: 'queued' }, 'queued', '', {
        // Taken is when the person at the counter was done, not when a correction was.
        takenAt: record.attempts.some((line) => line.what === 'queued') ? record.takenAt : at,
      });
    case 'edited':
      return isAtRest(state) && state.kind !== 'draft'
        ? become({ kind: 'draft' }, 'edited', `was ${state.kind}`)
        : null;
    case 'cancelled':
      return isAtRest(state)
        ? become({ kind: 'cancelled', cancelledAt: at, was: state }, 'cancelled', `was ${state.kind}`)
        : null;
    case 'restored':
      return state.kind === 'cancelled' ? become(state.was ?? { kind: 'draft' }, 'edited', 'restored') : null;
    case 'exported':
      return isAtRest(state)
        ? become({ kind: 'exported', exportedAt: at, was: state }, 'exported', `was ${state.kind}`)
        : null;
    case 'taken-back':
      if (state.kind !== 'exported') return null;
      // What waited for its time waits for a look now: it may have been sent from elsewhere.
      return become(state.was.kind === 'waiting' ? { kind: 'queued' } : state.was, 'taken-back', '');
    case 'hurried':
      return state.kind === 'waiting' || state.kind === 'rejected'
        ? become({ kind: 'queued' }, 'queued', 'send now')
        : null;
    case 'resolved':
      if (state.kind !== 'needs-review') return null;
      if (event.answer === 'send-again') {
        return become({ kind: 'queued' }, 'resolved', 'send again', { baseline: null });
      }
      return state.candidates.includes(event.answer)
        ? become({ kind: 'sent', sentAt: at, applicantId: event.answer }, 'resolved', `is ${event.answer}`)
        : null;
    case 'baseline-read':
      return state.kind === 'queued' || state.kind === 'waiting'
        ? become({ kind: 'queued' }, 'baseline', `${event.ids.length} alike before`, {
            baseline: event.ids,
            baselineServerTime: event.serverTime,
          })
        : null;
    case 'looked':
      return afterLook(record, event);
    case 'could-not-begin':
      if (state.kind === 'queued' || state.kind === 'waiting') {
        const waiting: OutboxState = { kind: 'waiting', until: event.retryAt, failure: event.failure };
        return become(waiting, 'not-sent', `not begun: ${inWords(event.failure)}`);
      }
      if (state.kind !== 'uncertain') return null;
      return become(
        // One more look must succeed before anything is sent again.
        { ...state, misses: Math.min(state.misses, missesNeeded - 1), nextCheckAt: event.retryAt },
        'looked',
        `not begun: ${inWords(event.failure)}`,
      );
    case 'sending-began':
      if (record.baseline === null) return null;
      if (state.kind !== 'queued' && !(state.kind === 'uncertain' && state.misses >= missesNeeded))
        return null;
      return become({ kind: 'sending', startedAt: at }, 'sending', '');
    case 'accepted':
      if (state.kind !== 'sending') return null;
      return become({ kind: 'sent', sentAt: at, applicantId: event.applicantId }, 'answered', 'accepted');
    case 'not-sent':
      if (state.kind !== 'sending') return null;
      return mayHaveArrived(record)
        ? become(doubtAgain(record, at, event.retryAt), 'not-sent', inWords(event.failure))
        : become(
            { kind: 'waiting', until: event.retryAt, failure: event.failure },
            'not-sent',
            inWords(event.failure),
            // Who arrives while it waits must be in the next baseline.
            { baseline: null },
          );
    case 'turned-away':
      if (state.kind !== 'sending') return null;
      return become(
        mayHaveArrived(record) ? doubtAgain(record, at, at) : { kind: 'queued' },
        'not-sent',
        inWords(event.failure),
      );
    case 'refused':
      if (state.kind !== 'sending') return null;
      // Refused the second time, perhaps because the first copy did arrive: look before saying so.
      return become(
        mayHaveArrived(record)
          ? uncertain(record, at, inWords(event.failure).slice(0, 2000))
          : { kind: 'rejected', rejectedAt: at, failure: event.failure },
        'answered',
        `refused: ${inWords(event.failure)}`,
      );
    case 'lost': {
      if (state.kind !== 'sending') return null;
      const lost = become(state, 'lost', inWords(event.failure));
      return { ...lost, state: uncertain(lost, at, refusalIn(event.serverText)) };
    }
    case 'found-interrupted': {
      if (state.kind !== 'sending') return null;
      const lost = become(state, 'lost', 'ended before the answer came');
      return { ...lost, state: uncertain(lost, at, null) };
    }
    default:
      return assertNever(event);
  }
}

function uncertain(record: OutboxRecord, at: number, refusal: string | null): OutboxState {
  return {
    kind: 'uncertain',
    since: baselineAt(record) ?? at,
    misses: 0,
    nextCheckAt: at + missSpacing(0, lostCount(record)),
    ...(refusal === null ? {} : { refusal }),
  };
}

/** A second sending never left, so what is in doubt is still the first: one more look, then again. */
function doubtAgain(record: OutboxRecord, at: number, nextCheckAt: number): OutboxState {
  return { kind: 'uncertain', since: baselineAt(record) ?? at, misses: missesNeeded - 1, nextCheckAt };
}

function afterLook(
  record: OutboxRecord,
  event: Extract<OutboxEvent, { kind: 'looked' }>,
): OutboxRecord | null {
  const { state } = record;
  const { at, finding } = event;
  const line = (next: OutboxState, detail: string): OutboxRecord =>
    withLine({ ...record, state: next }, at, 'looked', detail);

  if (state.kind === 'sent') {
    if (state.applicantId !== null) return null;
    return finding.kind === 'one'
      ? line({ ...state, applicantId: finding.id }, `its record is ${finding.id}`)
      : line(state, finding.kind === 'none' ? 'no record yet' : 'several records alike');
  }
  const review: OutboxState | null =
    finding.kind === 'several' ? { kind: 'needs-review', since: at, candidates: [...finding.ids] } : null;
  if (state.kind === 'queued' || state.kind === 'waiting') {
    return review && line(review, 'somebody alike arrived since it was possibly sent');
  }
  if (state.kind !== 'uncertain') return null;
  if (finding.kind === 'one') {
    return line({ kind: 'sent', sentAt: state.since, applicantId: finding.id }, `arrived as ${finding.id}`);
  }
  if (review) return line(review, 'more than one record, or none that is surely the same person');
  if (!event.isSpaced) return line(state, 'not there; checked early');

  const misses = Math.min(state.misses + 1, missesNeeded);
  if (misses < missesNeeded) {
    const nextCheckAt = at + missSpacing(misses, lostCount(record));
    return line({ ...state, misses, nextCheckAt }, `not there (${misses} of ${missesNeeded})`);
  }
  if (state.refusal !== undefined) {
    const failure = refusalFailure(state.refusal);
    return line({ kind: 'rejected', rejectedAt: at, failure }, 'not there: it was refused');
  }
  return line({ ...state, misses, nextCheckAt: at + freshFor }, 'not there: it may be sent again');
}
