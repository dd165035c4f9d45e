import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Has what is on screen read again, and whatever is just being read once more when it has come: what is on its way
 * may be older than the change. So one question of a kind is under way and one waits, however fast things change;
 * asking at once for every change would let answers fall ever further behind in a large account.
 */
export function createMakeStale(client: QueryClient): (queryKey: QueryKey) => void {
  const cache = client.getQueryCache();
  const changedMeanwhile = new Set<string>();
  cache.subscribe(({ type, query }) => {
    if (type === 'removed') changedMeanwhile.delete(query.queryHash);
    if (type !== 'updated' || query.state.fetchStatus !== 'idle') return;
    if (changedMeanwhile.delete(query.queryHash)) {
      const same = (other: { readonly queryHash: string }): boolean => other.queryHash === query.queryHash;
      void client.invalidateQueries({ predicate: same });
    }
  });
  return (queryKey) => {
    for (const query of cache.findAll({ queryKey })) {
      if (query.state.fetchStatus !== 'idle') changedMeanwhile.add(query.queryHash);
    }
    void client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  };
}
