import type { Application } from '../../shared/domain/application.ts';
import type { ApplicantId, OutboxEntryId } from '../../shared/domain/ids.ts';
import type {
  Contact,
  ContactId,
  DeskPage,
  MarkChange,
  Note,
  Reminder,
  ReminderId,
  UndoKind,
} from '../../shared/domain/mark.ts';
import type { MessageTemplate, TemplateId } from '../../shared/domain/message-template.ts';
import type { SavedView, SavedViewId } from '../../shared/domain/saved-view.ts';
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
  /** My marks: what a manager writes down about people. Times are epoch milliseconds. */
  readonly marks: {
    /** `isNew`: CareerPlug has them as new. */
    readonly page: (id: ApplicantId, isNew: boolean) => Promise<Result<DeskPage>>;
    /** One transaction; `stepId` goes on with the undo step that a first piece began. */
    readonly set: (write: {
      readonly ids: readonly ApplicantId[];
      readonly change: MarkChange;
      readonly at: number;
      readonly stepId: number | null;
    }) => Promise<Result<{ changedIds: ApplicantId[]; stepId: number | null }>>;
    /** Answers whether that was new. */
    readonly see: (id: ApplicantId) => Promise<Result<boolean>>;
    readonly saveNote: (id: ApplicantId, note: Note) => Promise<Result<void>>;
    // These answer whose it is, or null when there is no such contact or reminder.
    readonly putContact: (contact: Contact, at: number) => Promise<Result<ApplicantId | null>>;
    readonly removeContact: (id: ContactId, at: number) => Promise<Result<ApplicantId | null>>;
    readonly putReminder: (reminder: Reminder, at: number) => Promise<Result<ApplicantId | null>>;
    readonly setReminderDone: (
      id: ReminderId,
      isDone: boolean,
      at: number,
    ) => Promise<Result<ApplicantId | null>>;
    readonly removeReminder: (id: ReminderId, at: number) => Promise<Result<ApplicantId | null>>;
    readonly dueReminders: (until: number) => Promise<Result<Reminder[]>>;
    /** Takes the last step back; null when there is none. */
    readonly undoLast: () => Promise<Result<{ what: UndoKind; ids: ApplicantId[] } | null>>;
  };
  readonly views: {
    readonly all: () => Promise<Result<SavedView[]>>;
    readonly put: (view: SavedView, at: number) => Promise<Result<void>>;
    readonly remove: (id: SavedViewId, at: number) => Promise<Result<void>>;
  };
  /** Messages in a manager's own words. */
  readonly templates: {
    readonly all: () => Promise<Result<MessageTemplate[]>>;
    readonly put: (template: MessageTemplate, at: number) => Promise<Result<void>>;
    readonly remove: (id: TemplateId) => Promise<Result<void>>;
  };
};
