import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Contact, DeskPage, Note, Reminder } from '../../../shared/domain/mark.ts';
import type { Database } from '../database/open-database.ts';
import { emptyMarkRow, type MarkRow } from './mark-rows.ts';
import { tagsOf } from './tags.ts';

/** What is read of notes, contacts and reminders. Runs in the reader's thread. */
export function createPageReads(desk: Database) {
  const mark = desk.prepare<[number], MarkRow>(
    'select decision, stars, tags, seen from applicant_mark where applicant_id = ?',
  );
  const note = desk.prepare<[number], Note>(
    'select text, updated_at as updatedAt from note where applicant_id = ?',
  );
  const contacts = desk.prepare<[number], Contact>(
    `select id, applicant_id as applicantId, at, via, outcome, comment from contact
     where applicant_id = ? order by at desc, rowid desc`,
  );
  const reminderColumns = 'id, applicant_id as applicantId, due_at as dueAt, text, done_at as doneAt';
  const reminders = desk.prepare<[number], Reminder>(
    `select ${reminderColumns} from reminder where applicant_id = ?
     order by done_at is not null, due_at, rowid`,
  );
  const due = desk.prepare<[number], Reminder>(
    `select ${reminderColumns} from reminder where done_at is null and due_at <= ? order by due_at, rowid`,
  );
  return {
    /** `isNew`: CareerPlug has them as new, so that nobody having looked makes them unread. */
    of: (id: ApplicantId, isNew: boolean): DeskPage => {
      const { decision, stars, tags, seen } = mark.get(id) ?? emptyMarkRow;
      return {
        decision: decision === '' ? null : decision,
        stars,
        tags: tagsOf(tags),
        isUnread: seen === 'unread' || (seen === '' && isNew),
        note: note.get(id) ?? null,
        contacts: contacts.all(id),
        reminders: reminders.all(id),
      };
    },
    due: (until: number): Reminder[] => due.all(until),
  };
}
