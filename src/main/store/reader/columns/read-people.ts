import type { JobId } from '../../../../shared/domain/ids.ts';
import type { Database } from '../../database/open-database.ts';
import type { PersonRecord } from './people.ts';

/** A job as filters and Today see it. */
export type JobFacts = {
  readonly id: JobId;
  readonly name: string;
  readonly locationName: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly isListed: number;
  readonly status: string;
  readonly createdAt: number | null;
};

/** Who changed, and whether jobs did. */
export type Changes = { readonly ids: readonly number[]; readonly hasJobs: boolean };

const columns = `l.id, l.sort_name as sortName, l.status, l.step_name as stepName, l.job_id as jobId,
  l.job_name as jobName, l.location_id as locationId, l.location_name as locationName,
  l.account_id as accountId, l.account_name as accountName, l.source_name as sourceName,
  l.applied_at as appliedAt, l.last_acted_on_at as lastActedOnAt,
  coalesce(c.phone_key, '') as phoneKey, coalesce(c.email_key, '') as emailKey,
  coalesce(c.place_key, '') as placeKey, coalesce(c.initials, 0) as initials`;

/** Counts what has been written to the mirror; another epoch is another mirror. */
export type MirrorRevision = { readonly epoch: string; readonly revision: number };

export function createRevisionRead(mirror: Database): () => MirrorRevision {
  const revision = mirror.prepare<[], MirrorRevision>('select epoch, revision from mirror_revision');
  return () => revision.get() ?? { epoch: '', revision: 0 };
}

/** What the columns are filled from. */
export function createPeopleReads(mirror: Database) {
  const slice = mirror.prepare<[number, number], PersonRecord>(
    `select ${columns} from applicant_list l left join applicant_contact c on c.id = l.id
     where l.id > ? order by l.id limit ?`,
  );
  const some = mirror.prepare<[string], PersonRecord>(
    `select ${columns} from json_each(?) e join applicant_list l on l.id = e.value
     left join applicant_contact c on c.id = l.id`,
  );
  const changes = mirror.prepare<[number], { revision: number; ids: string }>(
    'select revision, ids from mirror_change where revision > ? order by revision',
  );
  const jobs = mirror.prepare<[], JobFacts>(
    `select id, name, location_name as locationName, department_id as departmentId,
       department_name as departmentName, is_listed as isListed, status, created_at as createdAt
     from job order by sort_name, location_name, id`,
  );
  const locations = mirror.prepare<[], { id: string; name: string }>(
    "select id, name from lookup where kind = 'location' and name <> ''",
  );
  return {
    after: (id: number, count: number): PersonRecord[] => slice.all(id, count),
    withIds: (ids: readonly number[]): PersonRecord[] => some.all(JSON.stringify(ids)),
    /** What changed between two revisions; null when the log doesn't say it of every one of them. */
    changes: (from: number, to: number): Changes | null => {
      const rows = changes.all(from);
      if (rows.length !== to - from) return null;
      return {
        ids: [...new Set(rows.flatMap(({ ids }) => numbersOf(ids)))],
        hasJobs: rows.some(({ ids }) => ids === '[]'),
      };
    },
    jobs: (): JobFacts[] => jobs.all(),
    locations: (): { id: string; name: string }[] => locations.all(),
  };
}

/** Ids written by our own writer: digits between commas. */
function numbersOf(ids: string): number[] {
  return ids === '[]' ? [] : ids.slice(1, -1).split(',').map(Number);
}
