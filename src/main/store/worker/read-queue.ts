import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { RunRequest } from './protocol.ts';

/** What a person is looking at, or has just asked for. */
const first: ReadonlySet<string> = new Set([
  'applicants.firstList',
  'applicants.list',
  'applicants.position',
  'applicants.get',
  'marks.page',
  'jobs.list',
  'jobs.get',
]);
/** Numbers beside something: all of them are asked for again whenever anybody has changed. */
const last: ReadonlySet<string> = new Set([
  'applicants.count',
  'applicants.facets',
  'jobs.facets',
  'today.get',
]);

// Who types asks anew faster than this. Numbers that have waited for them for a while come in the middle between two
// letters: when the list is there, and before most people's next letter. And at the latest after that they come anyhow.
const typingMs = 300;
const numbersWaitMs = 2000;
const betweenLettersMs = { from: 60, until: 110 } as const;
const numbersWaitAtMostMs = 4000;

function turnOf({ operation }: RunRequest): number {
  if (first.has(operation)) return 0;
  return last.has(operation) ? 2 : 1;
}

/** What a list is searched for; null for other questions. */
function searchOf({ operation, input }: RunRequest): string | null {
  if (operation !== 'applicants.list' && operation !== 'applicants.firstList') return null;
  // What main sends with the operations of these names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { query } = input as { readonly query: ApplicantQuery };
  return query.search;
}

export type ReadQueue = {
  /** `now` here and below: milliseconds of a clock that only goes forward. */
  readonly add: (request: RunRequest, now: number) => void;
  /** What is to be answered next; undefined when there is nothing, or nothing yet. */
  readonly take: (now: number) => RunRequest | undefined;
  /** Milliseconds until something can be taken; null when nothing waits. */
  readonly due: (now: number) => number | null;
  /** Everything that waits, in its order. */
  readonly takeAll: () => RunRequest[];
};

type Waiting = { readonly request: RunRequest; readonly since: number };

/**
 * Questions to the reader in the order in which people wait for the answers; within that as they came. A list that
 * somebody types for doesn't wait for a dozen counts of the sidebar, and those wait for a pause between two letters.
 */
export function createReadQueue(): ReadQueue {
  const turns: readonly [Waiting[], Waiting[], Waiting[]] = [[], [], []];
  let typedAt = Number.NEGATIVE_INFINITY;
  let typed = '';
  const numbersDue = (now: number): number => {
    const since = turns[2][0]?.since ?? now;
    const between = Math.max(typedAt + betweenLettersMs.from, since + numbersWaitMs, now);
    const isBetween = between < typedAt + betweenLettersMs.until;
    const at = isBetween ? between : typedAt + typingMs;
    return Math.max(0, Math.min(at, since + numbersWaitAtMostMs) - now);
  };
  const due = (now: number): number | null => {
    if (turns[0].length > 0 || turns[1].length > 0) return 0;
    return turns[2].length > 0 ? numbersDue(now) : null;
  };
  return {
    add: (request, now) => {
      const search = searchOf(request);
      // Emptying the field is typing, too: something else comes next. Scrolling through what was found isn't.
      if (search !== null && search !== typed) typedAt = now;
      typed = search ?? typed;
      turns[turnOf(request)]?.push({ request, since: now });
    },
    take: (now) => {
      if (due(now) !== 0) return undefined;
      return turns.find((turn) => turn.length > 0)?.shift()?.request;
    },
    due,
    takeAll: () => turns.flatMap((turn) => turn.splice(0).map(({ request }) => request)),
  };
}
