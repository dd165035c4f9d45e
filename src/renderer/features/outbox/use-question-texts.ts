import { skipToken, useQuery } from '@tanstack/react-query';
import type { JobId } from '../../../shared/domain/ids.ts';
import { call } from '../../desk/call.ts';

/** How a job's questions read, by their ids; null where the job is gone from this computer. */
export function useQuestionTexts(jobId: JobId | null): (questionId: string) => string | null {
  const job = useQuery({
    queryKey: ['jobs.get', jobId === null ? null : { id: jobId }] as const,
    queryFn: jobId === null ? skipToken : () => call('jobs.get', { id: jobId }),
  });
  const questions = job.data?.job.questions ?? [];
  return (questionId) => questions.find((one) => one.id === questionId)?.text ?? null;
}
