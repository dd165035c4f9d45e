import { randomUUID } from 'node:crypto';
import type { Application } from '../../shared/domain/application.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { outboxEntryIdSchema } from '../../shared/domain/ids.ts';
import type { JobId, OutboxEntryId } from '../../shared/domain/ids.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { DeskStore, OutboxRecord } from '../store/desk-store.ts';
import { noSuchEntry } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { isOpen, isUntouched, placeNameOf, prefilled } from './prefill.ts';
import type { JobLookup, KnownJob } from './prefill.ts';
import { checkResumeFile } from './resume-file.ts';

/** The job that the last walk-in was taken for; the next one begins with it. */
export type LastUsedJob = { readonly get: () => JobId | null; readonly remember: (id: JobId) => void };

export type DraftDeps = {
  readonly outbox: DeskStore['outbox'];
  readonly ledger: Ledger;
  readonly findJob: JobLookup;
  readonly lastUsedJob: LastUsedJob;
  readonly clock: Clock;
  readonly takenBy: string;
  readonly announce: (ids: readonly OutboxEntryId[]) => void;
};

export type Drafts = {
  readonly begin: (jobId: JobId | null) => Promise<Result<OutboxRecord>>;
  readonly save: (id: OutboxEntryId, application: Application) => Promise<Result<OutboxRecord>>;
  readonly attachResume: (
    id: OutboxEntryId,
    name: string,
    bytes: Uint8Array,
  ) => Promise<Result<OutboxRecord>>;
  readonly removeResume: (id: OutboxEntryId) => Promise<Result<OutboxRecord>>;
  readonly discard: (id: OutboxEntryId) => Promise<Result<void>>;
};

export const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };

/** Applications while they are being typed. Everything is on disk before it is confirmed. */
export function createDrafts(deps: DraftDeps): Drafts {
  const { outbox, ledger, findJob, clock, announce } = deps;

  /** Not knowing a job (an empty or unreadable mirror) never keeps anybody from being written down. */
  async function lookUp(id: JobId | null): Promise<KnownJob | null> {
    if (id === null) return null;
    const found = await findJob(id);
    return found.ok ? found.value : null;
  }

  /** Reads a draft, changes its résumé and writes it, with the file's bytes, without anything in between. */
  async function changeResume(
    id: OutboxEntryId,
    resume: Application['resume'],
    write: (record: OutboxRecord) => Promise<Result<void>>,
  ): Promise<Result<OutboxRecord>> {
    return ledger.alone(async () => {
      const found = await ledger.get(id);
      if (!found.ok) return found;
      if (found.value.state.kind !== 'draft') return failed(wrongState);
      const next = { ...found.value, application: { ...found.value.application, resume } };
      const written = await write(next);
      if (!written.ok) return written;
      announce([id]);
      return ok(next);
    });
  }

  return {
    begin: async (jobId) => {
      const known = await lookUp(jobId ?? deps.lastUsedJob.get());
      // A job asked for by name is taken as it is; a remembered one only while it is open.
      const isWanted = known !== null && (jobId !== null || isOpen(known));
      const job = isWanted ? known : null;
      const application = { ...prefilled(job), ...(jobId === null ? {} : { jobId }) };
      return ledger.alone(async () => {
        const all = await ledger.all();
        if (!all.ok) return all;
        const untouched = all.value.find(
          (one) => one.state.kind === 'draft' && one.attempts.length === 0 && isUntouched(one.application),
        );
        const record: OutboxRecord = {
          id: untouched?.id ?? outboxEntryIdSchema.parse(randomUUID()),
          state: { kind: 'draft' },
          application,
          ...placeNameOf(job),
          takenAt: clock.now(),
          takenBy: deps.takenBy,
          baseline: null,
          attempts: [],
        };
        const written = await outbox.put(record);
        if (!written.ok) return written;
        announce([record.id]);
        return ok(record);
      });
    },

    save: async (id, application) => {
      const known = await lookUp(application.jobId);
      return ledger.alone(async () => {
        const found = await ledger.get(id);
        if (!found.ok) return found;
        const before = found.value;
        if (before.state.kind !== 'draft') return failed(wrongState);
        const hadFile = before.application.resume?.kind === 'file';
        const isTextNow = application.resume?.kind === 'text' && application.resume.text.trim() !== '';
        // A file comes and goes by its own calls: a form that was read before it was attached must not drop
        // it, and one that names a file which isn't here must not invent it. Only typed text takes its place.
        const isFileOurs = application.resume?.kind === 'file' || hadFile;
        const resume = isFileOurs && !isTextNow ? before.application.resume : application.resume;
        const isSameJob = application.jobId === before.application.jobId;
        const next: OutboxRecord = {
          ...before,
          application: { ...application, resume },
          // The names last known are kept for a job that the mirror has lost meanwhile.
          ...(known || !isSameJob ? placeNameOf(known) : {}),
        };
        const written = await outbox.put(next);
        if (!written.ok) return written;
        announce([id]);
        return ok(next);
      });
    },

    attachResume: async (id, name, bytes) => {
      const checked = checkResumeFile(name, bytes);
      if (!checked.ok) return checked;
      return changeResume(id, checked.value, async (record) => outbox.putWithResume(record, bytes));
    },

    // The store drops the bytes with the reference: what a person has taken out again is not kept.
    removeResume: async (id) => changeResume(id, null, outbox.put),

    discard: async (id) =>
      ledger.alone(async () => {
        const found = await ledger.get(id);
        if (!found.ok) return found.failure === noSuchEntry ? ok(undefined) : found;
        if (found.value.state.kind !== 'draft') return failed(wrongState);
        const removed = await outbox.remove(id);
        if (removed.ok) announce([id]);
        return removed;
      }),
  };
}
