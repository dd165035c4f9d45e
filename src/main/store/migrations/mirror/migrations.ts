import type { Migration } from '../../database/migrate.ts';
import { applicantsAndJobs } from './0001-applicants-and-jobs.ts';
import { accountsPlacesAndChanges } from './0002-accounts-places-and-changes.ts';
import { goneApplicants } from './0003-gone-applicants.ts';
import { initials } from './0005-initials.ts';
import { jobsWithoutDescriptions } from './0004-jobs-without-descriptions.ts';

export const mirrorMigrations: readonly Migration[] = [
  applicantsAndJobs,
  accountsPlacesAndChanges,
  goneApplicants,
  jobsWithoutDescriptions,
  initials,
];
