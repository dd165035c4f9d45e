import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNow } from '../i18n/use-now.ts';
import { deskQuery } from './query.ts';

/** Ages move on by themselves: what is counted by them is counted again. */
const againMs = 60_000;

/** What needs a manager now; "today" begins and ends by this computer's clock. */
export function useToday() {
  const day = new Date(useNow());
  const appliedFrom = day.setHours(0, 0, 0, 0);
  // The last moment of the day; days are not all equally long.
  const dueUntil = day.setHours(23, 59, 59, 999);
  return useQuery({
    ...deskQuery('today.get', { appliedFrom, dueUntil }),
    refetchInterval: againMs,
    placeholderData: keepPreviousData,
  });
}
