import type { Migration } from '../../database/migrate.ts';

/** Messages in a manager's own words. They may name people and numbers, so they lie here and not among preferences. */
export const messageTemplates: Migration = {
  version: 4,
  run: (database) => {
    database.exec(
      `create table message_template (
         id text primary key,
         name text not null,
         locale text not null,
         subject text not null,
         body text not null,
         created_at integer not null
       ) strict`,
    );
  },
};
