import { useQueries } from '@tanstack/react-query';
import type { Near } from '../../../shared/contract/jobs.ts';
import type { JobRow } from '../../../shared/domain/job.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { nearJobsQuery } from './queries.ts';

export type NearJobs =
  /** Nobody asked for distances. */
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: DeskError; readonly retry: () => void }
  | { readonly kind: 'known'; readonly askedAt: number; readonly isNear: (row: JobRow) => boolean };

/** What CareerPlug says of the jobs around a postal code. */
export function useNearJobs(near: Near | null): NearJobs {
  const [answer] = useQueries({ queries: (near === null ? [] : [near]).map(nearJobsQuery) });
  if (answer === undefined) return { kind: 'off' };
  if (answer.data !== undefined) {
    const ids = new Set(answer.data.ids);
    return { kind: 'known', askedAt: answer.data.askedAt, isNear: (row) => ids.has(row.id) };
  }
  if (answer.error === null) return { kind: 'asking' };
  return { kind: 'failed', error: answer.error, retry: () => void answer.refetch() };
}
