import type { Migration } from '../../database/migrate.ts';
import { applicantsAndJobs } from './0001-applicants-and-jobs.ts';
import { accountsPlacesAndChanges } from './0002-accounts-places-and-changes.ts';

export const mirrorMigrations: readonly Migration[] = [applicantsAndJobs, accountsPlacesAndChanges];
