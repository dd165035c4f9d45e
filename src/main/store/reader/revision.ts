import type { Database } from '../database/open-database.ts';

/** Changes with everything that views are made of; windows of one revision fit together. */
export function createRevision(mirror: Database): () => string {
  const read = mirror.prepare<[], string>("select epoch || '.' || revision from mirror_revision").pluck();
  return () => read.get() ?? '';
}
