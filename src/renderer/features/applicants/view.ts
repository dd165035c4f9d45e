import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { ApplicantView } from '../../desk/place.tsx';

type FixedPart = Partial<Pick<ApplicantQuery, 'statuses' | 'walkInsOnly'>>;

const fixedParts: Record<ApplicantView, FixedPart> = {
  everyone: {},
  new: { statuses: ['new_app'] },
  'in-process': { statuses: ['in_process'] },
  hired: { statuses: ['hired'] },
  inactive: { statuses: ['inactive'] },
  'walk-ins': { walkInsOnly: true },
};

export const viewTitles: Record<ApplicantView, MessageId> = {
  everyone: 'app.applicants',
  new: 'app.viewNew',
  'in-process': 'app.viewInProcess',
  hired: 'app.viewHired',
  inactive: 'app.viewInactive',
  'walk-ins': 'app.viewWalkIns',
};

/** What is asked of main: a person's search, filters and order inside of a view. The view wins. */
export function queryOf(view: ApplicantView, query: ApplicantQuery): ApplicantQuery {
  return { ...query, ...fixedParts[view] };
}

/** Which filters a view decides by itself, so that nobody is offered to contradict it. */
export function isFixed(view: ApplicantView, filter: 'statuses' | 'walkInsOnly'): boolean {
  return fixedParts[view][filter] !== undefined;
}
