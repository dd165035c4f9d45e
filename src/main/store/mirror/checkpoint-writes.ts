import type { Database } from '../database/open-database.ts';
import type { MirrorSummary } from '../mirror-writer.ts';

/** The one row that says how far synchronising has come, and the count of changes that readers cache by. */
export function createCheckpointWrites(mirror: Database) {
  const save = mirror.prepare(`
    insert into sync_checkpoint (id, complete_at, checkpoint) values (1, :completeAt, :checkpoint)
    on conflict (id) do update set
      complete_at = coalesce(excluded.complete_at, complete_at), checkpoint = excluded.checkpoint`);
  const bump = mirror.prepare('update mirror_revision set revision = revision + 1');
  const summary = mirror.prepare<[], MirrorSummary>(`
    select
      (select checkpoint from sync_checkpoint) as checkpoint,
      (select complete_at from sync_checkpoint) as completeAt,
      (select count(*) from job where is_listed = 1) as jobCount,
      (select coalesce(sum(n), 0) from applicant_count) as applicantCount`);
  return {
    save: (checkpoint: string, completeAt: number | null): void => {
      save.run({ checkpoint, completeAt });
    },
    bumpRevision: (): void => {
      bump.run();
    },
    summary: (): MirrorSummary =>
      summary.get() ?? { checkpoint: null, completeAt: null, jobCount: 0, applicantCount: 0 },
  };
}
export type CheckpointWrites = ReturnType<typeof createCheckpointWrites>;
