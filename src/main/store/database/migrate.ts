import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import type { Database } from './open-database.ts';
import { storageFailure, StoreError } from './storage-failure.ts';

/** One numbered step of a schema. Released ones are never edited, only followed by another. */
export type Migration = {
  /** 1, 2, 3 … without gaps; kept in the file as `user_version`. */
  readonly version: number;
  readonly run: (database: Database) => void;
};

/**
 * Brings a database to the newest schema, each step in its own transaction. Throws a StoreError
 * `newer-version` for a file that a newer Hiredesk wrote, before anything in it is touched. `backupPath`, where
 * given, receives an encrypted copy before an existing database is changed.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  backupPath: ((version: number) => string) | null,
): void {
  const current = versionOf(database);
  const newest = migrations.length;
  if (current > newest) throw new StoreError(storageFailure('newer-version', `schema ${current}`));
  if (current === newest) return;
  if (current > 0 && backupPath !== null) copyTo(database, backupPath(current));
  for (const migration of migrations.slice(current)) {
    database
      .transaction(() => {
        migration.run(database);
        database.pragma(`user_version=${migration.version}`);
      })
      .immediate();
  }
}

/** Whether no step is left to be done. */
export function isNewest(database: Database, migrations: readonly Migration[]): boolean {
  return versionOf(database) === migrations.length;
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** `VACUUM INTO` keeps the copy encrypted under the same key; `backup()` and `serialize()` would not. */
function copyTo(database: Database, path: string): void {
  rmSync(path, { force: true });
  closeSync(openSync(path, 'wx', 0o600));
  database.prepare('vacuum into ?').run(path);
  chmodSync(path, 0o600);
}
