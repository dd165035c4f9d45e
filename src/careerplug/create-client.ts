import { toApplicant } from './applicants/applicant.ts';
import { sendApplication } from './applicants/send-application.ts';
import type { ApplicantListQuery, CareerPlugClient, JobListQuery } from './client.ts';
import { createApi } from './http/api.ts';
import type { ApiDeps } from './http/api.ts';
import { createListReader, readOne } from './http/read.ts';
import { toJob } from './jobs/job.ts';
import { toLocation } from './lookups/location.ts';
import { toListedRef } from './lookups/named-ref.ts';

/** A client of one account. Whoever makes it keeps `habits` and hears of new ones by `onHabitsLearned`. */
export function createCareerPlugClient(deps: ApiDeps): CareerPlugClient {
  const api = createApi(deps);
  const listJobs = createListReader(api, '/jobs', toJob);
  const listApplicants = createListReader(api, '/apps', toApplicant);
  return {
    listJobs: (query) => listJobs({ ...query, filters: jobFilters(query) }),
    getJob: (id) => readOne(api, `/jobs/${String(id)}`, toJob),
    listApplicants: (query) => listApplicants({ ...query, filters: applicantFilters(query) }),
    getApplicant: (id) => readOne(api, `/apps/${String(id)}`, toApplicant),
    listLocations: createListReader(api, '/locations', toLocation),
    listDepartments: createListReader(api, '/departments', toListedRef),
    listEmployments: createListReader(api, '/employments', toListedRef),
    listBrands: createListReader(api, '/brands', toListedRef),
    sendApplication: (application) => sendApplication(api, application),
  };
}

function jobFilters({ near }: JobListQuery): readonly (readonly [string, string])[] {
  if (near === undefined) return [];
  return [
    ['postal_code', near.postalCode],
    ['postal_code_radius', String(near.miles)],
  ];
}

function applicantFilters(query: ApplicantListQuery): readonly (readonly [string, string])[] {
  return [
    ...(query.jobId === undefined ? [] : [['job_id', String(query.jobId)] as const]),
    ...(query.dates === undefined
      ? []
      : [
          ['date_field', query.dates.field] as const,
          ['start_date', query.dates.from] as const,
          ['end_date', query.dates.to] as const,
        ]),
  ];
}
