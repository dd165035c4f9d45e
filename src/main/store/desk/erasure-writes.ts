import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';

/**
 * Takes somebody out of desk.db and remembers the number, so that synchronising doesn't bring them back. Every
 * table with an `applicant_id` is cleared of it: one that is added later can't be forgotten here.
 */
export function createErasureWrites(desk: Database) {
  const erasedIds = new Set(
    desk.prepare<[], ApplicantId>('select applicant_id from erased_applicant').pluck().all(),
  );
  const tables = desk
    .prepare<[], string>(
      `select m.name from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and c.name = 'applicant_id' and m.name <> 'erased_applicant'`,
    )
    .pluck()
    .all();
  const remember = desk.prepare('insert or ignore into erased_applicant values (?, ?)');
  const forgetSteps = desk.prepare('delete from undo_step');
  const removals = tables.map((table) => desk.prepare(`delete from "${table}" where applicant_id = ?`));

  const erase = desk.transaction((id: ApplicantId, erasedAt: number) => {
    remember.run(id, erasedAt);
    for (const removal of removals) removal.run(id);
    // Taking back a step would bring back what it kept of the person.
    forgetSteps.run();
  });
  return {
    isErased: (id: ApplicantId): boolean => erasedIds.has(id),
    erasedIds: (): ReadonlySet<ApplicantId> => erasedIds,
    erase: (id: ApplicantId, erasedAt: number): void => {
      erase.immediate(id, erasedAt);
      erasedIds.add(id);
    },
  };
}
