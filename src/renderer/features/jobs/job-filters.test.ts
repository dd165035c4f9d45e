import { expect, test } from 'vitest';
import { aJob, aLocation } from '../../../testing/builders.ts';
import { addressOf } from './address-of.ts';
import { activeJobFilters, withJobFilter, withoutJobFilters, type ActiveJobFilter } from './job-filters.ts';
import { jobStatusText } from './job-status.ts';
import { everyOpenJob } from './queries.ts';

const all: ActiveJobFilter[] = [
  { kind: 'unlisted' },
  { kind: 'statuses', id: 'passive' },
  { kind: 'locationIds', id: '31' },
  { kind: 'departmentIds', id: '5' },
  { kind: 'employmentIds', id: '2' },
  { kind: 'brandNames', id: 'Harbor Express' },
  { kind: 'accountNames', id: 'Lone Star Harbor LLC' },
];

test('every filter that is set has a chip, and taking it off leaves the others', () => {
  const query = all.reduce((before, filter) => withJobFilter(before, filter, true), everyOpenJob);
  expect(activeJobFilters(query)).toEqual(all);
  for (const filter of all) {
    const others = all.filter((other) => other !== filter);
    expect(activeJobFilters(withJobFilter(query, filter, false))).toEqual(others);
  }
  expect(activeJobFilters(withoutJobFilters(query))).toEqual([{ kind: 'unlisted' }]);
});

test('an unknown status of a job has no words of ours', () => {
  expect(jobStatusText('active')).toBe('jobs.statusActive');
  expect(jobStatusText('frozen')).toBeNull();
  expect(jobStatusText('constructor')).toBeNull();
});

test('writes where a job is, with its location or without', () => {
  expect(addressOf(aJob({ location: aLocation() }))).toBe('Elm St.\n12 Elm St.\nAustin, TX 78701');
  expect(addressOf(aJob({ location: null, city: 'Waco', state: '', postalCode: '' }))).toBe('Waco');
});
