import { windowSize } from '../../desk/applicant-window.ts';

/** Which windows hold the rows `first` to `last` and a margin around them, of a list of `count` rows. */
export function windowsFor(first: number, last: number, count: number, margin = 12): number[] {
  if (count === 0) return [0];
  const from = Math.floor(Math.max(0, first - margin) / windowSize);
  const to = Math.floor(Math.min(count - 1, last + margin) / windowSize);
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, step) => from + step);
}

/** A row out of the windows that are there; undefined where its window isn't. */
export function rowAt<Row>(windows: ReadonlyMap<number, readonly Row[]>, index: number): Row | undefined {
  return windows.get(Math.floor(index / windowSize))?.[index % windowSize];
}

/** Where a row is among the windows that are there, or null. */
export function indexIn<Row>(
  windows: ReadonlyMap<number, readonly Row[]>,
  isIt: (row: Row) => boolean,
): number | null {
  for (const [window, rows] of windows) {
    const place = rows.findIndex((row) => isIt(row));
    if (place !== -1) return window * windowSize + place;
  }
  return null;
}
