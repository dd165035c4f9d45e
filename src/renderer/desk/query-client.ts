import { notifyManager, QueryClient } from '@tanstack/react-query';
import './desk-error.ts';

/**
 * The cache in front of the bridge. Main is never "offline" and keeps the truth in a database, so: no retry
 * (retries live in main), no refetch by time or focus, nothing kept on disk. Events make things stale.
 */
export function createQueryClient(): QueryClient {
  // An answer is drawn when it comes: a timer in between, as is usual, is up to a frame of every key.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      // What was sent is forgotten with the screen that sent it: it may be a secret or a whole application.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
