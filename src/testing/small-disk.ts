import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of so many MB that can be enlarged and made read-only. */
export type SmallDisk = {
  readonly folder: string;
  readonly resize: (megabytes: number) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly remove: () => void;
};

/** Null where this computer lets nobody mount one; the test must then say that it was not run. */
export function createSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const point = mkdtempSync(join(tmpdir(), 'hiredesk-disk-'));
  const run = (program: string, ...words: string[]): void => {
    execFileSync(program, words, { stdio: 'ignore' });
  };
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', point);
  } catch {
    rmSync(point, { recursive: true, force: true });
    return null;
  }
  return {
    folder: join(point, 'data'),
    resize: (next) => {
      run('mount', '-o', `remount,size=${next}m`, point);
    },
    setReadOnly: (isReadOnly) => {
      run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, point);
    },
    remove: () => {
      run('umount', point);
      rmSync(point, { recursive: true, force: true });
    },
  };
}
