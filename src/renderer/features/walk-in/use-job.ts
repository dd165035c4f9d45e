import { skipToken, useQuery } from '@tanstack/react-query';
import type { JobId } from '../../../shared/domain/ids.ts';
import { call } from '../../desk/call.ts';

/** A job with its questions and place; nothing is asked while no job is chosen. */
export function useJob(id: JobId | null) {
  return useQuery({
    queryKey: ['jobs.get', id === null ? null : { id }] as const,
    queryFn: id === null ? skipToken : () => call('jobs.get', { id }),
  });
}
