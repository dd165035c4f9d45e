import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { CheckpointWrites } from './checkpoint-writes.ts';

/** Who is no longer in CareerPlug. A mark beside the record: nothing of the person is taken away. */
export function createGoneWrites(mirror: Database, checkpoints: CheckpointWrites) {
  const mark = mirror.prepare(
    `insert or ignore into applicant_gone (id, gone_at)
     select id, :goneAt from applicant_list where id = :id`,
  );
  const unmark = mirror.prepare('delete from applicant_gone where id = ?');
  const ids = new Set(mirror.prepare<[], number>('select id from applicant_gone').pluck().all());

  const markAll = mirror.transaction((gone: readonly ApplicantId[], goneAt: number) => {
    for (const id of gone) mark.run({ id, goneAt });
    checkpoints.bumpRevision(gone);
  });
  return {
    has: (id: ApplicantId): boolean => ids.has(id),
    mark: (gone: readonly ApplicantId[], goneAt: number): void => {
      if (gone.length === 0) return;
      markAll.immediate(gone, goneAt);
      for (const id of gone) ids.add(id);
    },
    /** Seen again, or erased: inside of the caller's transaction, and `settle` when that is on the disk. */
    unmark: (id: ApplicantId): void => {
      unmark.run(id);
    },
    settle: (unmarked: readonly ApplicantId[]): void => {
      for (const id of unmarked) ids.delete(id);
    },
  };
}
export type GoneWrites = ReturnType<typeof createGoneWrites>;
