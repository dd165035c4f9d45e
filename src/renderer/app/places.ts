import { everyone } from '../../shared/domain/applicant.ts';
import type { Place, SectionName } from '../desk/place.tsx';

/** Where each section was left; coming back finds the same search, filters and selection. */
export type Places = {
  readonly current: SectionName;
  readonly left: { readonly [S in SectionName]: Extract<Place, { section: S }> };
};

export const firstPlaces: Places = {
  current: 'applicants',
  left: {
    today: { section: 'today' },
    applicants: { section: 'applicants', view: 'everyone', query: everyone, applicantId: null },
    jobs: { section: 'jobs', jobId: null },
    'walk-in': { section: 'walk-in', jobId: null, entryId: null },
    outbox: { section: 'outbox', entryId: null },
    settings: { section: 'settings' },
    help: { section: 'help' },
  },
};

/** By place: there. By section: back to where it was left, except that a new walk-in always is a new one. */
export function goTo(places: Places, to: Place | SectionName): Places {
  if (typeof to !== 'string') return { current: to.section, left: { ...places.left, [to.section]: to } };
  if (to === 'walk-in') return goTo(places, firstPlaces.left['walk-in']);
  return { ...places, current: to };
}
