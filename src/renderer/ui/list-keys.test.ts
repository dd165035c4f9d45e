import { expect, test } from 'vitest';
import fc from 'fast-check';
import { listMove, moveIndex } from './list-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('moves by letters and arrows, and leaves keys with modifiers to others', () => {
  expect(listMove({ ...plain, key: 'j' })).toBe('next');
  expect(listMove({ ...plain, key: 'ArrowUp' })).toBe('previous');
  expect(listMove({ ...plain, key: 'x' })).toBeNull();
  expect(listMove({ ...plain, key: 'j', ctrlKey: true })).toBeNull();
});

test('begins at the first row from nowhere, and at the end it was asked for', () => {
  expect(moveIndex(null, 'next', 10, 5)).toBe(0);
  expect(moveIndex(null, 'last', 10, 5)).toBe(9);
});

test('stays inside of the list wherever it moves', () => {
  const move = fc.constantFrom('next', 'previous', 'page-down', 'page-up', 'first', 'last');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e5 }),
      fc.nat(2e5),
      move,
      fc.nat(100),
      (count, from, how, page) => {
        const to = moveIndex(from % count, how, count, page);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(count);
      },
    ),
  );
});
