import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/domain/result.ts';

/**
 * Deletes everything in a connection's folder that can be fetched again: the mirror, its journals, and
 * mirrors that were moved aside. desk.db stays. Only while no store is open on the folder.
 */
export async function wipeMirror(folder: string): Promise<Result<void>> {
  try {
    const names = await readdir(folder);
    const mirrors = names.filter((name) => name.startsWith('mirror.'));
    await Promise.all(mirrors.map((name) => rm(join(folder, name), { force: true, maxRetries: 5 })));
    return ok(undefined);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return failed({ kind: 'storage', reason: 'unknown', detail });
  }
}
