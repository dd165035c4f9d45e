import type { Failure } from '../../shared/domain/failure.ts';
import type { OutboxAttempt } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';

/** An application that waits for months must not grow without end. */
const mostLines = 200;
/** The oldest lines are kept whatever they say: they tell how it began. */
const firstLinesKept = 20;
const droppable: ReadonlySet<OutboxAttempt['what']> = new Set(['not-sent', 'looked']);

/** The record with one more line of proof. Only lines about tries that changed nothing are ever dropped. */
export function withLine(
  record: OutboxRecord,
  at: number,
  what: OutboxAttempt['what'],
  detail: string,
): OutboxRecord {
  const attempts = [...record.attempts, { at, what, detail: detail.slice(0, 2000) }];
  if (attempts.length > mostLines) {
    const index = attempts.findIndex((line, place) => place >= firstLinesKept && droppable.has(line.what));
    if (index >= 0 && index < attempts.length - 1) attempts.splice(index, 1);
  }
  return { ...record, attempts };
}

/** How often its bytes were on their way; shown as the number of attempts. */
export function sendCount(record: OutboxRecord): number {
  return record.attempts.filter((line) => line.what === 'sending').length;
}

/**
 * How many answers got lost since it was last certain that CareerPlug does not hold this application.
 * Certain is: a baseline was read (that happens only without doubt), or a person has decided.
 */
export function lostCount(record: OutboxRecord): number {
  return sinceCertain(record).filter((line) => line.what === 'lost').length;
}

function sinceCertain(record: OutboxRecord): readonly OutboxAttempt[] {
  const certain = record.attempts.findLastIndex(
    (line) => line.what === 'baseline' || line.what === 'resolved',
  );
  return record.attempts.slice(certain + 1);
}

/** A copy may have been sent from another computer: it was in a file since it was last certain. */
function wasElsewhere(record: OutboxRecord): boolean {
  return sinceCertain(record).some((line) => line.what === 'exported' || line.what === 'imported');
}

/** A copy may be at CareerPlug although no record of it was seen; stays true through editing. */
export function mayHaveArrived(record: OutboxRecord): boolean {
  return lostCount(record) > 0 || wasElsewhere(record);
}

/** From when on a copy may have arrived, by this computer's clock; null: nothing was ever on its way. */
export function possibleSince(record: OutboxRecord): number | null {
  const read = baselineAt(record);
  if (!wasElsewhere(record)) return read;
  return Math.min(record.takenAt, read ?? record.takenAt);
}

/** When the baseline was read; null before the first time. */
export function baselineAt(record: OutboxRecord): number | null {
  return record.attempts.findLast((line) => line.what === 'baseline')?.at ?? null;
}

/** Looks for the record of one that CareerPlug has. */
export function looksSinceAnswer(record: OutboxRecord): { lastAt: number | null; count: number } {
  const answered = record.attempts.findLastIndex((line) => line.what === 'answered');
  const looks = record.attempts.slice(answered + 1).filter((line) => line.what === 'looked');
  return { lastAt: looks.at(-1)?.at ?? null, count: looks.length };
}

/** A failure in a few words for the proof: kinds and numbers, never the application's contents. */
export function inWords(failure: Failure): string {
  const words: string[] = [failure.kind];
  if ('reason' in failure) words.push(failure.reason);
  if ('status' in failure && failure.status !== undefined) words.push(String(failure.status));
  if ('fields' in failure && failure.fields) words.push(failure.fields.join(', '));
  return failure.detail === undefined ? words.join(' ') : `${words.join(' ')}: ${failure.detail}`;
}
