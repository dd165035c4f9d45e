import { useEffect, useState } from 'react';

/** True once `ms` have passed since `since` (epoch milliseconds); false again when `since` moves on. */
export function useElapsed(since: number, ms: number): boolean {
  const [elapsedSince, setElapsedSince] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setElapsedSince(since), Math.max(0, since + ms - Date.now()));
    return () => clearTimeout(timer);
  }, [since, ms]);
  return elapsedSince === since;
}
