import { queryOptions } from '@tanstack/react-query';
import type { CallName } from '../../shared/contract/contract.ts';
import { everyone, type ApplicantQuery } from '../../shared/domain/applicant.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { call, type InputOf } from './call.ts';

/**
 * A call as a query: the key is the call's name and its input, so that events can name exactly what they made
 * stale (see stale-keys.ts) and nobody writes a key by hand.
 */
export function deskQuery<N extends CallName>(name: N, ...input: InputOf<N>) {
  return queryOptions({
    queryKey: [name, input[0] ?? null] as const,
    queryFn: async () => call(name, ...input),
  });
}

export const sessionQuery = deskQuery('session.get');
export const settingsQuery = deskQuery('settings.get');
export const appInfoQuery = deskQuery('app.info');
export const syncQuery = deskQuery('sync.get');
export const outboxQuery = deskQuery('outbox.list');
export const applicantFacetsQuery = deskQuery('applicants.facets', { query: everyone, withJobs: false });
export const updatesQuery = deskQuery('updates.get');
export const countQuery = (query: ApplicantQuery) => deskQuery('applicants.count', { query });
export const savedViewsQuery = deskQuery('views.list');
export const jobFacetsQuery = deskQuery('jobs.facets');
/** Where the window was left. Forgotten when the desk is left (app/use-kept-places.ts): it is elsewhere then. */
export const leftPlaceQuery = (connectionId: ConnectionId) => deskQuery('place.get', { connectionId });
