import { foldText } from '../../../shared/domain/fold-text.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import type { Database } from '../database/open-database.ts';
import type { Lookups } from '../mirror-writer.ts';
import type { CheckpointWrites } from './checkpoint-writes.ts';
import { documentHash } from './document-hash.ts';

/** Writes jobs and the small lists beside them. */
export function createJobWrites(mirror: Database, checkpoints: CheckpointWrites) {
  const known = mirror.prepare<[number], { hash: string; is_listed: number }>(
    'select hash, is_listed from job where id = ?',
  );
  const put = mirror.prepare(`
    insert or replace into job values (:id, 1, :hash, :asOf, :name, :sortName, :searchText, :status,
      :locationId, :locationName, :city, :state, :departmentId, :departmentName, :brandName, :employmentId,
      :employmentName, :accountName, :createdAt, :document)`);
  const listed = mirror.prepare<[], number>('select id from job where is_listed = 1').pluck();
  const unlist = mirror.prepare('update job set is_listed = 0 where id = ?');
  const clearLookups = mirror.prepare('delete from lookup where kind = ?');
  const putLookup = mirror.prepare('insert or replace into lookup values (?, ?, ?, ?)');

  const apply = mirror.transaction((jobs: readonly Job[], seenAt: number) => {
    let changedCount = 0;
    for (const job of jobs) {
      const document = JSON.stringify(job);
      const hash = documentHash(document);
      const before = known.get(job.id);
      if (before?.hash === hash && before.is_listed === 1) continue;
      changedCount += 1;
      put.run({
        id: job.id,
        hash,
        asOf: seenAt,
        name: job.name,
        sortName: foldText(job.name),
        searchText: searchTextOf(job),
        status: job.status,
        locationId: job.location?.id ?? '',
        locationName: job.location === null ? '' : job.location.name || job.location.city,
        city: job.city,
        state: job.state,
        departmentId: job.department?.id ?? '',
        departmentName: job.department?.name ?? '',
        brandName: job.brand?.name ?? '',
        employmentId: job.employment?.id ?? '',
        employmentName: job.employment?.name ?? '',
        accountName: job.account?.name ?? '',
        createdAt: job.createdAt,
        document,
      });
    }
    if (changedCount > 0) checkpoints.bumpRevision([]);
    return { changedCount };
  });
  const markUnlisted = mirror.transaction((ids: readonly JobId[]) => {
    const stillListed = new Set<number>(ids);
    const gone = listed.all().filter((id) => !stillListed.has(id));
    for (const id of gone) unlist.run(id);
    if (gone.length > 0) checkpoints.bumpRevision([]);
    return { changedCount: gone.length };
  });
  const replaceLookups = mirror.transaction((lookups: Lookups) => {
    clearLookups.run(lookups.kind);
    for (const item of lookups.items) {
      putLookup.run(lookups.kind, item.id, item.name, JSON.stringify(item));
    }
  });

  return {
    apply: (jobs: readonly Job[], seenAt: number) => apply.immediate(jobs, seenAt),
    markUnlisted: (ids: readonly JobId[]) => markUnlisted.immediate(ids),
    replaceLookups: (lookups: Lookups): void => {
      replaceLookups.immediate(lookups);
    },
  };
}

function searchTextOf(job: Job): string {
  return foldText(
    [job.name, job.code, job.city, job.state, job.location?.name, job.department?.name, job.brand?.name]
      .filter((text) => text !== undefined)
      .join(' '),
  );
}
