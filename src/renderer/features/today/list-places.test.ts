import { expect, test } from 'vitest';
import { agesOfWait, waitBands, waitingForACall } from '../../../shared/domain/waiting.ts';
import { ageBandSchema } from '../../../shared/domain/applicant.ts';
import { queryOf } from '../../desk/applicant-view.ts';
import { waitingPlace } from './list-places.ts';

test('the list behind a number asks what the number was counted by', () => {
  for (const band of waitBands) {
    const { view, query } = waitingPlace({ band, locationId: '31' });
    expect(queryOf(view, query)).toEqual({
      ...waitingForACall,
      ages: agesOfWait[band],
      locationIds: ['31'],
      sort: 'oldest',
    });
  }
  const { view, query } = waitingPlace({});
  expect(queryOf(view, query)).toEqual({ ...waitingForACall, sort: 'oldest' });
});

test('every age belongs to exactly one wait', () => {
  expect(waitBands.flatMap((band) => agesOfWait[band]).toSorted()).toEqual(ageBandSchema.options.toSorted());
});
