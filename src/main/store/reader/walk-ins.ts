import type { Database } from '../database/open-database.ts';

export type WalkIns = {
  /** Who was delivered from this computer's outbox. */
  readonly ids: () => ReadonlySet<number>;
  /** Counts how often that has changed. */
  readonly version: () => number;
};

/** Kept in memory and read again when somebody has written to desk.db. */
export function createWalkIns(desk: Database): WalkIns {
  const read = desk
    .prepare<[], number>('select applicant_id from outbox where applicant_id is not null')
    .pluck();
  let seenAt: unknown = null;
  let ids: ReadonlySet<number> = new Set();
  let version = 0;

  const refresh = (): void => {
    // Moves whenever another connection has committed.
    const now = desk.pragma('data_version', { simple: true });
    if (now === seenAt) return;
    seenAt = now;
    const found = new Set(read.all());
    if (found.size === ids.size && [...found].every((id) => ids.has(id))) return;
    ids = found;
    version += 1;
  };
  return {
    ids: () => {
      refresh();
      return ids;
    },
    version: () => {
      refresh();
      return version;
    },
  };
}
