import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftPlaceSchema } from '../../shared/contract/left-place.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import { aConnectionId, aJobId, anApplicantId, anOutboxEntryId } from '../../testing/builders.ts';
import { leftPlaceOf, placesFrom } from './left-place.ts';
import { firstPlaces, type Places } from './places.ts';

const jobQuery = {
  search: '',
  statuses: ['active'],
  locationIds: ['31'],
  departmentIds: [],
  employmentIds: [],
  brandNames: [],
  accountNames: [],
  includesUnlisted: true,
};
const places: Places = {
  current: 'jobs',
  left: {
    ...firstPlaces.left,
    applicants: {
      section: 'applicants',
      view: 'new',
      query: { ...everyone, jobIds: [aJobId(4)], openJobsOnly: true, sort: 'name' },
      applicantId: anApplicantId(7),
    },
    jobs: { section: 'jobs', jobId: aJobId(5), query: jobQuery },
    outbox: { section: 'outbox', entryId: anOutboxEntryId() },
  },
};

test('finds section, view, filters, order and selections again', () => {
  expect(placesFrom(leftPlaceOf(places, aConnectionId()))).toEqual(places);
  expect(placesFrom(leftPlaceOf(firstPlaces, aConnectionId()))).toEqual(firstPlaces);
  expect(placesFrom(null)).toEqual(firstPlaces);
});

test('never keeps what was searched for, nor which walk-in was being typed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 40 }), (search) => {
      const left = leftPlaceOf(
        {
          current: 'walk-in',
          left: {
            ...places.left,
            applicants: { ...places.left.applicants, query: { ...everyone, search } },
            jobs: { ...places.left.jobs, query: { ...jobQuery, search } },
            'walk-in': { section: 'walk-in', jobId: null, entryId: anOutboxEntryId(), field: search },
          },
        },
        aConnectionId(),
      );
      expect(leftPlaceSchema.parse(left)).toEqual(left);
      expect(JSON.stringify(left)).not.toContain('search');
      expect(placesFrom(left).left.applicants.query.search).toBe('');
      expect(placesFrom(left).left['walk-in']).toEqual(firstPlaces.left['walk-in']);
    }),
  );
});
