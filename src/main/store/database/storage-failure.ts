import type { Failure } from '../../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';

export type StorageFailure = Extract<Failure, { kind: 'storage' }>;
export type StorageReason = StorageFailure['reason'];

export function storageFailure(reason: StorageReason, detail?: string): StorageFailure {
  return detail === undefined ? { kind: 'storage', reason } : { kind: 'storage', reason, detail };
}

/** Thrown inside a store thread to end an operation with a failure that is already worded. */
export class StoreError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

// SQLite's and the file system's own codes. Messages are left out of `detail`: they may quote paths.
const reasons: readonly (readonly [RegExp, StorageReason])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/u, 'disk-full'],
  [/^SQLITE_NOTADB$/u, 'wrong-key'],
  [/^(SQLITE_CORRUPT|SQLITE_IOERR_SHORT_READ|SQLITE_IOERR_DATA)/u, 'damaged'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/u, 'read-only'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/u, 'busy'],
];

/** What a thrown error of the database engine or the file system means to a person. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return error.failure;
  const code = codeOf(error);
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
  return storageFailure(reason, code === '' && error instanceof Error ? error.name : code);
}

/** Runs something that may throw and answers with a value either way. */
export function attempt<T>(run: () => T): Result<T> {
  try {
    return ok(run());
  } catch (error) {
    return failed(failureOf(error));
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
