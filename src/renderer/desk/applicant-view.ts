import { everyone, type ApplicantQuery } from '../../shared/domain/applicant.ts';
import { savedViewIdSchema, type SavedView, type SavedViewId } from '../../shared/domain/saved-view.ts';
import { waitingForACall } from '../../shared/domain/waiting.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { ApplicantView } from './place.tsx';

type FixedPart = Partial<Omit<ApplicantQuery, 'search' | 'sort'>>;
type BuiltInView = Exclude<ApplicantView, `saved:${string}`>;

const fixedParts: Record<BuiltInView, FixedPart> = {
  everyone: {},
  new: { statuses: ['new_app'] },
  // CareerPlug tells no contacts: nobody moved them on there, and none was logged here. The same people as on Today.
  'not-contacted': {
    statuses: waitingForACall.statuses,
    contact: waitingForACall.contact,
    decisions: waitingForACall.decisions,
  },
  call: { decisions: ['call'] },
  maybe: { decisions: ['maybe'] },
  'walk-ins': { walkInsOnly: true },
  duplicates: { duplicatesOnly: true },
  'in-process': { statuses: ['in_process'] },
  hired: { statuses: ['hired'] },
  inactive: { statuses: ['inactive'] },
};

const titles: Record<BuiltInView, MessageId> = {
  everyone: 'app.applicants',
  new: 'app.viewNew',
  'not-contacted': 'app.viewNotContacted',
  call: 'app.viewCall',
  maybe: 'app.viewMaybe',
  'walk-ins': 'app.viewWalkIns',
  duplicates: 'app.viewDuplicates',
  'in-process': 'app.viewInProcess',
  hired: 'app.viewHired',
  inactive: 'app.viewInactive',
};

function isBuiltIn(view: ApplicantView): view is BuiltInView {
  return Object.hasOwn(fixedParts, view);
}

/** What is asked of main: a person's search, filters and order inside of a view. The view wins. */
export function queryOf(view: ApplicantView, query: ApplicantQuery): ApplicantQuery {
  return { ...query, ...(isBuiltIn(view) ? fixedParts[view] : {}) };
}

/** Which filters a view decides by itself, so that nobody is offered to contradict it. */
export function isFixed(view: ApplicantView, filter: keyof FixedPart): boolean {
  return isBuiltIn(view) && fixedParts[view][filter] !== undefined;
}

/** Where a view is opened: a saved one brings its own search, filters and order. */
export function placeOfView(view: ApplicantView, saved?: SavedView) {
  return {
    section: 'applicants',
    view,
    query: saved?.query ?? everyone,
    applicantId: null,
  } as const;
}

export function savedViewName(id: SavedViewId): ApplicantView {
  return `saved:${id}`;
}

/** The saved view that a place shows, or null for one of ours. */
export function savedIdOf(view: ApplicantView): SavedViewId | null {
  const read = savedViewIdSchema.safeParse(view.startsWith('saved:') ? view.slice(6) : null);
  return read.success ? read.data : null;
}

/** The name of a view; `saved` are the manager's own. */
export function titleOf(
  view: ApplicantView,
  saved: readonly SavedView[],
  text: (id: MessageId) => string,
): string {
  if (isBuiltIn(view)) return text(titles[view]);
  const id = savedIdOf(view);
  return saved.find((one) => one.id === id)?.name ?? text('app.applicants');
}
