import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { failed, type Result } from '../../../shared/domain/result.ts';
import { openEngine } from './compiled-engine.ts';
import { attempt, storageFailure, StoreError } from './storage-failure.ts';

export type Database = ReturnType<typeof openEngine>;

export type DatabaseOptions = {
  readonly path: string;
  /** 32 bytes in lower-case hexadecimal. */
  readonly key: string;
  /** FULL: on disk before a write returns. NORMAL: a power cut may lose the last moments, never tear a transaction. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** `reader` connections refuse to write and never create the file. */
  readonly access: 'writer' | 'reader';
  /** Page cache in KiB. */
  readonly cacheKib: number;
};

const plainHeader = 'SQLite format 3\u0000';
const pageSize = 4096;

/** A missing or empty key would silently make an unencrypted database. */
export function isDatabaseKey(key: string): boolean {
  return /^[0-9a-f]{64}$/u.test(key);
}

/**
 * Opens an encrypted database and proves that the key is right. Failures (all `storage`): `wrong-key` for a
 * key that is malformed or doesn't fit, `damaged` for an empty, cut off or unencrypted file, and what the disk
 * says. A file that could not be opened is left as it was.
 */
export function openDatabase(options: DatabaseOptions): Result<Database> {
  if (!isDatabaseKey(options.key)) return failed(storageFailure('wrong-key', 'malformed key'));
  return attempt(() => {
    prepareFile(options);
    const database = openEngine(options.path, { timeout: 5000, fileMustExist: options.access === 'reader' });
    try {
      unlock(database, options.key);
      configure(database, options);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepareFile(options: DatabaseOptions): void {
  if (existsSync(options.path)) {
    if (beginsLikePlainDatabase(options.path))
      throw new StoreError(storageFailure('damaged', 'not encrypted'));
    const size = statSync(options.path).size;
    // Encrypted files are whole pages from their first moment on; anything shorter was cut off.
    if (size < pageSize) throw new StoreError(storageFailure('damaged', 'cut off'));
    if (options.access === 'writer') chmodSync(options.path, 0o600);
    return;
  }
  // SQLite gives its journals the mode of the file they belong to.
  if (options.access === 'writer') closeSync(openSync(options.path, 'a', 0o600));
}

function beginsLikePlainDatabase(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(plainHeader.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === plainHeader;
  } finally {
    closeSync(file);
  }
}

function unlock(database: Database, key: string): void {
  database.pragma("cipher='sqlcipher'");
  database.pragma('legacy=4');
  database.pragma(`key="x'${key}'"`);
  // The key is not looked at before the first read: this is where a wrong one shows.
  database.prepare('select count(*) from sqlite_master').get();
}

function configure(database: Database, options: DatabaseOptions): void {
  database.pragma('temp_store=MEMORY');
  database.pragma(`cache_size=-${options.cacheKib}`);
  database.pragma('foreign_keys=ON');
  database.pragma('trusted_schema=OFF');
  if (options.access === 'reader') {
    database.pragma('query_only=ON');
    return;
  }
  database.pragma('journal_mode=WAL');
  database.pragma('journal_size_limit=67108864');
  // Larger steps from the journal into the file: a first reading is a quarter faster, and 16 MB are soon moved.
  database.pragma('wal_autocheckpoint=4000');
  database.pragma(`synchronous=${options.synchronous}`);
  database.pragma('secure_delete=ON');
}
