import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Database } from './open-database.ts';
import { storageFailure, StoreError } from './storage-failure.ts';

const filesSchema = z.array(z.object({ file: z.string() })).min(1);
const checkpointSchema = z.array(z.object({ busy: z.number() })).min(1);

/**
 * After something was deleted for good: the journal is moved into the file and emptied, and copies that were
 * made of it earlier (before a migration, or of a damaged mirror) are deleted with what they still hold.
 * Freed pages are overwritten by `secure_delete`. Throws `busy` when a reader keeps the journal from emptying.
 */
export function forgetCopies(database: Database): void {
  const path = filesSchema.parse(database.pragma('database_list'))[0]?.file ?? '';
  const [emptied] = checkpointSchema.parse(database.pragma('wal_checkpoint(TRUNCATE)'));
  const stem = `${basename(path, '.db')}.`;
  for (const name of readdirSync(dirname(path))) {
    const isCopy = name.startsWith(stem) && /^(before|aside)-/u.test(name.slice(stem.length));
    if (isCopy) rmSync(join(dirname(path), name), { force: true });
  }
  if (emptied?.busy !== 0) throw new StoreError(storageFailure('busy', basename(path)));
}
