import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { LeftOverFiles } from './left-over-files.ts';
import type { NewFile, NewFiles } from './new-files.ts';
import { fileMode, flushFolder, renameOver } from './node-files.ts';
import { storageFailureOf } from './storage-failure.ts';

/** Written beside the name it will have, so that no half of it is ever taken for the whole. */
export function createNodeNewFiles(leftOvers: Pick<LeftOverFiles, 'note' | 'forget'>): NewFiles {
  return {
    begin: async (path) => {
      const temporary = `${path}.${randomUUID()}.tmp`;
      // Noted first: killed right after it was opened, it is known.
      await leftOvers.note(temporary);
      const forget = (): Promise<void> => leftOvers.forget(temporary);
      try {
        const file = await open(temporary, 'wx', fileMode);
        return ok(createNewFile(file, temporary, path, forget));
      } catch (error) {
        await forget();
        return failed(storageFailureOf(error));
      }
    },
  };
}

function createNewFile(
  file: Awaited<ReturnType<typeof open>>,
  temporary: string,
  path: string,
  forget: () => Promise<void>,
): NewFile {
  const discard = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true }).then(forget, () => undefined);
  };
  const attempt = async (act: () => Promise<void>): Promise<Result<void>> => {
    try {
      await act();
      return ok(undefined);
    } catch (error) {
      await discard();
      return failed(storageFailureOf(error));
    }
  };
  return {
    write: (bytes) => attempt(() => file.writeFile(bytes)),
    keep: () =>
      attempt(async () => {
        await file.sync();
        await file.close();
        await renameOver({ rename }, temporary, path);
        await flushFolder({ open }, dirname(path));
        await forget();
      }),
    discard,
  };
}
