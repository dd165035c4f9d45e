import { waitLength, type WaitLength } from '../ui/time-left.ts';

const dayMs = 24 * 3_600_000;

/**
 * How long a pasted token still lives, once that is a day or less; null while there is nothing to announce,
 * and after the end, of which the session itself tells.
 */
export function tokenEnd(endsAt: number | null, now: number): WaitLength | null {
  if (endsAt === null || endsAt <= now || endsAt - now > dayMs) return null;
  const left = waitLength(endsAt, now);
  // Seconds would tick; nobody needs them here.
  return left.unit === 'seconds' ? { unit: 'minutes', count: 1 } : left;
}
