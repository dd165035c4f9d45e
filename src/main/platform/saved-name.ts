import { basename, extname } from 'node:path';

/**
 * The path with its ending where the person left it out, as some systems let them. They were asked about replacing
 * only what they had named, so a file that has the name with the ending is never replaced: a number comes between.
 */
export function withEnding(path: string, ending: string, isTaken: (path: string) => boolean): string {
  if (extname(basename(path)) !== '') return path;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${path}.${ending}` : `${path} (${number}).${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
