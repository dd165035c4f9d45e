import type { ApplicantSort } from '../../../../shared/domain/applicant.ts';
import type { Columns, People, PersonRecord } from './people.ts';

/** An order that does not depend on what was searched. */
export type Order = Exclude<ApplicantSort, 'best-match'>;

type Compare = (one: number, other: number) => number;

const comparers: Readonly<Record<Order, (columns: Columns) => Compare>> = {
  newest: (c) => (a, b) => descending(c.appliedAt, a, b) || descending(c.id, a, b),
  oldest: (c) => (a, b) => {
    const [one, other] = [c.appliedAt[a] ?? 0, c.appliedAt[b] ?? 0];
    // Who has no date comes last in either order.
    if (one === -Infinity || other === -Infinity) {
      return one === other ? ascending(c.id, a, b) : one === -Infinity ? 1 : -1;
    }
    return one - other || ascending(c.id, a, b);
  },
  name: (c) => (a, b) => {
    const [one, other] = [c.sortName[a] ?? '', c.sortName[b] ?? ''];
    if (one === other) return ascending(c.id, a, b);
    return one < other ? -1 : 1;
  },
  'last-action': (c) => (a, b) => descending(c.lastActedOnAt, a, b) || descending(c.id, a, b),
};

function descending(column: Float64Array, a: number, b: number): number {
  const [one, other] = [column[a] ?? 0, column[b] ?? 0];
  if (one === other) return 0;
  return one > other ? -1 : 1;
}

function ascending(column: Float64Array, a: number, b: number): number {
  return -descending(column, a, b);
}

const allOrders: readonly Order[] = ['newest', 'oldest', 'name', 'last-action'];

/** Everybody's rows in each order. Sorted once; who changes is taken out and put where they belong now. */
export function createOrders(people: People) {
  const kept = new Map<Order, Int32Array>();
  /** Rows that changed since an order was made. */
  const changed = new Map<Order, Set<number>>();

  const hereRows = (): Int32Array => {
    const rows = new Int32Array(people.hereCount());
    let at = 0;
    for (let row = 0; row < people.rowCount(); row += 1) {
      if (people.columns.isHere[row] === 1) rows[at++] = row;
    }
    return rows;
  };
  const merged = (before: Int32Array, moved: ReadonlySet<number>, compare: Compare): Int32Array => {
    const { isHere } = people.columns;
    const coming = [...moved].filter((row) => isHere[row] === 1).sort(compare);
    const rows = new Int32Array(people.hereCount());
    let at = 0;
    let next = 0;
    for (const row of before) {
      if (moved.has(row)) continue;
      for (let one = coming[next]; one !== undefined && compare(one, row) < 0; one = coming[next]) {
        rows[at++] = one;
        next += 1;
      }
      rows[at++] = row;
    }
    for (const row of coming.slice(next)) rows[at++] = row;
    return rows;
  };

  return {
    /** Somebody came, went or stands elsewhere: in all of the orders, or in those that are given. */
    touch: (row: number, which: readonly Order[] = allOrders): void => {
      for (const order of which) changed.get(order)?.add(row);
    },
    /** In which orders a newer record moves whoever is in this row; their name is the same. */
    movedBy: (row: number, person: PersonRecord): readonly Order[] => {
      const { appliedAt, lastActedOnAt } = people.columns;
      const orders: Order[] = [];
      if (appliedAt[row] !== (person.appliedAt ?? -Infinity)) orders.push('newest', 'oldest');
      if (lastActedOnAt[row] !== (person.lastActedOnAt ?? -Infinity)) orders.push('last-action');
      return orders;
    },
    forget: (): void => {
      kept.clear();
      changed.clear();
    },
    of: (order: Order): Int32Array => {
      const before = kept.get(order);
      const moved = changed.get(order);
      if (before !== undefined && moved?.size === 0) return before;
      const compare = comparers[order](people.columns);
      const rows =
        before === undefined || moved === undefined || moved.size > before.length / 4
          ? hereRows().sort(compare)
          : merged(before, moved, compare);
      kept.set(order, rows);
      changed.set(order, new Set());
      return rows;
    },
  };
}
export type Orders = ReturnType<typeof createOrders>;
