import type { Database } from '../../database/open-database.ts';
import { tagsOf } from '../../desk/tags.ts';
import type { Decision } from '../../../../shared/domain/mark.ts';

/** What lists show and filter by of a manager's own marks. */
export type Mark = {
  readonly decision: Decision | null;
  readonly stars: number;
  readonly tags: readonly string[];
  /** Null: neither looked at nor marked by hand. */
  readonly seen: 'seen' | 'unread' | null;
  readonly isContacted: boolean;
  readonly remindAt: number | null;
};

export const noMark: Mark = {
  decision: null,
  stars: 0,
  tags: [],
  seen: null,
  isContacted: false,
  remindAt: null,
};

export type Marks = {
  readonly of: (id: number) => Mark;
  /** Counts what has been written; part of the revision of every view. */
  readonly revision: () => number;
  /** Reads what has changed since; answers whose marks those are, or null: maybe everybody's. */
  readonly catchUp: () => readonly number[] | null;
  readonly all: () => Iterable<readonly [id: number, mark: Mark]>;
};

type Stored = {
  id: number;
  decision: '' | Decision;
  stars: number;
  tags: string;
  seen: '' | 'seen' | 'unread';
  contactedAt: number | null;
  remindAt: number | null;
};

/** The marks of desk.db in memory, caught up by revision. Whoever isn't in it has no marks. */
export function createMarks(desk: Database): Marks {
  const current = desk.prepare<[], number>('select revision from desk_revision').pluck();
  const changed = desk.prepare<[number], Stored>(
    `select applicant_id as id, decision, stars, tags, seen, contacted_at as contactedAt, remind_at as remindAt
     from applicant_mark where revision > ?`,
  );
  const marks = new Map<number, Mark>();
  let version: unknown = null;
  let known = -1;

  return {
    of: (id) => marks.get(id) ?? noMark,
    revision: () => known,
    all: () => marks,
    catchUp: () => {
      // Moves whenever another connection has committed.
      const now = desk.pragma('data_version', { simple: true });
      if (now === version) return [];
      version = now;
      const before = known;
      known = current.get() ?? 0;
      if (known === before) return [];
      const rows = changed.all(before);
      for (const { id, decision, stars, tags, seen, contactedAt, remindAt } of rows) {
        marks.set(id, {
          decision: decision === '' ? null : decision,
          stars,
          tags: tagsOf(tags),
          seen: seen === '' ? null : seen,
          isContacted: contactedAt !== null,
          remindAt,
        });
      }
      return before === -1 ? null : rows.map(({ id }) => id);
    },
  };
}
