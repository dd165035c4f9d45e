import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { queryOf } from '../desk/applicant-view.ts';
import { applicantWindowQuery } from '../desk/applicant-window.ts';
import { appInfoQuery, leftPlaceQuery, sessionQuery, settingsQuery } from '../desk/query.ts';
import { placesFrom } from './left-place.ts';
import { isOpen } from './open-session.ts';
import { screens } from './screens.tsx';

/**
 * Asks main what the first frame needs before there is one; and as soon as it is known that somebody comes back, reads
 * the room that most people come back to, and the list in it: all of it goes on while React gets ready.
 */
export function readAhead(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(settingsQuery);
  void queryClient.prefetchQuery(appInfoQuery);
  const session = new QueryObserver(queryClient, sessionQuery);
  const stop = session.subscribe(({ data }) => {
    if (data === undefined) return;
    if (data.kind === 'starting' || isOpen(data)) void screens.Applicants.preload();
    if (data.kind === 'starting') return;
    stop();
    // What went wrong is told by the screen that asks for the same.
    if (isOpen(data)) readList(queryClient, data.connection.id).catch(() => undefined);
  });
}

async function readList(queryClient: QueryClient, connectionId: ConnectionId): Promise<void> {
  const { place } = await queryClient.fetchQuery(leftPlaceQuery(connectionId));
  const { current, left } = placesFrom(place);
  if (current !== 'applicants') return;
  const { view, query } = left.applicants;
  await queryClient.prefetchQuery(applicantWindowQuery(queryOf(view, query), 0));
}
