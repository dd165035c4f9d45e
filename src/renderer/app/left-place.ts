import type { LeftPlace } from '../../shared/contract/left-place.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import { firstPlaces, type Places } from './places.ts';

/** What is kept of where somebody is: no search and no tags, and no walk-in, whose draft lies in the outbox. */
export function leftPlaceOf({ current, left }: Places, connectionId: ConnectionId): LeftPlace {
  const { search: _searched, tags: _tags, ...applicantQuery } = left.applicants.query;
  return {
    connectionId,
    section: current,
    applicants: {
      view: left.applicants.view,
      query: applicantQuery,
      applicantId: left.applicants.applicantId,
    },
    jobs: { query: left.jobs.query ? withoutSearch(left.jobs.query) : null, jobId: left.jobs.jobId },
    outbox: { entryId: left.outbox.entryId },
  };
}

/** Back to where the window was closed; null begins anew. */
export function placesFrom(left: LeftPlace | null): Places {
  if (left === null) return firstPlaces;
  const { applicants, jobs, outbox } = left;
  return {
    current: left.section,
    left: {
      ...firstPlaces.left,
      applicants: {
        section: 'applicants',
        view: applicants.view,
        query: { ...applicants.query, search: '', tags: [] },
        applicantId: applicants.applicantId,
      },
      jobs: {
        section: 'jobs',
        jobId: jobs.jobId,
        ...(jobs.query && { query: { ...jobs.query, search: '' } }),
      },
      outbox: { section: 'outbox', entryId: outbox.entryId },
    },
  };
}

function withoutSearch<Query extends { readonly search: string }>(query: Query): Omit<Query, 'search'> {
  const { search: _searched, ...rest } = query;
  return rest;
}
