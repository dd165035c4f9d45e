import type { Migration } from '../../database/migrate.ts';

/**
 * What lists and choices of jobs need, without the descriptions that lie beside it: at 5,000 jobs those are twenty
 * megabytes, which every list and every count had to decrypt. In the order of the list.
 */
export const jobsWithoutDescriptions: Migration = {
  version: 4,
  run: (database) => {
    database.exec(`
      create index job_row on job (
        sort_name, location_name, id, is_listed, name, search_text, status, location_id, city, state,
        department_id, department_name, brand_name, employment_id, employment_name, account_name, created_at
      );
      create index job_listed on job (id) where is_listed = 1;
    `);
  },
};
