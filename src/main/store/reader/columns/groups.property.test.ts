import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGroups, createTextGroups } from './groups.ts';

// Few keys, so that they meet; the ends of what 32 bits hold, so that no sign is lost.
const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 2 ** 30));
const step = fc.record({ does: fc.constantFrom('add', 'add', 'remove', 'clear'), key, row: fc.nat(5000) });

test('whoever was added and not removed is in their group, once, and nobody else is', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.nat(4), (steps, timesLarger) => {
      const groups = createGroups();
      const model = new Map<number, number[]>();
      const has = (of: number, row: number): boolean => model.get(of)?.includes(row) === true;
      // Beside many others, so that the memory grows several times.
      for (let other = 0; other < timesLarger * 1500; other += 1) groups.add(1_000_000 + other, other);
      for (const { does, key: of, row } of steps) {
        if (does === 'add' && !has(of, row)) {
          groups.add(of, row);
          model.set(of, [...(model.get(of) ?? []), row]);
        } else if (does === 'remove') {
          groups.remove(of, row);
          model.set(
            of,
            (model.get(of) ?? []).filter((other) => other !== row),
          );
        } else if (does === 'clear' && row % 20 === 0) {
          groups.clear();
          model.clear();
        }
        for (const [one, rows] of model) {
          expect(groups.of(one).toSorted((a, b) => a - b)).toEqual(rows.toSorted((a, b) => a - b));
        }
      }
    }),
  );
});

test('a group is told in the order in which they came', () => {
  const groups = createGroups();
  for (let row = 0; row < 3000; row += 1) groups.add(row % 2, row);
  expect(groups.of(1).slice(0, 3)).toEqual([1, 3, 5]);
});

test('texts that share a number are told apart', () => {
  // Both are 0x5e4daa9d in FNV-1a of 32 bits.
  const texts = ['costarring', 'liquid', 'costarring', ''];
  const groups = createTextGroups((row) => texts[row] ?? '');
  for (const row of texts.keys()) groups.add(row);
  expect(groups.of(0)).toEqual([0, 2]);
  expect(groups.of(1)).toEqual([1]);
  expect(groups.of(3)).toEqual([]);
  groups.remove(0);
  expect(groups.of(2)).toEqual([2]);
});
