import { differenceInCalendarDays, isSameDay } from 'date-fns';

export { isSameDay };

/** Whether `at` lies at most `days` calendar days before `now`, in this computer's time zone. */
export function isWithinDays(at: number, now: number, days: number): boolean {
  const distance = differenceInCalendarDays(now, at);
  return distance >= 0 && distance <= days;
}
