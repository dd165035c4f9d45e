import type { CallName, EventName, EventPayload } from '../../shared/contract/contract.ts';

/** Names a query, or all queries of a call when there is no input. */
export type StaleKey = readonly [call: CallName, input?: unknown];

/**
 * What an event has made stale. Narrow on purpose: while a sync runs there are several events a second, and
 * an open applicant who did not change is not read again.
 */
export function staleKeys<N extends EventName>(name: N, payload: EventPayload<N>): readonly StaleKey[] {
  return staleBy[name](payload);
}

const staleBy: { readonly [N in EventName]: (payload: EventPayload<N>) => readonly StaleKey[] } = {
  'applicants.changed': ({ ids }) => [
    ['applicants.list'],
    ['applicants.position'],
    ['applicants.count'],
    ['applicants.facets'],
    ['applicants.duplicates'],
    ['applicants.findMatches'],
    ...onesOrAll('applicants.get', ids),
    // Whether somebody is unread depends on their status.
    ...onesOrAll('marks.get', ids),
    // They carry counts of applicants.
    ['jobs.list'],
    ['jobs.get'],
    ['today.get'],
  ],
  // A job that closed changes who is hidden by "open jobs", and applicants show names of jobs.
  'jobs.changed': () => [
    ['jobs.list'],
    ['jobs.get'],
    ['jobs.facets'],
    ['applicants.list'],
    ['applicants.position'],
    ['applicants.count'],
    ['applicants.facets'],
    ['today.get'],
  ],
  'marks.changed': ({ ids }) => [
    ['applicants.list'],
    ['applicants.position'],
    ['applicants.count'],
    ['applicants.facets'],
    ['applicants.duplicates'],
    ...onesOrAll('marks.get', ids),
    ['reminders.due'],
    ['today.get'],
  ],
  'views.changed': () => [['views.list']],
  'templates.changed': () => [['templates.list']],
  'outbox.changed': ({ ids }) => [
    ['outbox.list'],
    ['session.signOutPreview'],
    ['connections.list'],
    ...onesOrAll('outbox.get', ids),
    // Delivery makes somebody a walk-in.
    ['applicants.get'],
  ],
  'connections.changed': () => [['connections.list']],
  // These carry the new value themselves (follow-events.ts) or are acted on where they are heard.
  'session.changed': () => [],
  'settings.changed': () => [],
  'sync.changed': () => [],
  'app.command': () => [],
  'export.progress': () => [],
  'updates.changed': () => [],
};

function onesOrAll(
  name: 'applicants.get' | 'marks.get' | 'outbox.get',
  ids: readonly (number | string)[] | null,
): StaleKey[] {
  return ids === null ? [[name]] : ids.map((id) => [name, { id }] as const);
}
