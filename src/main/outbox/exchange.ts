import { isAtRest } from '../../shared/domain/outbox-entry.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { DeskStore, OutboxRecord } from '../store/desk-store.ts';
import { withLine } from './attempt-log.ts';
import type { ExchangeContent } from './exchange-content.ts';
import type { Ledger } from './ledger.ts';
import type { JobLookup } from './prefill.ts';
import { apply } from './transitions.ts';

export type Imported = {
  /** All that came in, drafts included. */
  readonly importedCount: number;
  /** Those that a person has to finish: they were drafts, or their job isn't known here. */
  readonly draftCount: number;
  readonly alreadyHereCount: number;
};

export type Exchange = {
  /**
   * Hands what can be exported to `write`. From the moment before the first byte is written nothing of it is sent
   * from here any more; when writing fails, everything is as it was. `ids` null: everything that can be.
   */
  readonly exportTo: (
    ids: readonly OutboxEntryId[] | null,
    write: (content: ExchangeContent) => Promise<Result<{ fileName: string }>>,
  ) => Promise<Result<{ count: number; fileName: string }>>;
  readonly importFrom: (content: ExchangeContent) => Promise<Result<Imported>>;
};

/** So much fits into one file; a résumé has at most 10 MB. */
const mostBytes = 300 * 1024 * 1024;

/**
 * Applications on their way to another computer. The order of things keeps anybody from being sent twice: marked
 * as exported first, written then; what comes back or in is looked for at CareerPlug before it is sent.
 */
export function createExchange(deps: {
  readonly outbox: DeskStore['outbox'];
  readonly ledger: Ledger;
  readonly findJob: JobLookup;
  readonly apiOrigin: string;
  readonly takenBy: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly announce: (ids: readonly OutboxEntryId[]) => void;
}): Exchange {
  const { outbox, ledger, clock, log, announce } = deps;

  async function collect(ids: readonly OutboxEntryId[] | null): Promise<Result<ExchangeContent['entries']>> {
    const all = await ledger.all();
    if (!all.ok) return all;
    const entries: { record: OutboxRecord; resume: Uint8Array | null }[] = [];
    let size = 0;
    for (const record of all.value) {
      if (!isAtRest(record.state) || (ids !== null && !ids.includes(record.id))) continue;
      const { resume } = record.application;
      const bytes = resume?.kind === 'file' ? await outbox.resumeOf(record.id) : ok(null);
      if (!bytes.ok) return bytes;
      if (resume?.kind === 'file' && bytes.value?.byteLength !== resume.size) {
        return failed({ kind: 'storage', reason: 'damaged', detail: 'the résumé is not on this computer' });
      }
      size += bytes.value?.byteLength ?? 0;
      if (size > mostBytes) return failed({ kind: 'file', reason: 'too-large' });
      entries.push({ record, resume: bytes.value });
    }
    return entries.length === 0 ? failed({ kind: 'file', reason: 'empty' }) : ok(entries);
  }

  /** Marks all or none: what was marked is given back when one can't be. */
  async function markAll(entries: ExchangeContent['entries']): Promise<Result<void>> {
    const marked: OutboxRecord[] = [];
    for (const { record } of entries) {
      const next = apply(record, { kind: 'exported', at: clock.now() });
      const written = next ? await outbox.put(next) : failed(cannotHappen);
      if (!written.ok) {
        await giveBack(marked);
        return written;
      }
      marked.push(record);
    }
    return ok(undefined);
  }

  async function giveBack(records: readonly OutboxRecord[]): Promise<void> {
    for (const record of records) {
      const written = await outbox.put(record);
      // It stays marked then: a person can take it back.
      if (!written.ok) log.error('outbox.export-not-undone', { id: record.id });
    }
  }

  return {
    exportTo: async (ids, write) => {
      const taken = await ledger.alone(async () => {
        const collected = await collect(ids);
        if (!collected.ok) return collected;
        const marked = await markAll(collected.value);
        return marked.ok ? collected : marked;
      });
      if (!taken.ok) return taken;
      const records = taken.value.map(({ record }) => record);
      announce(records.map(({ id }) => id));
      const written = await write({
        exportedAt: clock.now(),
        exportedBy: deps.takenBy,
        apiOrigin: deps.apiOrigin,
        entries: taken.value,
      });
      log.info('outbox.exported', { count: records.length, ok: written.ok });
      if (!written.ok) {
        await ledger.alone(async () => {
          await giveBack(records);
          return ok(undefined);
        });
        announce(records.map(({ id }) => id));
        return written;
      }
      return ok({ count: records.length, fileName: written.value.fileName });
    },

    importFrom: async ({ entries, exportedBy, apiOrigin }) => {
      if (apiOrigin !== deps.apiOrigin) return failed({ kind: 'file', reason: 'other-company' });
      if (entries.length === 0) return failed({ kind: 'file', reason: 'empty' });
      let importedCount = 0;
      let draftCount = 0;
      for (const { record, resume } of entries) {
        const incoming = await received(deps.findJob, record, exportedBy, clock.now());
        const put = await ledger.alone(async () => {
          const known = await outbox.get(record.id);
          if (!known.ok) return known;
          const next = known.value === null ? incoming : takenBack(known.value, clock.now());
          if (next === null) return ok(null);
          const written = await (resume === null || known.value !== null
            ? outbox.put(next)
            : outbox.putWithResume(next, resume));
          return written.ok ? ok(next) : written;
        });
        if (!put.ok) return put;
        if (put.value === null) continue;
        importedCount += 1;
        if (put.value.state.kind === 'draft') draftCount += 1;
        announce([record.id]);
      }
      log.info('outbox.imported', { count: importedCount, of: entries.length });
      return ok({ importedCount, draftCount, alreadyHereCount: entries.length - importedCount });
    },
  };
}

const cannotHappen = { kind: 'rejected', reason: 'wrong-state' } as const;

/** The file came back to where it was made. Null: this one is here already, and nothing is to be done. */
function takenBack(known: OutboxRecord, at: number): OutboxRecord | null {
  return apply(known, { kind: 'taken-back', at });
}

/**
 * As it comes in here. Only where its job is known by the same number and name does it go on by itself; else
 * somebody has to look at it: job numbers of another company would mean other jobs.
 */
async function received(
  findJob: JobLookup,
  record: OutboxRecord,
  exportedBy: string,
  at: number,
): Promise<OutboxRecord> {
  const { jobId } = record.application;
  const found = jobId === null ? ok(null) : await findJob(jobId);
  const job = found.ok ? found.value?.job : undefined;
  const isSameJob = job !== undefined && job.name === record.jobName;
  const isOtherJob = job !== undefined && job.name !== record.jobName;
  const line = (one: OutboxRecord): OutboxRecord => withLine(one, at, 'imported', exportedBy);
  const { state } = record;
  if (isSameJob && (state.kind === 'rejected' || state.kind === 'needs-review')) return line(record);
  if (isSameJob && state.kind !== 'draft') return line({ ...record, state: { kind: 'queued' } });
  return line({
    ...record,
    state: { kind: 'draft' },
    application: isOtherJob ? { ...record.application, jobId: null } : record.application,
    ...(isOtherJob ? { jobName: '', locationName: '' } : {}),
    ...(isSameJob ? {} : { baseline: null }),
  });
}
