import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../shared/domain/result.ts';
import { attempt } from '../main/store/database/storage-failure.ts';
import type { MirrorWriter } from '../main/store/mirror-writer.ts';
import { openForReading, openForWriting } from '../main/store/database/store-files.ts';
import { createReader } from '../main/store/worker/reader-operations.ts';
import { createWriterOperations } from '../main/store/worker/writer-operations.ts';

export const aDatabaseKey = 'a1'.repeat(32);

/** Where Linux keeps files in memory: nothing here tests the disk itself, and waiting for one costs minutes. */
const memoryFolder = '/dev/shm';

/** A folder that doesn't exist yet, in one that `remove` takes away. */
export function aStoreFolder(): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(existsSync(memoryFolder) ? memoryFolder : tmpdir(), 'hiredesk-store-'));
  return {
    folder: join(parent, 'data'),
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Both halves of the store over real encrypted files, without the threads: for tests of what they do. */
export function openStoreInOneThread(folder: string, now = 0, clock: () => number = Date.now) {
  const writing = openForWriting({ folder, key: aDatabaseKey, now });
  if (!writing.ok) throw new Error(JSON.stringify(writing.failure));
  const reading = openForReading({ folder, key: aDatabaseKey });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure));
  return {
    write: createWriterOperations(writing.value.desk, writing.value.mirror),
    read: createReader(reading.value.desk, reading.value.mirror, undefined, clock).operations,
    close: (): void => {
      reading.value.mirror.close();
      reading.value.desk.close();
      writing.value.close();
    },
  };
}

/** The store's writing half as the sync engine knows it. */
export function mirrorOf({ write }: Pick<ReturnType<typeof openStoreInOneThread>, 'write'>): MirrorWriter {
  const soon = async <T>(run: () => T): Promise<Result<T>> => attempt(run);
  return {
    summary: () => soon(() => write['mirror.summary']()),
    applyJobs: (jobs, seenAt) => soon(() => write['mirror.applyJobs']({ jobs, seenAt })),
    markUnlisted: (listed) => soon(() => write['mirror.markUnlisted'](listed)),
    replaceLookups: (lookups) => soon(() => write['mirror.replaceLookups'](lookups)),
    applyApplicants: (page) => soon(() => write['mirror.applyApplicants'](page)),
    appliedEdges: (every) => soon(() => write['mirror.appliedEdges'](every)),
    presentIds: (stretch) => soon(() => write['mirror.presentIds'](stretch)),
    markGone: (ids, goneAt) => soon(() => write['mirror.markGone']({ ids, goneAt })),
    saveCheckpoint: (checkpoint, completeAt) =>
      soon(() => write['mirror.saveCheckpoint']({ checkpoint, completeAt })),
  };
}
