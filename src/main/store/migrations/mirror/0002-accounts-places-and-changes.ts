import type { Migration } from '../../database/migrate.ts';

/**
 * What views filter and compare by beyond the first list: the account, and the postal code two alike names must
 * share. And a log of who changed with each revision, so that readers catch up without reading everybody again.
 */
export const accountsPlacesAndChanges: Migration = {
  version: 2,
  run: (database) => {
    database.exec(`
      alter table applicant_list add column account_id text not null default '';
      alter table applicant_list add column account_name text not null default '';
      alter table applicant_contact add column place_key text not null default '';

      create table mirror_change (
        revision integer primary key,
        ids text not null
      ) strict;

      update applicant_list set
        account_id = coalesce(d.document ->> '$.account.id', ''),
        account_name = coalesce(d.document ->> '$.account.name', '')
      from applicant_document d where d.id = applicant_list.id;
      update applicant_contact set
        place_key = lower(substr(replace(coalesce(d.document ->> '$.postalCode', ''), ' ', ''), 1, 5))
      from applicant_document d where d.id = applicant_contact.id;
    `);
  },
};
