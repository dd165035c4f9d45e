import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A folder of its own, gone at the end of the run. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hiredesk-bench-'));
  made.push(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

process.on('exit', () => {
  for (const folder of made) removeFolder(folder);
});
