import { everyone } from '../../../shared/domain/applicant.ts';
import { agesOfWait, type WaitBand } from '../../../shared/domain/waiting.ts';
import type { Place } from '../../desk/place.tsx';

type ApplicantsPlace = Extract<Place, { section: 'applicants' }>;

/** The list behind a number of waiting people; who has waited longest comes first. */
export function waitingPlace(of: {
  readonly band?: WaitBand | undefined;
  readonly locationId?: string | undefined;
}): ApplicantsPlace {
  return {
    section: 'applicants',
    view: 'not-contacted',
    query: {
      ...everyone,
      ages: of.band === undefined ? [] : [...agesOfWait[of.band]],
      locationIds: of.locationId === undefined ? [] : [of.locationId],
      sort: 'oldest',
    },
    applicantId: null,
  };
}

export const unreadPlace: ApplicantsPlace = {
  section: 'applicants',
  view: 'everyone',
  query: { ...everyone, unreadOnly: true },
  applicantId: null,
};

export function appliedSincePlace(appliedFrom: number): ApplicantsPlace {
  return { ...unreadPlace, query: { ...everyone, appliedFrom } };
}
