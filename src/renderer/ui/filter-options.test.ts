import { expect, test } from 'vitest';
import { filterOptions, shownAtMost } from './filter-options.ts';

const options = Array.from({ length: 100 }, (_, place) => ({
  id: String(place),
  name: `Café ${place}`,
  count: place,
}));

test('finds choices without regard to case and accents', () => {
  const found = filterOptions({ options, selectedIds: [] }, 'cafe 7');
  expect(found.options.map(({ id }) => id)).toEqual(['7', ...Array.from({ length: 10 }, (_, n) => `7${n}`)]);
  expect(found.moreCount).toBe(0);
});

test('shows what is chosen first when not all can be shown, and says how many more there are', () => {
  const found = filterOptions({ options, selectedIds: ['99'] }, '');
  expect(found.options).toHaveLength(shownAtMost);
  expect(found.options[0]?.id).toBe('99');
  expect(found.moreCount).toBe(100 - shownAtMost);
});

test('hides nothing that is chosen, however much is', () => {
  const selectedIds = options.slice(0, 60).map(({ id }) => id);
  expect(filterOptions({ options, selectedIds }, '').options.map(({ id }) => id)).toEqual(selectedIds);
});
