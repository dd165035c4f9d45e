import type { ApplicantQuery } from '../../../../shared/domain/applicant.ts';
import { filterBits, testsOf } from './filters.ts';
import type { Roster } from './roster.ts';

/** Per row the bits of the filters that keep it out; 0: it is in the view. */
export type Masks = Int32Array;

/** Looks at everybody once. `found` null: nothing was searched for; else 1 for every row that was found. */
export function evaluate(
  query: ApplicantQuery,
  roster: Roster,
  found: Uint8Array | null,
  now: number,
): Masks {
  const { people, jobs } = roster;
  const count = people.rowCount();
  const { isHere } = people.columns;
  const masks = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    if (isHere[row] !== 1 || (found !== null && found[row] !== 1)) masks[row] = filterBits.out;
  }
  const isDuplicate = (row: number): boolean => roster.duplicateOf(row) !== null;
  for (const [bit, passes] of testsOf(query, { people, jobs, isDuplicate, now })) {
    for (let row = 0; row < count; row += 1) {
      const mask = masks[row] ?? 0;
      if ((mask & filterBits.out) === 0 && !passes(row)) masks[row] = mask | bit;
    }
  }
  return masks;
}

/** The rows of a view in an order. */
export function inOrder(order: Int32Array, masks: Masks): Int32Array {
  const rows = new Int32Array(order.length);
  let count = 0;
  // An order jumps about in the masks: once is enough.
  for (const row of order) if (masks[row] === 0) rows[count++] = row;
  return count === rows.length ? rows : rows.slice(0, count);
}

export function countOf(masks: Masks): number {
  let count = 0;
  for (const mask of masks) if (mask === 0) count += 1;
  return count;
}
