import { grown } from './grown.ts';

/** Most names have no more words than this; those of others lie beside. */
const wordsInRow = 4;

/**
 * The words of each row's name, as codes of a dictionary. In one piece of memory: as lists of their own, those of 100,000
 * people took three times as much.
 */
export function createWordLists() {
  /** A code and one; 0 ends the row. */
  let inRows = new Int32Array(1024 * wordsInRow);
  const long = new Map<number, readonly number[]>();
  return {
    of: (row: number): readonly number[] => {
      const known = long.get(row);
      if (known !== undefined) return known;
      const words: number[] = [];
      for (let at = row * wordsInRow; at < (row + 1) * wordsInRow; at += 1) {
        const code = inRows[at] ?? 0;
        if (code === 0) break;
        words.push(code - 1);
      }
      return words;
    },
    set: (row: number, words: readonly number[]): void => {
      const end = (row + 1) * wordsInRow;
      if (end > inRows.length) {
        inRows = grown(inRows, new Int32Array(Math.max(end, inRows.length * 2)));
      }
      for (let at = 0; at < wordsInRow; at += 1) inRows[row * wordsInRow + at] = (words[at] ?? -1) + 1;
      if (words.length > wordsInRow) long.set(row, words);
      else long.delete(row);
    },
    clear: (): void => {
      inRows.fill(0);
      long.clear();
    },
  };
}
