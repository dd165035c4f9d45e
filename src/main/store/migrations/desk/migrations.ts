import type { Migration } from '../../database/migrate.ts';
import { outboxAndHistory } from './0001-outbox-and-history.ts';

export const deskMigrations: readonly Migration[] = [outboxAndHistory];
