import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Contact, ContactId, Note, Reminder, ReminderId } from '../../../shared/domain/mark.ts';
import type { Database } from '../database/open-database.ts';
import type { MarkRows } from './mark-rows.ts';
import type { UndoSteps } from './undo-steps.ts';

/** Who goes on writing within this time goes on with the same step. */
const sameNoteMs = 10 * 60_000;

/** Writes notes, contacts and reminders: each call is one transaction, with how it was before. */
export function createPageWrites(desk: Database, rows: MarkRows, undo: UndoSteps) {
  const noteOf = desk.prepare<[number], Note>(
    'select text, updated_at as updatedAt from note where applicant_id = ?',
  );
  const putNote = desk.prepare('insert or replace into note values (?, ?, ?)');
  const removeNote = desk.prepare('delete from note where applicant_id = ?');
  const contactOf = desk.prepare<[string], Contact>(
    'select id, applicant_id as applicantId, at, via, outcome, comment from contact where id = ?',
  );
  const putContact = desk.prepare(
    'insert or replace into contact values (:id, :applicantId, :at, :via, :outcome, :comment)',
  );
  const removeContact = desk.prepare('delete from contact where id = ?');
  const reminderOf = desk.prepare<[string], Reminder>(
    'select id, applicant_id as applicantId, due_at as dueAt, text, done_at as doneAt from reminder where id = ?',
  );
  const putReminder = desk.prepare(
    'insert or replace into reminder values (:id, :applicantId, :dueAt, :text, :doneAt)',
  );
  const removeReminder = desk.prepare('delete from reminder where id = ?');

  const setNote = (id: ApplicantId, note: Note | null): void => {
    if (note === null || note.text === '') removeNote.run(id);
    else putNote.run(id, note.text, note.updatedAt);
    rows.touch(id, rows.nextRevision());
  };
  const setContact = (contactId: string, applicantId: ApplicantId, contact: Contact | null): void => {
    if (contact === null) removeContact.run(contactId);
    else putContact.run(contact);
    rows.touch(applicantId, rows.nextRevision());
  };
  const setReminder = (reminderId: string, applicantId: ApplicantId, reminder: Reminder | null): void => {
    if (reminder === null) removeReminder.run(reminderId);
    else putReminder.run(reminder);
    rows.touch(applicantId, rows.nextRevision());
  };

  const saveNote = desk.transaction((id: ApplicantId, note: Note) => {
    const before = noteOf.get(id) ?? null;
    if ((before?.text ?? '') === note.text) return;
    if (!undo.isLast('note', id, note.updatedAt - sameNoteMs)) {
      undo.note('note', [{ of: 'note', id, before }], note.updatedAt);
    }
    setNote(id, note);
  });
  const changeContact = desk.transaction((contactId: ContactId, contact: Contact | null, at: number) => {
    const before = contactOf.get(contactId) ?? null;
    const owner = contact ?? before;
    if (owner === null) return null;
    undo.note('contact', [{ of: 'contact', id: owner.applicantId, contactId, before }], at);
    setContact(contactId, owner.applicantId, contact);
    return owner.applicantId;
  });
  const changeReminder = desk.transaction(
    (reminderId: ReminderId, change: (before: Reminder | null) => Reminder | null, at: number) => {
      const before = reminderOf.get(reminderId) ?? null;
      const reminder = change(before);
      const owner = reminder ?? before;
      if (owner === null) return null;
      undo.note('reminder', [{ of: 'reminder', id: owner.applicantId, reminderId, before }], at);
      setReminder(reminderId, owner.applicantId, reminder);
      return owner.applicantId;
    },
  );

  return {
    saveNote: (id: ApplicantId, note: Note): void => {
      saveNote.immediate(id, note);
    },
    putContact: (contact: Contact, at: number) => changeContact.immediate(contact.id, contact, at),
    removeContact: (contactId: ContactId, at: number) => changeContact.immediate(contactId, null, at),
    putReminder: (reminder: Reminder, at: number) =>
      changeReminder.immediate(reminder.id, () => reminder, at),
    setReminderDone: (reminderId: ReminderId, isDone: boolean, at: number) =>
      changeReminder.immediate(
        reminderId,
        (before) => before && { ...before, doneAt: isDone ? at : null },
        at,
      ),
    removeReminder: (reminderId: ReminderId, at: number) =>
      changeReminder.immediate(reminderId, () => null, at),
    // For taking steps back: the same writes without a step of their own.
    setNote,
    setContact,
    setReminder,
  };
}
export type PageWrites = ReturnType<typeof createPageWrites>;
