/** What of a list is in sight, in px: how far it is scrolled, and how high it is. */
export type Sight = { readonly top: number; readonly height: number };

/** Rows of one height below a head that stays in sight. */
export type EvenRows = {
  readonly count: number;
  /** In px, as is the head's; above zero. */
  readonly rowHeight: number;
  readonly headHeight: number;
};

/** Rows from the first to the last, both included. */
export type RowRange = { readonly first: number; readonly last: number };

export const noRows: RowRange = { first: 0, last: -1 };

/** The rows of which anything is in sight. */
export function rowsInSight(sight: Sight, { count, rowHeight, headHeight }: EvenRows): RowRange {
  if (count <= 0) return noRows;
  const within = (index: number): number => Math.max(0, Math.min(count - 1, index));
  const first = within(Math.floor(sight.top / rowHeight));
  const end = sight.top + Math.max(0, sight.height - headHeight);
  return { first, last: Math.max(first, within(Math.ceil(end / rowHeight) - 1)) };
}

/** The rows to be drawn: those in sight, `margin` more at both ends, and one that is never left out. */
export function rowsToDraw({ first, last }: RowRange, margin: number, kept: number, count: number): number[] {
  if (count <= 0) return [];
  const from = Math.max(0, first - margin);
  const to = Math.min(count - 1, last + margin);
  const rows = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  if (kept < from) return [kept, ...rows];
  return kept > to ? [...rows, kept] : rows;
}

/** How far to scroll so that the whole row is in sight; null where it is already. */
export function scrollTo(index: number, sight: Sight, rows: EvenRows): number | null {
  const start = index * rows.rowHeight;
  const room = sight.height - rows.headHeight;
  const most = Math.max(0, rows.count * rows.rowHeight - room);
  if (start < sight.top) return Math.min(most, start);
  if (start + rows.rowHeight <= sight.top + room) return null;
  return Math.max(0, Math.min(most, start + rows.rowHeight - room));
}
