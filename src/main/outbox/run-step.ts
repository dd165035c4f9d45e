import type { CareerPlugClient, SendOutcome } from '../../careerplug/client.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { DeskStore, OutboxRecord } from '../store/desk-store.ts';
import { possibleSince } from './attempt-log.ts';
import { baselineOf, findingOf } from './candidates.ts';
import type { Finding } from './candidates.ts';
import { readApplicants } from './careerplug-look.ts';
import type { Ledger } from './ledger.ts';
import type { Step } from './next-step.ts';
import { apply } from './transitions.ts';
import type { OutboxEvent } from './transitions.ts';
import { claimedByOthers } from './twins.ts';

/** The steps that do something. */
export type Deed = Extract<Step, { kind: 'send' | 'look-baseline' | 'look-for-it' }>;

/** How a deed ended, for the queue as a whole; the record itself is already written. */
export type DeedOutcome =
  | { readonly kind: 'done' }
  /** No connection, no disk: this one waits a while, the others go on. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'throttled'; readonly until: number };

export type DeedDeps = {
  readonly client: Pick<CareerPlugClient, 'listApplicants' | 'sendApplication'>;
  readonly ledger: Ledger;
  readonly resumeOf: DeskStore['outbox']['resumeOf'];
  readonly sourceId: () => number | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Writes until it is written; ends only with success, or in vain when the service is being stopped. */
  readonly persistently: (write: () => Promise<Result<OutboxRecord>>) => Promise<Result<OutboxRecord>>;
};

/**
 * Does one deed for one application: at most one kind of request, and every fact on disk before the next
 * thing happens. `retryAt`: when to come back if nothing could be reached.
 */
export async function runDeed(
  deps: DeedDeps,
  record: OutboxRecord,
  all: readonly OutboxRecord[],
  deed: Deed,
  retryAt: () => number,
): Promise<DeedOutcome> {
  const { client, ledger, clock, log } = deps;
  const now = clock.now();
  const { jobId } = record.application;
  if (jobId === null) return { kind: 'failed' };
  const since = { server: record.baselineServerTime ?? null, here: possibleSince(record) ?? now };
  const known = new Set([...(record.baseline ?? []), ...claimedByOthers(record, all)]);

  switch (deed.kind) {
    case 'look-baseline':
      return lookBefore(deed.breadth);
    case 'look-for-it':
      return deed.purpose === 'tie' ? lookForTheRecord() : lookForArrival(deed);
    case 'send':
      return send(jobId);
    default:
      return assertNever(deed);
  }

  async function lookBefore(breadth: 'job' | 'anywhere'): Promise<DeedOutcome> {
    const seen = await readApplicants(client, breadth === 'job' ? jobId : null, since, now);
    if (!seen.ok) return notBegun(seen.failure);
    if (breadth === 'anywhere') {
      const finding = findingOf(record.application, seen.value.applicants, known, true);
      if (finding.kind !== 'none' || seen.value.unreadableCount > 0) {
        return write({ kind: 'looked', finding: asQuestion(finding), isSpaced: true, at: clock.now() });
      }
    }
    const ids = jobId === null ? [] : baselineOf(record.application, jobId, seen.value.applicants);
    const { serverTime } = seen.value;
    return write({ kind: 'baseline-read', ids, serverTime, at: clock.now() });
  }

  async function lookForArrival(look: { isSpaced: boolean; isDeciding: boolean }): Promise<DeedOutcome> {
    const seen = await readApplicants(client, jobId, since, now);
    // An extra look that fails changes nothing: the due one is still to come.
    if (!seen.ok) return look.isSpaced ? notBegun(seen.failure) : troubleOf(seen.failure, 'done');
    const { applicants, unreadableCount } = seen.value;
    const found = findingOf(record.application, applicants, known, look.isDeciding);
    // Among what cannot be read may be the one we look for: then nothing is sent again without a person.
    const isDoubtful = found.kind === 'none' && look.isDeciding && unreadableCount > 0;
    const finding = isDoubtful ? asQuestion(found) : found;
    log.info('outbox.looked', { id: record.id, finding: finding.kind, isDeciding: look.isDeciding });
    return write({ kind: 'looked', finding, isSpaced: look.isSpaced, at: clock.now() });
  }

  async function lookForTheRecord(): Promise<DeedOutcome> {
    const seen = await readApplicants(client, jobId, since, now);
    if (!seen.ok) return troubleOf(seen.failure, 'failed');
    const finding = findingOf(record.application, seen.value.applicants, known, false);
    return write({ kind: 'looked', finding, isSpaced: true, at: clock.now() });
  }

  async function send(toJob: NonNullable<typeof jobId>): Promise<DeedOutcome> {
    const resumeFile = await readResume(deps, record);
    if (!resumeFile.ok) return notBegun(resumeFile.failure);
    const startedAt = clock.now();
    const begun = await change({ kind: 'sending-began', at: startedAt });
    if (begun !== 'changed') return begun;

    log.info('outbox.sending', { id: record.id });
    const outcome = await sent(client, {
      application: record.application,
      jobId: toJob,
      resumeFile: resumeFile.value,
      sourceId: deps.sourceId(),
    });
    log.info('outbox.answered', { id: record.id, outcome: outcome.kind });
    const event = eventOf(outcome, clock.now(), retryAt);
    await deps.persistently(async () =>
      ledger.change(record.id, (current) => {
        const isOurs = current.state.kind === 'sending' && current.state.startedAt === startedAt;
        return ok((isOurs ? apply(current, event) : null) ?? current);
      }),
    );
    switch (outcome.kind) {
      case 'signed-out':
        return { kind: 'signed-out' };
      case 'throttled':
        return { kind: 'throttled', until: outcome.retryAt };
      case 'not-sent':
        return { kind: 'failed' };
      case 'accepted':
      case 'refused':
      case 'uncertain':
        return { kind: 'done' };
      default:
        return assertNever(outcome);
    }
  }

  async function notBegun(failure: Failure): Promise<DeedOutcome> {
    const trouble = troubleOf(failure, 'failed');
    if (trouble.kind !== 'failed') return trouble;
    await write({ kind: 'could-not-begin', failure, retryAt: retryAt(), at: clock.now() });
    return trouble;
  }

  async function write(event: OutboxEvent): Promise<DeedOutcome> {
    const outcome = await change(event);
    return outcome === 'changed' ? { kind: 'done' } : outcome;
  }

  /** Writes what follows from `event`, unless a person has changed the application while we were away. */
  async function change(event: OutboxEvent): Promise<'changed' | DeedOutcome> {
    let isStale = false;
    const written = await ledger.change(record.id, (current) => {
      isStale = !isSameVersion(record, current);
      const next = isStale ? null : apply(current, event);
      return next ? ok(next) : failed(cannotHappen);
    });
    if (written.ok) return 'changed';
    if (isStale) return { kind: 'done' };
    if (written.failure === cannotHappen)
      log.error('outbox.impossible', { id: record.id, event: event.kind });
    return { kind: 'failed' };
  }
}

