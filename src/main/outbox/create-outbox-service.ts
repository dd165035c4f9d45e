import type { CareerPlugClient } from '../../careerplug/client.ts';
import { problemsOf } from '../../shared/domain/application-problems.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { OutboxEntry } from '../../shared/domain/outbox-entry.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { DeskStore, OutboxContents, OutboxRecord } from '../store/desk-store.ts';
import { unsentCounts } from '../store/unsent-counts.ts';
import { createDelivery } from './delivery.ts';
import type { ConnectionGate } from './delivery.ts';
import { createDrafts, wrongState } from './drafts.ts';
import type { LastUsedJob } from './drafts.ts';
import { entryOf, rowOf } from './entry.ts';
import { createExchange } from './exchange.ts';
import { createLedger } from './ledger.ts';
import type { OutboxService } from './outbox-service.ts';
import { isOpen, placeNameOf } from './prefill.ts';
import type { JobLookup } from './prefill.ts';
import { apply } from './transitions.ts';
import type { OutboxEvent } from './transitions.ts';

export type OutboxDeps = {
  readonly outbox: DeskStore['outbox'];
  readonly findJob: JobLookup;
  readonly lastUsedJob: LastUsedJob;
  readonly client: Pick<CareerPlugClient, 'listApplicants' | 'sendApplication'>;
  readonly connectionGate: ConnectionGate;
  readonly clock: Clock;
  /** In [0, 1); jitter of the back-off. */
  readonly random: () => number;
  readonly log: Log;
  /** Whose CareerPlug this is: files with another's applications are not taken in. */
  readonly apiOrigin: string;
  /** CareerPlug's number of the source that walk-ins are counted under; null: none was chosen. */
  readonly sourceId: () => number | null;
  /** The operating system's user name. */
  readonly takenBy: string;
};

export function createOutboxService(deps: OutboxDeps): OutboxService {
  const { outbox, clock, log } = deps;
  const listeners = new Set<(ids: readonly OutboxEntryId[]) => void>();
  const announce = (ids: readonly OutboxEntryId[]): void => {
    for (const listener of listeners) listener(ids);
  };
  const ledger = createLedger(outbox, announce);
  const drafts = createDrafts({ ...deps, ledger, announce });
  const exchange = createExchange({ ...deps, ledger, announce });
  const delivery = createDelivery({
    ...deps,
    ledger,
    resumeOf: outbox.resumeOf,
    announcePause: () => {
      announce([]);
    },
  });

  const entry = (record: Result<OutboxRecord>): Result<OutboxEntry> =>
    record.ok ? ok(entryOf(record.value)) : record;

  let unreadableCount = 0;
  async function contents(): Promise<Result<OutboxContents>> {
    const all = await outbox.all();
    if (all.ok && all.value.unreadable.length !== unreadableCount) {
      unreadableCount = all.value.unreadable.length;
      log.error('outbox.damaged', { count: unreadableCount });
    }
    return all;
  }

  /** A command of a person: refused where the machine doesn't offer it. */
  async function command(id: OutboxEntryId, event: OutboxEvent): Promise<Result<OutboxEntry>> {
    const changed = await ledger.change(id, (record) => {
      const next = apply(record, event);
      return next ? ok(next) : failed(wrongState);
    });
    log.info('outbox.command', { id, command: event.kind, ok: changed.ok });
    if (changed.ok) delivery.poke();
    return entry(changed);
  }

  async function submit(id: OutboxEntryId): Promise<Result<OutboxEntry>> {
    const found = await ledger.get(id);
    if (!found.ok) return found;
    const { jobId } = found.value.application;
    const looked = jobId === null ? ok(null) : await deps.findJob(jobId);
    // An unreadable mirror never keeps a person at the counter waiting: CareerPlug judges too.
    const known = looked.ok ? looked.value : null;
    const submitted = await ledger.change(id, (record) => {
      // Pressed twice: the first press has done it.
      if (isUnderWay(record)) return ok(record);
      if (record.state.kind !== 'draft' || record.application.jobId !== jobId) return failed(wrongState);
      const fields = problemsOf(record.application, known?.job.questions ?? []).map(({ field }) => field);
      if (known && !isOpen(known)) fields.push('jobId');
      if (fields.length > 0) return failed({ kind: 'rejected', reason: 'validation', fields });
      const next = apply(record, { kind: 'submitted', at: clock.now() });
      return next ? ok({ ...next, ...(known ? placeNameOf(known) : {}) }) : failed(wrongState);
    });
    if (!submitted.ok) return submitted;
    log.info('outbox.submitted', { id });
    if (jobId !== null) deps.lastUsedJob.remember(jobId);
    delivery.poke();
    return entry(submitted);
  }

  async function sendNow(id: OutboxEntryId): Promise<Result<OutboxEntry>> {
    const hurried = await ledger.change(id, (record) => {
      const next = apply(record, { kind: 'hurried', at: clock.now() });
      return next || isUnderWay(record) ? ok(next ?? record) : failed(wrongState);
    });
    if (hurried.ok) delivery.hurry(id);
    return entry(hurried);
  }

  return {
    begin: async (jobId) => entry(await drafts.begin(jobId)),
    saveDraft: async (id, application) => {
      const saved = await drafts.save(id, application);
      return saved.ok ? ok({ savedAt: clock.now() }) : saved;
    },
    attachResume: async (id, name, bytes) => entry(await drafts.attachResume(id, name, bytes)),
    removeResume: async (id) => entry(await drafts.removeResume(id)),
    discardDraft: drafts.discard,
    submit,
    list: async () => {
      const all = await contents();
      if (!all.ok) return all;
      const rows = all.value.records
        .filter(({ state }) => state.kind !== 'cancelled')
        .toSorted((a, b) => b.takenAt - a.takenAt)
        .map(rowOf);
      return ok({ rows, pause: delivery.pause(), unreadableCount: all.value.unreadable.length });
    },
    get: async (id) => entry(await ledger.get(id)),
    sendNow,
    edit: async (id) => command(id, { kind: 'edited', at: clock.now() }),
    cancel: async (id) => command(id, { kind: 'cancelled', at: clock.now() }),
    takeBack: async (id) => command(id, { kind: 'taken-back', at: clock.now() }),
    resumeOf: async (id) => {
      const found = await ledger.get(id);
      if (!found.ok) return found;
      const { resume } = found.value.application;
      const bytes = await outbox.resumeOf(id);
      if (!bytes.ok) return bytes;
      if (resume?.kind !== 'file' || bytes.value === null) return failed({ kind: 'not-found' });
      return ok({ name: resume.name, contentType: resume.contentType, bytes: new Uint8Array(bytes.value) });
    },
    exportTo: exchange.exportTo,
    importFrom: async (content) => {
      const imported = await exchange.importFrom(content);
      if (imported.ok) delivery.poke();
      return imported;
    },
    restore: async (id) => command(id, { kind: 'restored', at: clock.now() }),
    resolve: async (id, answer) =>
      command(id, {
        kind: 'resolved',
        at: clock.now(),
        answer: answer.kind === 'arrived' ? answer.applicantId : 'send-again',
      }),
    counts: async () => {
      const all = await contents();
      return all.ok ? ok(unsentCounts(all.value)) : all;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: delivery.start,
    wake: delivery.wake,
    stop: delivery.stop,
  };
}

/** Already on its way, or there. */
function isUnderWay({ state }: OutboxRecord): boolean {
  return ['queued', 'waiting', 'sending', 'uncertain', 'sent'].includes(state.kind);
}
