import type { Application } from '../../shared/domain/application.ts';
import type { ApplicantId, JobId, OutboxEntryId } from '../../shared/domain/ids.ts';
import type { Exchange } from './exchange.ts';
import type { OutboxEntry, OutboxPause, OutboxRow } from '../../shared/domain/outbox-entry.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Applications from the counter to CareerPlug: durable first, delivered exactly once. One per open connection. */
export type OutboxService = {
  readonly begin: (jobId: JobId | null) => Promise<Result<OutboxEntry>>;
  readonly saveDraft: (id: OutboxEntryId, application: Application) => Promise<Result<{ savedAt: number }>>;
  readonly attachResume: (id: OutboxEntryId, name: string, bytes: Uint8Array) => Promise<Result<OutboxEntry>>;
  readonly removeResume: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly discardDraft: (id: OutboxEntryId) => Promise<Result<void>>;
  readonly submit: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  /** `unreadableCount`: damaged applications, kept as they lie. */
  readonly list: () => Promise<Result<{ rows: OutboxRow[]; pause: OutboxPause; unreadableCount: number }>>;
  readonly get: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly sendNow: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly edit: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly cancel: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly restore: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  readonly resolve: (
    id: OutboxEntryId,
    answer: { kind: 'arrived'; applicantId: ApplicantId } | { kind: 'send-again' },
  ) => Promise<Result<OutboxEntry>>;
  readonly takeBack: (id: OutboxEntryId) => Promise<Result<OutboxEntry>>;
  /** The résumé file as it was given. */
  readonly resumeOf: (
    id: OutboxEntryId,
  ) => Promise<Result<{ name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }>>;
  readonly exportTo: Exchange['exportTo'];
  readonly importFrom: Exchange['importFrom'];
  /** Damaged applications count: they must not be lost unseen either. */
  readonly counts: () => Promise<Result<{ unsentCount: number; draftCount: number }>>;
  readonly onChange: (listener: (ids: readonly OutboxEntryId[]) => void) => () => void;
  /** Starts delivering; entries found in `sending` become `uncertain` first. */
  readonly start: () => Promise<void>;
  /** Tells that a connection may be back, or that somebody signed in: look at the queue now. */
  readonly wake: () => void;
  /** Ends after the request under way has been answered and written down. */
  readonly stop: () => Promise<void>;
};
