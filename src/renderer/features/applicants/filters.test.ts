import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { aJobId } from '../../../testing/builders.ts';
import { activeFilters, jobFilter, withFilter, withoutFilters, type ActiveFilter } from './filters.ts';
import { isFixed, queryOf } from './view.ts';

const all: ActiveFilter[] = [
  { kind: 'open-jobs' },
  { kind: 'walk-ins' },
  { kind: 'status', id: 'hired' },
  { kind: 'job', id: aJobId(7) },
  { kind: 'location', id: '31' },
];

test('every filter that is set has a chip, and taking it off leaves the others', () => {
  const query = all.reduce((before, filter) => withFilter(before, filter, true), everyone);
  expect(activeFilters(query)).toEqual(all);
  for (const filter of all) {
    expect(activeFilters(withFilter(query, filter, false))).toEqual(all.filter((other) => other !== filter));
  }
});

test('clearing filters keeps the search and the order', () => {
  const query = withFilter({ ...everyone, search: 'ort', sort: 'name' }, { kind: 'open-jobs' }, true);
  expect(withoutFilters(query)).toEqual({ ...everyone, search: 'ort', sort: 'name' });
});

test('setting a filter twice sets it once', () => {
  const once = withFilter(everyone, { kind: 'status', id: 'hired' }, true);
  expect(withFilter(once, { kind: 'status', id: 'hired' }, true)).toEqual(once);
});

test('a text that is no id of a job filters nothing', () => {
  expect(jobFilter('12')).toEqual({ kind: 'job', id: 12 });
  expect(jobFilter('twelve')).toBeNull();
  expect(jobFilter('')).toBeNull();
});

test('a view decides its own part of the query, whatever was filtered before', () => {
  const query = { ...everyone, statuses: ['hired'], search: 'ort' };
  expect(queryOf('new', query)).toEqual({ ...query, statuses: ['new_app'] });
  expect(queryOf('walk-ins', query)).toEqual({ ...query, walkInsOnly: true });
  expect(queryOf('everyone', query)).toEqual(query);
  expect(isFixed('new', 'statuses')).toBe(true);
  expect(isFixed('walk-ins', 'statuses')).toBe(false);
});
