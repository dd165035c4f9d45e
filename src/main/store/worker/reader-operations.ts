import type { JobQuery } from '../../../shared/contract/jobs.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId, JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import { createOutboxReads } from '../desk/outbox-reads.ts';
import { createApplicantFacets } from '../reader/applicant-facets.ts';
import { createApplicantReads } from '../reader/applicant-reads.ts';
import { createJobReads } from '../reader/job-reads.ts';
import { createPersonMatches, type PersonAtTheCounter } from '../reader/person-matches.ts';
import { createWalkIns } from '../reader/walk-ins.ts';

/** Everything that the screen and the services ask for. */
export function createReaderOperations(desk: Database, mirror: Database) {
  const walkIns = createWalkIns(desk);
  const applicants = createApplicantReads(desk, mirror, walkIns);
  const facets = createApplicantFacets(mirror, walkIns);
  const findMatches = createPersonMatches(mirror);
  const jobs = createJobReads(mirror);
  const outbox = createOutboxReads(desk);
  return {
    'applicants.list': (input: { query: ApplicantQuery; start: number; count: number }) =>
      applicants.list(input.query, input.start, input.count),
    'applicants.position': (input: { query: ApplicantQuery; id: ApplicantId }) =>
      applicants.position(input.query, input.id),
    'applicants.get': (id: ApplicantId) => applicants.get(id),
    'applicants.facets': () => facets(),
    'applicants.findMatches': (person: PersonAtTheCounter) => findMatches(person),
    'applicants.byContact': (input: { jobId: JobId; phone: string; email: string }) =>
      applicants.byContact(input.jobId, input),
    'jobs.list': (query: JobQuery) => jobs.list(query),
    'jobs.get': (id: JobId) => jobs.get(id),
    'jobs.find': (id: JobId) => jobs.find(id),
    'jobs.facets': () => jobs.facets(),
    'outbox.all': () => outbox.all(),
    'outbox.get': (id: OutboxEntryId) => outbox.get(id),
    'outbox.resumeOf': (id: OutboxEntryId) => outbox.resumeOf(id),
  };
}
export type ReaderOperations = ReturnType<typeof createReaderOperations>;
