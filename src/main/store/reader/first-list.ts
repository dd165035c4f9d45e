import type { Database } from '../database/open-database.ts';
import type { ApplicantWindow } from '../store.ts';
import type { ListRows } from './list-rows.ts';

/**
 * Everybody, newest first, as the database has them in order: for before everybody is in memory. `peek` catches up with
 * both databases and answers the revision; the rows are read in the same state.
 */
export function createFirstList(
  mirror: Database,
  rows: ListRows,
  peek: () => string,
): (start: number, count: number) => ApplicantWindow {
  const ids = mirror
    .prepare<[number, number], number>(
      'select id from applicant_list order by applied_at desc, id desc limit ? offset ?',
    )
    .pluck();
  const countAll = mirror.prepare<[], number>('select coalesce(sum(n), 0) from applicant_count').pluck();
  return (start, count) =>
    rows.together(() => {
      const revision = peek();
      return {
        rows: ids.all(count, start).map((id) => rows.rowOf(id)),
        totalCount: countAll.get() ?? 0,
        hiddenCount: 0,
        isRanked: false,
        isProvisional: true,
        revision,
      };
    });
}
