import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForReading, openForWriting } from '../main/store/database/store-files.ts';
import { createReaderOperations } from '../main/store/worker/reader-operations.ts';
import { createWriterOperations } from '../main/store/worker/writer-operations.ts';

export const aDatabaseKey = 'a1'.repeat(32);

/** A folder that doesn't exist yet, in one that `remove` takes away. */
export function aStoreFolder(): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'hiredesk-store-'));
  return {
    folder: join(parent, 'data'),
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Both halves of the store over real encrypted files, without the threads: for tests of what they do. */
export function openStoreInOneThread(folder: string, now = 0) {
  const writing = openForWriting({ folder, key: aDatabaseKey, now });
  if (!writing.ok) throw new Error(JSON.stringify(writing.failure));
  const reading = openForReading({ folder, key: aDatabaseKey });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure));
  return {
    write: createWriterOperations(writing.value.desk, writing.value.mirror),
    read: createReaderOperations(reading.value.desk, reading.value.mirror),
    close: (): void => {
      reading.value.mirror.close();
      reading.value.desk.close();
      writing.value.close();
    },
  };
}
