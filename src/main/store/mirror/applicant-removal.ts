import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { CheckpointWrites } from './checkpoint-writes.ts';
import type { GoneWrites } from './gone-writes.ts';

/** Takes somebody out of the mirror: every table about applicants, and the words of the search index. */
export function createApplicantRemoval(mirror: Database, checkpoints: CheckpointWrites, gone: GoneWrites) {
  const tables = mirror
    .prepare<[], string>(
      `select m.name from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name like 'applicant\\_%' escape '\\'
         and m.name not like 'applicant\\_search%' escape '\\' and c.name = 'id'`,
    )
    .pluck()
    .all();
  const removals = tables.map((table) => mirror.prepare(`delete from "${table}" where id = ?`));
  const isThere = mirror.prepare<[number], number>('select 1 from applicant_list where id = ?').pluck();
  const unindex = mirror.prepare('delete from applicant_search where rowid = ?');
  // A deleted row's words stay in the index until its pieces are merged.
  const merge = mirror.prepare("insert into applicant_search (applicant_search) values ('optimize')");

  const remove = mirror.transaction((id: ApplicantId) => {
    unindex.run(id);
    for (const removal of removals) removal.run(id);
    merge.run();
    checkpoints.bumpRevision([id]);
  });
  const one = (id: ApplicantId): void => {
    remove.immediate(id);
    gone.settle([id]);
  };
  return {
    one,
    /** Those of them who are still there. */
    leftOvers: (erased: ReadonlySet<ApplicantId>): ApplicantId[] =>
      [...erased].filter((id) => isThere.get(id) === 1),
  };
}
