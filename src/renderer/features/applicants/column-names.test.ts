import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { sortingOf } from './column-names.ts';

test('a heading sorts by its column, and the other way round when it is pressed again', () => {
  expect(sortingOf('appliedAt', { ...everyone, sort: 'name' }, false)).toEqual({
    direction: null,
    next: 'newest',
  });
  expect(sortingOf('appliedAt', { ...everyone, sort: 'newest' }, false)).toEqual({
    direction: 'descending',
    next: 'oldest',
  });
  expect(sortingOf('age', { ...everyone, sort: 'oldest' }, false)).toEqual({
    direction: 'descending',
    next: 'newest',
  });
});

test('a column is told as sorted only where the list really is', () => {
  const search = { ...everyone, search: 'lee', sort: 'best-match' as const };
  expect(sortingOf('appliedAt', search, true)?.direction).toBe(null);
  expect(sortingOf('appliedAt', search, false)?.direction).toBe('descending');
});

test('what people can’t be sorted by has no order to offer', () => {
  expect(sortingOf('tags', everyone, false)).toBe(null);
});
