import { isHtml } from './json-body.ts';
import type { HttpAnswer } from './transport.ts';

const second = 1000;
const minute = 60 * second;
/** Without a word from the server: minutes, and longer each time (facts.md, Requests). */
const patience = [2 * minute, 4 * minute, 8 * minute, 15 * minute] as const;
/** A `Retry-After` beyond this is a mistake of the server's, not a wish. */
const longestWait = 24 * 60 * minute;

/** Whether an answer asks us to slow down: 429, 503 with a time, or the load balancer's bare 403. */
export function isThrottling(answer: HttpAnswer): boolean {
  if (answer.status === 429) return true;
  if (answer.status === 503) return answer.headers['retry-after'] !== undefined;
  return answer.status === 403 && isLoadBalancer(answer);
}

/** The application never saw the request: Rails would have set both headers. */
function isLoadBalancer({ headers, ...answer }: HttpAnswer): boolean {
  const isRails = headers['x-request-id'] !== undefined || headers['x-runtime'] !== undefined;
  const isBalancer = /awselb/iu.test(headers['server'] ?? '');
  return !isRails && isBalancer && (isHtml({ headers, ...answer }) || answer.text.trim() === '');
}

/**
 * When to try again, epoch milliseconds: `Retry-After` in seconds or as an HTTP date, measured by the
 * server's own clock when it says what time it has; else by how often in a row we were throttled.
 */
export function retryAt(answer: HttpAnswer, now: number, timesInARow: number): number {
  const wait = askedWait(answer, now) ?? patience[Math.min(timesInARow, patience.length) - 1] ?? patience[0];
  return now + Math.min(Math.max(wait, second), longestWait);
}

function askedWait(answer: HttpAnswer, now: number): number | null {
  const asked = answer.headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/u.test(asked)) return Number(asked) * second;
  const until = readHttpDate(asked);
  if (until === null) return null;
  return until - (readHttpDate(answer.headers['date'] ?? '') ?? now);
}

function readHttpDate(text: string): number | null {
  const time = /\bGMT$/u.test(text.trim()) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** Remembers that we were asked to wait. */
export type ThrottleGate = {
  /** When the gate opens again, or null when it is open. */
  readonly closedUntil: () => number | null;
  /** Closes the gate and answers until when. */
  readonly close: (answer: HttpAnswer) => number;
  /** An ordinary answer: the patience starts anew. */
  readonly noteOrdinaryAnswer: () => void;
};

export function createThrottleGate({ now }: { readonly now: () => number }): ThrottleGate {
  let until = 0;
  let timesInARow = 0;
  return {
    closedUntil: () => (now() < until ? until : null),
    close: (answer) => {
      timesInARow += 1;
      until = retryAt(answer, now(), timesInARow);
      return until;
    },
    noteOrdinaryAnswer: () => {
      timesInARow = 0;
    },
  };
}
