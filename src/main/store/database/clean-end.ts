import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './open-database.ts';

type Mark = { readonly files: Readonly<Record<string, number>> };
const markName = 'clean-end.json';

/**
 * Written when the store is closed in order, with the sizes of its files; taken away when it is opened. Without
 * it, or with other sizes, the last run ended badly (or somebody cut a file) and the databases are checked.
 */
export function markCleanEnd(folder: string, names: readonly string[]): void {
  const files = Object.fromEntries(names.map((name) => [name, sizeOf(join(folder, name))]));
  writeFileSync(join(folder, markName), JSON.stringify({ files }), { mode: 0o600 });
}

/** Whether every named file is as the last run left it; takes the mark away. */
export function takeCleanEnd(folder: string, names: readonly string[]): boolean {
  const isClean = seesCleanEnd(folder, names);
  rmSync(join(folder, markName), { force: true });
  return isClean;
}

/** The same, and leaves the mark to whoever opens the files. */
export function seesCleanEnd(folder: string, names: readonly string[]): boolean {
  let text: string;
  try {
    text = readFileSync(join(folder, markName), 'utf8');
  } catch {
    return false;
  }
  const mark = parse(text);
  return mark !== null && names.every((name) => mark.files[name] === sizeOf(join(folder, name)));
}

/** SQLite's own look at every page; reading a page also proves its authentication code. */
export function isSound(database: Database): boolean {
  return database.pragma('quick_check(1)', { simple: true }) === 'ok';
}

/** Without a library: the files are opened before anything that takes time to load (worker/store-worker.ts). */
function parse(text: string): Mark | null {
  try {
    const mark: unknown = JSON.parse(text);
    return isMark(mark) ? mark : null;
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  const { files } = value;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return false;
  return Object.values(files).every((size) => typeof size === 'number');
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
