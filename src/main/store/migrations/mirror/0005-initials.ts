import type { Migration } from '../../database/migrate.ts';

const fields = '{name email phone city title employer}';

/**
 * With which letters and figures words of a person begin, one bit each (mirror/initials.ts): for one letter the index tells
 * up to everybody's id, and that was most of what the key took. What is here already says it by the index itself.
 */
export const initials: Migration = {
  version: 5,
  run: (database) => {
    database.exec('alter table applicant_contact add column initials integer not null default 0');
    const note = database.prepare<[number, string]>(
      `update applicant_contact set initials = initials + ?
       where id in (select rowid from applicant_search where applicant_search match ?)`,
    );
    for (const [place, character] of Array.from('abcdefghijklmnopqrstuvwxyz0123456789').entries()) {
      note.run(2 ** place, `${fields} : ("${character}"*)`);
    }
  },
};