const cannotHappen: Failure = { kind: 'rejected', reason: 'wrong-state' };

function isSameVersion(one: OutboxRecord, other: OutboxRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Signed out and throttled hold up everything; any other failure is this application's alone. */
function troubleOf(failure: Failure, otherwise: 'failed' | 'done'): DeedOutcome {
  if (failure.kind === 'signed-out') return { kind: 'signed-out' };
  if (failure.kind === 'throttled') return { kind: 'throttled', until: failure.retryAt };
  return { kind: otherwise };
}

/** Doubt is for a person, even where there is one record only, or none to show. */
function asQuestion(finding: Finding): Finding {
  switch (finding.kind) {
    case 'none':
      return { kind: 'several', ids: [] };
    case 'one':
      return { kind: 'several', ids: [finding.id] };
    case 'several':
      return finding;
    default:
      return assertNever(finding);
  }
}

async function sent(
  client: DeedDeps['client'],
  outgoing: Parameters<CareerPlugClient['sendApplication']>[0],
): Promise<SendOutcome> {
  try {
    return await client.sendApplication(outgoing);
  } catch (error) {
    // A client never throws; should it, nobody knows how far it had come.
    const detail = error instanceof Error ? error.name : 'unknown';
    return {
      kind: 'uncertain',
      failure: { kind: 'unexpected-answer', reason: 'server-error', detail },
      serverText: '',
    };
  }
}

function eventOf(outcome: SendOutcome, at: number, retryAt: () => number): OutboxEvent {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', at, applicantId: outcome.applicantId };
    case 'not-sent':
      return { kind: 'not-sent', at, failure: outcome.failure, retryAt: retryAt() };
    case 'refused':
      return { kind: 'refused', at, failure: outcome.failure };
    case 'uncertain':
      return { kind: 'lost', at, failure: outcome.failure, serverText: outcome.serverText };
    case 'signed-out':
      return { kind: 'turned-away', at, failure: outcome.failure };
    case 'throttled':
      return { kind: 'turned-away', at, failure: { kind: 'throttled', retryAt: outcome.retryAt } };
    default:
      return assertNever(outcome);
  }
}

async function readResume(
  deps: Pick<DeedDeps, 'resumeOf'>,
  record: OutboxRecord,
): Promise<Result<{ name: string; contentType: string; base64: string } | null>> {
  const { resume } = record.application;
  if (resume?.kind !== 'file') return ok(null);
  const bytes = await deps.resumeOf(record.id);
  if (!bytes.ok) return bytes;
  if (bytes.value?.byteLength !== resume.size) {
    return failed({ kind: 'storage', reason: 'damaged', detail: 'the résumé is not on this computer' });
  }
  const base64 = Buffer.from(bytes.value).toString('base64');
  return ok({ name: resume.name, contentType: resume.contentType, base64 });
}
