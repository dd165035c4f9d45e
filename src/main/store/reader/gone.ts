import type { Database } from '../database/open-database.ts';

/** Since when whom is no longer in CareerPlug, by id. Few are: kept in memory until somebody has written. */
export function createGone(mirror: Database): () => ReadonlyMap<number, number> {
  const read = mirror.prepare<[], { id: number; goneAt: number }>(
    'select id, gone_at as goneAt from applicant_gone',
  );
  let seenAt: unknown = null;
  let gone: ReadonlyMap<number, number> = new Map();
  return () => {
    const now = mirror.pragma('data_version', { simple: true });
    if (now === seenAt) return gone;
    seenAt = now;
    gone = new Map(read.all().map((one) => [one.id, one.goneAt]));
    return gone;
  };
}
