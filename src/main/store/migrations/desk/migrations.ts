import type { Migration } from '../../database/migrate.ts';
import { outboxAndHistory } from './0001-outbox-and-history.ts';
import { marksNotesAndViews } from './0002-marks-notes-and-views.ts';
import { messageTemplates } from './0004-message-templates.ts';
import { erasedApplicants } from './0003-erased-applicants.ts';

export const deskMigrations: readonly Migration[] = [
  outboxAndHistory,
  marksNotesAndViews,
  erasedApplicants,
  messageTemplates,
];
