import type { RunRequest } from './protocol.ts';

/** What a person is looking at, or has just asked for. */
const first: ReadonlySet<string> = new Set([
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

function turnOf({ operation }: RunRequest): number {
  if (first.has(operation)) return 0;
  return last.has(operation) ? 2 : 1;
}

export type ReadQueue = {
  readonly add: (request: RunRequest) => void;
  /** What is to be answered next; undefined when nothing waits. */
  readonly take: () => RunRequest | undefined;
};

/**
 * Questions to the reader in the order in which people wait for the answers; within that as they came. A list that
 * somebody types for doesn't wait for a dozen counts of the sidebar.
 */
export function createReadQueue(): ReadQueue {
  const turns: readonly RunRequest[][] = [[], [], []];
  return {
    add: (request) => {
      turns[turnOf(request)]?.push(request);
    },
    take: () => turns.find((turn) => turn.length > 0)?.shift(),
  };
}
