import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Every file below a folder, with its bytes; files that vanish meanwhile are left out. */
async function filesBelow(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, bytes: await readFile(path) };
    }),
  );
}

/** How often a text stands in the files of one name under a folder. */
export async function findInFiles(folder: string, name: string, text: string): Promise<number> {
  const files = (await filesBelow(folder)).filter(({ path }) => basename(path) === name);
  return files.reduce((count, { bytes }) => count + bytes.toString('utf8').split(text).length - 1, 0);
}

/**
 * Where any of these texts occurs in clear under a folder, in UTF-8, UTF-16 or base64, journals and logs
 * included; as `file: text`. Also answers how many files were read, so that an empty folder can't look clean.
 */
export async function findInClear(
  folder: string,
  texts: readonly string[],
): Promise<{ fileCount: number; hits: string[] }> {
  const files = await filesBelow(folder);
  const hits = files.flatMap(({ path, bytes }) =>
    texts
      .filter((text) =>
        [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), base64Core(text)].some((needle) =>
          bytes.includes(needle),
        ),
      )
      .map((text) => `${path}: ${text}`),
  );
  return { fileCount: files.length, hits };
}

/** The part of the base64 that does not depend on what stands before or after, for a text at an offset of 0. */
function base64Core(text: string): Buffer {
  const whole = Buffer.from(text, 'utf8').toString('base64').replaceAll('=', '');
  return Buffer.from(whole.slice(0, -2));
}
