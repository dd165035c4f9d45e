import type { ApplicantId, JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Contact, ContactId, Note, Reminder, ReminderId } from '../../../shared/domain/mark.ts';
import type { MessageTemplate, TemplateId } from '../../../shared/domain/message-template.ts';
import type { SavedView, SavedViewId } from '../../../shared/domain/saved-view.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { forgetCopies } from '../database/forget-copies.ts';
import type { Database } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';
import { createErasureWrites } from '../desk/erasure-writes.ts';
import { createHistoryWrites } from '../desk/history-writes.ts';
import { createMarkRows } from '../desk/mark-rows.ts';
import { createMarkWrites, type MarkWrite } from '../desk/mark-writes.ts';
import { createPageWrites } from '../desk/page-writes.ts';
import { createTemplateWrites } from '../desk/message-templates.ts';
import { createSavedViewWrites } from '../desk/saved-views.ts';
import { createUndoLast } from '../desk/undo-last.ts';
import { createUndoSteps } from '../desk/undo-steps.ts';
import { createOutboxWrites } from '../desk/outbox-writes.ts';
import type { AppliedStretch, Lookups, MirrorSummary } from '../mirror-writer.ts';
import { createApplicantRemoval } from '../mirror/applicant-removal.ts';
import { createApplicantWrites, type ApplicantPage } from '../mirror/applicant-writes.ts';
import { createCheckpointWrites } from '../mirror/checkpoint-writes.ts';
import { createGoneWrites } from '../mirror/gone-writes.ts';
import { createJobWrites } from '../mirror/job-writes.ts';
import { createReconciliationReads } from '../mirror/reconciliation-reads.ts';

/** Everything that changes the databases: one thread, one operation at a time. */
export function createWriterOperations(desk: Database, mirror: Database) {
  const outbox = createOutboxWrites(desk);
  const checkpoints = createCheckpointWrites(mirror);
  const erasure = createErasureWrites(desk);
  const gone = createGoneWrites(mirror, checkpoints);
  const history = createHistoryWrites(desk);
  const applicants = createApplicantWrites(mirror, history, checkpoints, gone, erasure.isErased);
  const remove = createApplicantRemoval(mirror, checkpoints, gone);
  const reconciliation = createReconciliationReads(mirror);
  const removeForGood = (ids: readonly ApplicantId[]): void => {
    for (const id of ids) remove.one(id);
    for (const database of [desk, mirror]) forgetCopies(database);
  };
  // Whoever was being erased when the program ended.
  const leftOvers = remove.leftOvers(erasure.erasedIds());
  if (leftOvers.length > 0) removeForGood(leftOvers);
  const jobs = createJobWrites(mirror, checkpoints);
  const rows = createMarkRows(desk);
  const undo = createUndoSteps(desk);
  const marks = createMarkWrites(desk, rows, undo);
  const page = createPageWrites(desk, rows, undo);
  const views = createSavedViewWrites(desk, undo);
  const templates = createTemplateWrites(desk);
  const undoLast = createUndoLast(desk, { rows, undo, page, views });
  return {
    'marks.set': (write: MarkWrite) => marks.set(write),
    'marks.see': (id: ApplicantId) => marks.see(id),
    'notes.save': (input: { id: ApplicantId; note: Note }) => {
      page.saveNote(input.id, input.note);
    },
    'contacts.put': (input: { contact: Contact; at: number }) => page.putContact(input.contact, input.at),
    'contacts.remove': (input: { id: ContactId; at: number }) => page.removeContact(input.id, input.at),
    'reminders.put': (input: { reminder: Reminder; at: number }) =>
      page.putReminder(input.reminder, input.at),
    'reminders.setDone': (input: { id: ReminderId; isDone: boolean; at: number }) =>
      page.setReminderDone(input.id, input.isDone, input.at),
    'reminders.remove': (input: { id: ReminderId; at: number }) => page.removeReminder(input.id, input.at),
    'views.put': (input: { view: SavedView; at: number }) => {
      views.put(input.view, input.at);
    },
    'views.remove': (input: { id: SavedViewId; at: number }) => {
      views.remove(input.id, input.at);
    },
    'templates.put': (input: { template: MessageTemplate; at: number }) => {
      templates.put(input.template, input.at);
    },
    'templates.remove': (id: TemplateId) => {
      templates.remove(id);
    },
    'undo.last': () => undoLast(),
    'outbox.put': (record: OutboxRecord) => {
      outbox.put(record);
    },
    'outbox.putWithResume': (input: { record: OutboxRecord; bytes: Uint8Array }) => {
      outbox.putWithResume(input.record, input.bytes);
    },
    'outbox.remove': (id: OutboxEntryId) => {
      outbox.remove(id);
    },
    'applicants.erase': (input: { id: ApplicantId; erasedAt: number }) => {
      // Remembered first: killed in between, the person is not brought back, and erasing again ends it.
      erasure.erase(input.id, input.erasedAt);
      removeForGood([input.id]);
    },
    'mirror.summary': (): MirrorSummary =>
      Object.assign(checkpoints.summary(), { erasedCount: erasure.erasedIds().size }),
    'mirror.applyJobs': (input: { jobs: readonly Job[]; seenAt: number }) =>
      jobs.apply(input.jobs, input.seenAt),
    'mirror.markUnlisted': (listed: readonly JobId[]) => jobs.markUnlisted(listed),
    'mirror.replaceLookups': (lookups: Lookups) => {
      jobs.replaceLookups(lookups);
    },
    'mirror.applyApplicants': (applied: ApplicantPage) => applicants.apply(applied),
    'mirror.appliedEdges': (every: number) => reconciliation.appliedEdges(every),
    'mirror.presentIds': (stretch: AppliedStretch) => reconciliation.presentIds(stretch),
    'mirror.markGone': (input: { ids: readonly ApplicantId[]; goneAt: number }) => {
      gone.mark(input.ids, input.goneAt);
    },
    'mirror.saveCheckpoint': (input: { checkpoint: string; completeAt: number | null }) => {
      checkpoints.save(input.checkpoint, input.completeAt);
    },
  };
}
export type WriterOperations = ReturnType<typeof createWriterOperations>;
