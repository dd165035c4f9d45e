import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlots } from './row-slots.ts';

const range = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);

test('a list scrolled by a row moves one element and makes none', () => {
  const before = assignSlots(new Map(), range(0, 5));
  const after = assignSlots(before, range(1, 5));
  expect([...before]).toEqual([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]]); // prettier-ignore
  expect([...after]).toEqual([[1, 1], [2, 2], [3, 3], [4, 4], [5, 0]]); // prettier-ignore
});

test('whatever is shown next, a row that stays keeps its element, no two share one, and none is made in vain', () => {
  const shown = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(shown, { maxLength: 12 }), (steps) => {
      let before: ReadonlyMap<number, number> = new Map();
      for (const step of steps) {
        const indexes = step.toSorted((a, b) => a - b);
        const after = assignSlots(before, indexes);
        expect([...after.keys()]).toEqual(indexes);
        expect(new Set(after.values()).size).toBe(indexes.length);
        for (const index of indexes) {
          if (before.has(index)) expect(after.get(index)).toBe(before.get(index));
        }
        const made = [...after.values()].filter((slot) => ![...before.values()].includes(slot));
        expect(made).toHaveLength(Math.max(0, indexes.length - before.size));
        before = after;
      }
    }),
  );
});
