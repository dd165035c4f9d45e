import { expect, test } from 'vitest';
import { everyone } from '../../shared/domain/applicant.ts';
import { aJobId, anApplicantId } from '../../testing/builders.ts';
import { firstPlaces, goTo } from './places.ts';

test('coming back to a section finds it as it was left', () => {
  const place = {
    section: 'applicants',
    view: 'new',
    query: { ...everyone, search: 'ort' },
    applicantId: anApplicantId(7),
  } as const;
  const there = goTo(goTo(goTo(firstPlaces, place), 'jobs'), 'applicants');
  expect(there.current).toBe('applicants');
  expect(there.left.applicants).toEqual(place);
});

test('a new walk-in is a new one, even after one for a certain job', () => {
  const before = goTo(firstPlaces, { section: 'walk-in', jobId: aJobId(5), entryId: null });
  expect(goTo(goTo(before, 'jobs'), 'walk-in').left['walk-in'].jobId).toBeNull();
});
