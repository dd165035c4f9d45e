import type { Application } from '../../shared/domain/application.ts';
import type { ApplicantId, OutboxEntryId } from '../../shared/domain/ids.ts';
import type { OutboxAttempt, OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { Result } from '../../shared/domain/result.ts';

/** One application as it lies in desk.db. */
export type OutboxRecord = {
  readonly id: OutboxEntryId;
  readonly state: OutboxState;
  readonly application: Application;
  /** Names as they were when it was taken: the job may be gone from the mirror when it is read again. */
  readonly jobName: string;
  readonly locationName: string;
  readonly takenAt: number;
  readonly takenBy: string;
  /** Who already matched (job, phone or email) before the first byte was sent; null: not looked yet. */
  readonly baseline: readonly ApplicantId[] | null;
  /** CareerPlug's own clock when the baseline was read last: looks begin there, whatever this computer's says. */
  readonly baselineServerTime?: number | null | undefined;
  readonly attempts: readonly OutboxAttempt[];
};

/** Everything that lies in the outbox, latest first. */
export type OutboxContents = {
  readonly records: OutboxRecord[];
  /** Damaged ones: kept as they lie, and told by the name of the state they were in. */
  readonly unreadable: readonly { readonly state: string }[];
};

/** The precious half of the store. Every write is on disk (synchronous=FULL) before its promise resolves. */
export type DeskStore = {
  readonly outbox: {
    readonly all: () => Promise<Result<OutboxContents>>;
    readonly get: (id: OutboxEntryId) => Promise<Result<OutboxRecord | null>>;
    readonly put: (record: OutboxRecord) => Promise<Result<void>>;
    readonly remove: (id: OutboxEntryId) => Promise<Result<void>>;
    /** In one transaction with the record that names it. */
    readonly putWithResume: (record: OutboxRecord, bytes: Uint8Array) => Promise<Result<void>>;
    readonly resumeOf: (id: OutboxEntryId) => Promise<Result<Uint8Array | null>>;
  };
};
