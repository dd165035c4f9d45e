import { readFile } from 'node:fs/promises';

const maxLines = 120;

/** The last lines of a log; none where it can't be read. */
export async function logTail(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').filter(Boolean).slice(-maxLines);
}
