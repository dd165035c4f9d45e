import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordLists } from './word-lists.ts';

test('every row has the words it was given last, however many and in whatever order rows come', () => {
  const change = fc.tuple(fc.nat(3000), fc.array(fc.nat(1_000_000), { maxLength: 7 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const lists = createWordLists();
      const model = new Map<number, number[]>();
      for (const [row, words] of changes) {
        lists.set(row, words);
        model.set(row, words);
      }
      for (const row of [...model.keys(), 5, 4000]) expect(lists.of(row)).toEqual(model.get(row) ?? []);
      lists.clear();
      for (const row of model.keys()) expect(lists.of(row)).toEqual([]);
    }),
  );
});
