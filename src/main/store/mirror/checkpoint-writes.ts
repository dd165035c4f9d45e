import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { MirrorSummary } from '../mirror-writer.ts';

// A reader that is further behind than this reads everybody again.
const keptChanges = 1000;

/** The one row that says how far synchronising has come, and the count of changes that readers cache by. */
export function createCheckpointWrites(mirror: Database) {
  const save = mirror.prepare(`
    insert into sync_checkpoint (id, complete_at, checkpoint) values (1, :completeAt, :checkpoint)
    on conflict (id) do update set
      complete_at = coalesce(excluded.complete_at, complete_at), checkpoint = excluded.checkpoint`);
  const bump = mirror
    .prepare<[], number>('update mirror_revision set revision = revision + 1 returning revision')
    .pluck();
  const noteChange = mirror.prepare('insert or replace into mirror_change values (?, ?)');
  const forgetChanges = mirror.prepare('delete from mirror_change where revision <= ?');
  const summary = mirror.prepare<[], Omit<MirrorSummary, 'erasedCount'>>(`
    select
      (select checkpoint from sync_checkpoint) as checkpoint,
      (select complete_at from sync_checkpoint) as completeAt,
      (select count(*) from job where is_listed = 1) as jobCount,
      (select coalesce(sum(n), 0) from applicant_count) -
        (select count(*) from applicant_gone) as applicantCount,
      (select count(*) from applicant_gone) as goneCount`);
  return {
    save: (checkpoint: string, completeAt: number | null): void => {
      save.run({ checkpoint, completeAt });
    },
    /** A new revision, and which applicants it is about; left out, readers read everybody again. */
    bumpRevision: (ids?: readonly ApplicantId[]): void => {
      const revision = bump.get();
      if (revision === undefined || ids === undefined) return;
      noteChange.run(revision, JSON.stringify(ids));
      forgetChanges.run(revision - keptChanges);
    },
    summary: (): Omit<MirrorSummary, 'erasedCount'> =>
      summary.get() ?? { checkpoint: null, completeAt: null, jobCount: 0, applicantCount: 0, goneCount: 0 },
  };
}
export type CheckpointWrites = ReturnType<typeof createCheckpointWrites>;
