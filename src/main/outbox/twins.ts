import { emailKey, phoneKey } from '../../shared/domain/contact-key.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { looksSinceAnswer } from './attempt-log.ts';
import { nextTieAt, twinFor, twinLooks } from './timing.ts';

/**
 * Until when `record` must not be sent because another application of the same person for the same job is
 * under way or its record isn't known yet (`Infinity`: until that is settled). Null: nothing is in the way.
 * Rejected or doubtful twins wait for a person and so hold up nobody.
 */
export function twinUntil(record: OutboxRecord, all: readonly OutboxRecord[], now: number): number | null {
  if (record.state.kind !== 'queued' && record.state.kind !== 'waiting') return null;
  let latest: number | null = null;
  for (const other of all) {
    const until = unsettledUntil(other, now);
    if (until !== null && isTwin(record, other)) latest = Math.max(latest ?? until, until);
  }
  return latest;
}

function isTwin(one: OutboxRecord, other: OutboxRecord): boolean {
  if (one.id === other.id || one.application.jobId !== other.application.jobId) return false;
  const phone = phoneKey(one.application.phone);
  const email = emailKey(one.application.email);
  return (
    (phone !== null && phone === phoneKey(other.application.phone)) ||
    (email !== null && email === emailKey(other.application.email))
  );
}

function unsettledUntil(record: OutboxRecord, now: number): number | null {
  const { state } = record;
  if (state.kind === 'sending' || state.kind === 'uncertain') return Number.POSITIVE_INFINITY;
  if (state.kind !== 'sent' || state.applicantId !== null) return null;
  const looked = looksSinceAnswer(record);
  if (nextTieAt(state.sentAt, looked, now) === null) return null;
  return looked.count < twinLooks ? Number.POSITIVE_INFINITY : state.sentAt + twinFor;
}

/** Records at CareerPlug that are known to be other applications of this computer. */
export function claimedByOthers(record: OutboxRecord, all: readonly OutboxRecord[]): Set<ApplicantId> {
  const claimed = new Set<ApplicantId>();
  for (const { id, state } of all) {
    if (id !== record.id && state.kind === 'sent' && state.applicantId !== null)
      claimed.add(state.applicantId);
  }
  return claimed;
}
