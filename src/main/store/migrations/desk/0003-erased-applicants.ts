import type { Migration } from '../../database/migrate.ts';

/** Whom a person has erased from this computer: the number only, so that nobody is brought back. */
export const erasedApplicants: Migration = {
  version: 3,
  run: (database) => {
    database.exec(
      'create table erased_applicant (applicant_id integer primary key, erased_at integer not null) strict',
    );
  },
};
