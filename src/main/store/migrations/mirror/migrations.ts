import type { Migration } from '../../database/migrate.ts';
import { applicantsAndJobs } from './0001-applicants-and-jobs.ts';

export const mirrorMigrations: readonly Migration[] = [applicantsAndJobs];
