import type { ApplicantQuery, ApplicantSort } from '../../../shared/domain/applicant.ts';
import type { ShownColumn } from '../../../shared/domain/table-column.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { shownOrder } from './order.ts';

export const columnNames: Readonly<Record<ShownColumn['id'], MessageId>> = {
  name: 'layouts.name',
  status: 'layouts.status',
  mark: 'layouts.mark',
  job: 'layouts.job',
  location: 'layouts.location',
  age: 'layouts.age',
  appliedAt: 'layouts.appliedAt',
  lastActedOnAt: 'layouts.lastActedOnAt',
  source: 'layouts.source',
  stars: 'layouts.stars',
  tags: 'layouts.tags',
  signs: 'layouts.signs',
};

type Direction = 'ascending' | 'descending';

/** Which orders a column stands for, the one that its heading gives first at the beginning. */
const ordersOfColumn: Readonly<
  Partial<Record<ShownColumn['id'], readonly (readonly [ApplicantSort, Direction])[]>>
> = {
  name: [['name', 'ascending']],
  // Who applied last is the youngest application.
  age: [
    ['newest', 'ascending'],
    ['oldest', 'descending'],
  ],
  appliedAt: [
    ['newest', 'descending'],
    ['oldest', 'ascending'],
  ],
  lastActedOnAt: [['last-action', 'descending']],
};

/**
 * What a heading does and shows: the order that pressing it gives, and in which direction its column is sorted
 * now. Null for a column that people can't be sorted by.
 */
export function sortingOf(
  id: ShownColumn['id'],
  query: ApplicantQuery,
  isRanked: boolean,
): { readonly direction: Direction | null; readonly next: ApplicantSort } | null {
  const orders = ordersOfColumn[id];
  const [first] = orders ?? [];
  if (orders === undefined || first === undefined) return null;
  const now = shownOrder(query, isRanked).id;
  const at = orders.findIndex(([sort]) => sort === now);
  const next = orders[(at + 1) % orders.length] ?? first;
  return { direction: orders[at]?.[1] ?? null, next: next[0] };
}
