import type { Migration } from '../../database/migrate.ts';

/** Who is no longer in CareerPlug, and since when that is known. Their records stay where they are. */
export const goneApplicants: Migration = {
  version: 3,
  run: (database) => {
    database.exec('create table applicant_gone (id integer primary key, gone_at integer not null) strict');
  },
};
