import type { Migration } from '../../database/migrate.ts';

/** Applications taken here, their résumés, and every status this computer has seen somebody in. */
export const outboxAndHistory: Migration = {
  version: 1,
  run: (database) => {
    database.exec(`
      create table outbox (
        id text primary key,
        state text not null,
        applicant_id integer,
        taken_at integer not null,
        record text not null
      ) strict;
      create index outbox_taken on outbox (taken_at desc);
      create index outbox_sent on outbox (applicant_id) where applicant_id is not null;

      create table outbox_resume (
        entry_id text primary key references outbox (id) on delete cascade,
        bytes blob not null
      ) strict;

      create table observed_history (
        id integer primary key,
        applicant_id integer not null,
        seen_at integer not null,
        status text not null,
        step_name text not null
      ) strict;
      create index history_of_applicant on observed_history (applicant_id, id);
    `);
  },
};
