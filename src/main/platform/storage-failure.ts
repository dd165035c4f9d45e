import type { Failure } from '../../shared/domain/failure.ts';

/** A file system error in our words. Only its code is kept: messages carry paths, and paths carry names. */
export function storageFailureOf(error: unknown): Failure {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'storage', reason: 'disk-full', detail: code };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'storage', reason: 'read-only', detail: code };
    case 'EBUSY':
      return { kind: 'storage', reason: 'busy', detail: code };
    default:
      return { kind: 'storage', reason: 'unknown', detail: code };
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
