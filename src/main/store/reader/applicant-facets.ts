import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Database } from '../database/open-database.ts';
import { namedFacets, type Facet } from './facet-names.ts';
import type { WalkIns } from './walk-ins.ts';

/** Exact counts over everyone cached, from the table that the triggers keep. */
export function createApplicantFacets(mirror: Database, walkIns: WalkIns) {
  const total = mirror.prepare<[], number>('select coalesce(sum(n), 0) from applicant_count').pluck();
  const statuses = mirror.prepare<[], Facet>(
    `select status as id, status as name, sum(n) as count from applicant_count
     group by status order by count desc, status`,
  );
  const jobs = mirror.prepare<[], Facet & { place: string }>(
    `select cast(c.job_id as text) as id, sum(c.n) as count,
       coalesce(j.name, (select job_name from applicant_list where job_id = c.job_id limit 1), '') as name,
       coalesce(j.location_name,
         (select location_name from applicant_list where job_id = c.job_id limit 1), '') as place
     from applicant_count c left join job j on j.id = c.job_id
     where c.job_id <> 0 group by c.job_id`,
  );
  const locations = mirror.prepare<[], Facet & { place: string }>(
    `select c.location_id as id, sum(c.n) as count, '' as place,
       coalesce(nullif(k.name, ''),
         (select location_name from applicant_list where location_id = c.location_id limit 1), '') as name
     from applicant_count c left join lookup k on k.kind = 'location' and k.id = c.location_id
     where c.location_id <> '' group by c.location_id`,
  );
  const isCached = mirror.prepare<[number], number>('select 1 from applicant_list where id = ?').pluck();

  return (): CallOutput<'applicants.facets'> =>
    mirror.transaction(() => ({
      totalCount: total.get() ?? 0,
      walkInCount: [...walkIns.ids()].filter((id) => isCached.get(id) === 1).length,
      statuses: statuses.all(),
      jobs: namedFacets(jobs.all()),
      locations: namedFacets(locations.all()),
    }))();
}
