import type { Migration } from '../../database/migrate.ts';

/**
 * A narrow list table beside the documents (lists never page through JSON) with one index, for the first page before
 * the reader's columns are filled: every further one would cost a first reading a twentieth. Exact counts by triggers,
 * a full-text index without stored content, and what synchronising remembers. Absent references are 0 or ''.
 */
export const applicantsAndJobs: Migration = {
  version: 1,
  run: (database) => {
    database.exec(`
      create table mirror_revision (
        id integer primary key check (id = 1),
        epoch text not null,
        revision integer not null
      ) strict;
      insert into mirror_revision values (1, lower(hex(randomblob(6))), 0);

      create table applicant_list (
        id integer primary key,
        name text not null,
        sort_name text not null,
        job_id integer not null,
        job_name text not null,
        location_id text not null,
        location_name text not null,
        status text not null,
        step_name text not null,
        source_name text not null,
        applied_at integer,
        last_acted_on_at integer
      ) strict;
      create index applicant_by_applied on applicant_list (applied_at desc, id desc);

      create table applicant_document (
        id integer primary key,
        hash text not null,
        as_of integer not null,
        document text not null
      ) strict;

      create table applicant_contact (
        id integer primary key,
        phone_key text not null,
        email_key text not null
      ) strict;
      create index contact_by_phone on applicant_contact (phone_key) where phone_key <> '';
      create index contact_by_email on applicant_contact (email_key) where email_key <> '';

      create virtual table applicant_search using fts5(
        name, email, phone, city, title, employer, facets,
        content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
      );

      create table applicant_count (
        job_id integer not null,
        location_id text not null,
        status text not null,
        n integer not null,
        primary key (job_id, location_id, status)
      ) strict, without rowid;
      create trigger applicant_counted after insert on applicant_list begin
        insert into applicant_count values (new.job_id, new.location_id, new.status, 1)
          on conflict do update set n = n + 1;
      end;
      create trigger applicant_recounted after update of job_id, location_id, status on applicant_list
      when old.job_id <> new.job_id or old.location_id <> new.location_id or old.status <> new.status begin
        update applicant_count set n = n - 1
          where job_id = old.job_id and location_id = old.location_id and status = old.status;
        delete from applicant_count
          where job_id = old.job_id and location_id = old.location_id and status = old.status and n = 0;
        insert into applicant_count values (new.job_id, new.location_id, new.status, 1)
          on conflict do update set n = n + 1;
      end;
      create trigger applicant_uncounted after delete on applicant_list begin
        update applicant_count set n = n - 1
          where job_id = old.job_id and location_id = old.location_id and status = old.status;
        delete from applicant_count
          where job_id = old.job_id and location_id = old.location_id and status = old.status and n = 0;
      end;

      create table job (
        id integer primary key,
        is_listed integer not null,
        hash text not null,
        as_of integer not null,
        name text not null,
        sort_name text not null,
        search_text text not null,
        status text not null,
        location_id text not null,
        location_name text not null,
        city text not null,
        state text not null,
        department_id text not null,
        department_name text not null,
        brand_name text not null,
        employment_id text not null,
        employment_name text not null,
        account_name text not null,
        created_at integer,
        document text not null
      ) strict;

      create table lookup (
        kind text not null,
        id text not null,
        name text not null,
        document text not null,
        primary key (kind, id)
      ) strict, without rowid;

      create table sync_checkpoint (
        id integer primary key check (id = 1),
        complete_at integer,
        checkpoint text not null
      ) strict;
    `);
  },
};
