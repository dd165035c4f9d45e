import type { Migration } from '../../database/migrate.ts';

/**
 * What a manager writes down about people: marks, notes, contacts, reminders; saved views; and how to take each
 * step back. Keyed by CareerPlug's applicant id, so it outlives the mirror. `applicant_mark` also sums up
 * what lists show of the other tables, and carries the revision of its last change for readers to catch up by.
 */
export const marksNotesAndViews: Migration = {
  version: 2,
  run: (database) => {
    database.exec(`
      create table desk_revision (
        id integer primary key check (id = 1),
        revision integer not null
      ) strict;
      insert into desk_revision values (1, 0);

      create table applicant_mark (
        applicant_id integer primary key,
        decision text not null default '' check (decision in ('', 'call', 'maybe', 'no')),
        stars integer not null default 0 check (stars between 0 and 5),
        tags text not null default '[]',
        seen text not null default '' check (seen in ('', 'seen', 'unread')),
        contacted_at integer,
        remind_at integer,
        revision integer not null
      ) strict;
      create index mark_by_revision on applicant_mark (revision);

      create table note (
        applicant_id integer primary key,
        text text not null,
        updated_at integer not null
      ) strict;

      create table contact (
        id text primary key,
        applicant_id integer not null,
        at integer not null,
        via text not null,
        outcome text not null,
        comment text not null
      ) strict;
      create index contact_of_applicant on contact (applicant_id, at);

      create table reminder (
        id text primary key,
        applicant_id integer not null,
        due_at integer not null,
        text text not null,
        done_at integer
      ) strict;
      create index reminder_of_applicant on reminder (applicant_id);
      create index reminder_due on reminder (due_at) where done_at is null;

      create table saved_view (
        id text primary key,
        name text not null,
        query text not null,
        created_at integer not null
      ) strict;

      create table undo_step (
        id integer primary key autoincrement,
        what text not null,
        at integer not null
      ) strict;
      create table undo_image (
        id integer primary key,
        step_id integer not null references undo_step (id) on delete cascade,
        images text not null
      ) strict;
      create index image_of_step on undo_image (step_id, id);
    `);
  },
};
