import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { isFixed, queryOf } from '../../desk/applicant-view.ts';
import { activeFilters, queryKeys, withFilter, withoutFilters, type ActiveFilter } from './filters.ts';

const all: ActiveFilter[] = [
  { name: 'openJobs', id: '' },
  { name: 'walkIns', id: '' },
  { name: 'unread', id: '' },
  { name: 'duplicates', id: '' },
  { name: 'contact', id: 'not-contacted' },
  { name: 'status', id: 'hired' },
  { name: 'step', id: '' },
  { name: 'decision', id: 'call' },
  { name: 'stars', id: '4' },
  { name: 'tags', id: 'Weekends' },
  { name: 'age', id: 'under-4-hours' },
  { name: 'job', id: '7' },
  { name: 'location', id: '31' },
  { name: 'account', id: '9' },
  { name: 'department', id: '5' },
  { name: 'source', id: 'Indeed' },
];

test('every filter that is set has a chip, and taking it off leaves the others', () => {
  const query = all.reduce((before, filter) => withFilter(before, filter, true), everyone);
  expect(activeFilters(query)).toEqual(all);
  for (const filter of all) {
    expect(activeFilters(withFilter(query, filter, false))).toEqual(all.filter((other) => other !== filter));
  }
});

test('every filter there is can be a chip', () => {
  const set = {
    ...all.reduce((before, filter) => withFilter(before, filter, true), everyone),
    appliedFrom: 5,
  };
  const names = new Set(activeFilters(set).map(({ name }) => name));
  expect(names).toEqual(new Set(Object.keys(queryKeys)));
  expect(withFilter(set, { name: 'applied', id: '' }, false).appliedFrom).toBeNull();
});

test('clearing filters keeps the search and the order', () => {
  const query = withFilter({ ...everyone, search: 'ort', sort: 'name' }, { name: 'openJobs', id: '' }, true);
  expect(withoutFilters(query)).toEqual({ ...everyone, search: 'ort', sort: 'name' });
});

test('setting a filter twice sets it once', () => {
  const once = withFilter(everyone, { name: 'status', id: 'hired' }, true);
  expect(withFilter(once, { name: 'status', id: 'hired' }, true)).toEqual(once);
});

test('a text that is no choice filters nothing', () => {
  for (const name of ['job', 'age', 'decision', 'contact'] as const) {
    expect(withFilter(everyone, { name, id: 'twelve' }, true)).toEqual(everyone);
  }
});

test('a view decides its own part of the query, whatever was filtered before', () => {
  const query = { ...everyone, statuses: ['hired'], search: 'ort' };
  expect(queryOf('new', query)).toEqual({ ...query, statuses: ['new_app'] });
  expect(queryOf('walk-ins', query)).toEqual({ ...query, walkInsOnly: true });
  expect(queryOf('call', query)).toEqual({ ...query, decisions: ['call'] });
  expect(queryOf('everyone', query)).toEqual(query);
  expect(queryOf('saved:3f0e7d3c-1b7f-4c43-9a51-0d1a3a2f8f10', query)).toEqual(query);
  expect(isFixed('new', 'statuses')).toBe(true);
  expect(isFixed('walk-ins', 'statuses')).toBe(false);
});
