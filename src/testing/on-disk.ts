import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below a folder, by its path in it. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.toSorted().map(async (path) => [relative(folder, path), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}

/** Where any of these lies on the disk as it is; nowhere, one hopes. */
export async function whereOnDisk(folder: string, secrets: readonly string[]): Promise<string[]> {
  const files = await filesBelow(folder);
  return [...files]
    .filter(([, bytes]) => secrets.some((secret) => bytes.includes(Buffer.from(secret))))
    .map(([path]) => path);
}
