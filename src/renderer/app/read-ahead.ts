import type { QueryClient } from '@tanstack/react-query';
import { appInfoQuery, sessionQuery, settingsQuery } from '../desk/query.ts';
import { isOpen } from './open-session.ts';
import { screens } from './screens.tsx';

/**
 * Asks main what the first frame needs before there is one, and reads the room that most people come back to as soon as
 * it is known that somebody does: both go on while React gets ready.
 */
export function readAhead(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(settingsQuery);
  void queryClient.prefetchQuery(appInfoQuery);
  void queryClient.fetchQuery(sessionQuery).then(
    async (session) => {
      if (session.kind === 'starting' || isOpen(session)) await screens.Applicants.preload();
    },
    // What went wrong is told by the screen that asks for the same.
    () => undefined,
  );
}
