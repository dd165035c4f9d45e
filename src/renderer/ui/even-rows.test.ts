import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInSight, rowsToDraw, scrollTo, type EvenRows, type Sight } from './even-rows.ts';

const lines: EvenRows = { count: 100_000, rowHeight: 76, headHeight: 0 };
const table: EvenRows = { count: 100_000, rowHeight: 32, headHeight: 32 };

test('the rows in sight begin and end with those of which a part is to be seen', () => {
  expect(rowsInSight({ top: 0, height: 760 }, lines)).toEqual({ first: 0, last: 9 });
  expect(rowsInSight({ top: 1, height: 760 }, lines)).toEqual({ first: 0, last: 10 });
  expect(rowsInSight({ top: 76, height: 760 }, lines)).toEqual({ first: 1, last: 10 });
  expect(rowsInSight({ top: 0, height: 352 }, table)).toEqual({ first: 0, last: 9 });
});

test('a short list ends with its last row, an empty one has none', () => {
  expect(rowsInSight({ top: 0, height: 760 }, { ...lines, count: 3 })).toEqual({ first: 0, last: 2 });
  expect(rowsInSight({ top: 0, height: 760 }, { ...lines, count: 0 })).toEqual({ first: 0, last: -1 });
  expect(rowsToDraw({ first: 0, last: -1 }, 6, 0, 0)).toEqual([]);
});

test('a list that has become shorter than it is scrolled shows its end', () => {
  expect(rowsInSight({ top: 50_000, height: 760 }, { ...lines, count: 20 })).toEqual({ first: 19, last: 19 });
});

test('a row that has the focus is drawn where it is, however far away', () => {
  expect(rowsToDraw({ first: 10, last: 12 }, 1, 3, 100)).toEqual([3, 9, 10, 11, 12, 13]);
  expect(rowsToDraw({ first: 10, last: 12 }, 1, 90, 100)).toEqual([9, 10, 11, 12, 13, 90]);
  expect(rowsToDraw({ first: 10, last: 12 }, 1, 11, 100)).toEqual([9, 10, 11, 12, 13]);
});

test('a row is brought into sight whole, by the shortest way, and one in sight moves nothing', () => {
  const rows = fc.record({
    count: fc.integer({ min: 1, max: 100_000 }),
    rowHeight: fc.integer({ min: 20, max: 120 }),
    headHeight: fc.constantFrom(0, 32),
  });
  fc.assert(
    fc.property(
      rows,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 160, max: 1600 }),
      (list, at, scrolled, height) => {
        const room = height - list.headHeight;
        const most = Math.max(0, list.count * list.rowHeight - room);
        const index = at % list.count;
        const before: Sight = { top: scrolled % (most + 1), height };
        const start = index * list.rowHeight;
        const isWhole = ({ top }: Sight): boolean => start >= top && start + list.rowHeight <= top + room;
        const to = scrollTo(index, before, list);
        expect(to === null).toBe(isWhole(before));
        if (to === null) return;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(most);
        const after = { ...before, top: to };
        expect(isWhole(after)).toBe(true);
        const { first, last } = rowsInSight(after, list);
        expect(index).toBeGreaterThanOrEqual(first);
        expect(index).toBeLessThanOrEqual(last);
        // By the shortest way: it lies at an end of what is in sight.
        expect([start, start + list.rowHeight - room]).toContain(to);
      },
    ),
  );
});
