import { expect, test } from 'vitest';
import { ageBandSchema } from '../../../shared/domain/applicant.ts';
import { waitsOf } from './job-waits.ts';

test('everybody who has a date is in exactly one wait', () => {
  const ages = ageBandSchema.options.map((id, place) => ({ id, count: 10 ** place }));
  expect(waitsOf(ages)).toEqual({
    'under-4-hours': 1,
    'under-24-hours': 10,
    'under-48-hours': 100,
    'over-48-hours': 111_000,
  });
});
