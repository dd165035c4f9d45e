import type { ApplicantRecord } from './applicants.ts';

export type ApplicantFilter = {
  readonly jobId?: number;
  readonly accountIds?: ReadonlySet<number>;
  /** Half-open span of epoch milliseconds; people without that date are left out. */
  readonly dates?: {
    readonly field: 'applied_at' | 'hired_at' | 'last_acted_on_at';
    readonly from: number;
    readonly to: number;
  };
};

export type ApplicantIndex = {
  readonly count: () => number;
  readonly byId: (id: number) => ApplicantRecord | undefined;
  /** Newest first, but for the people that were moved to the front. Not to be changed by the caller. */
  readonly select: (filter: ApplicantFilter) => readonly ApplicantRecord[];
  readonly add: (record: ApplicantRecord) => void;
  /** As if it had never been: no list and no address shows it any more. */
  readonly remove: (id: number) => void;
  /** To be called after records have changed: answers that were worked out before are forgotten. */
  readonly touch: () => void;
  /** Lists this one first from now on, whatever its date: rows move between pages while somebody reads. */
  readonly moveToFront: (id: number) => void;
  /** Oldest first. */
  readonly all: () => readonly ApplicantRecord[];
};

const rememberedAnswers = 16;

/**
 * People in the order they applied. A page is a slice of an answer that is remembered until something
 * changes, so reading a list page by page costs one walk over it, not one per page.
 */
export function createApplicantIndex(oldestFirst: ApplicantRecord[]): ApplicantIndex {
  const ids = new Map(oldestFirst.map((record) => [record.id, record]));
  const byJob = new Map<number, ApplicantRecord[]>();
  for (const record of oldestFirst) addToJob(record);
  let front: readonly number[] = [];
  let answers = new Map<string, readonly ApplicantRecord[]>();

  function addToJob(record: ApplicantRecord): void {
    const list = byJob.get(record.job.id);
    if (list === undefined) byJob.set(record.job.id, [record]);
    else list.splice(placeOf(list, record.appliedAt), 0, record);
  }

  function touch(): void {
    answers = new Map();
  }

  return {
    count: () => oldestFirst.length,
    byId: (id) => ids.get(id),
    all: () => oldestFirst,
    touch,
    add: (record) => {
      ids.set(record.id, record);
      oldestFirst.splice(placeOf(oldestFirst, record.appliedAt), 0, record);
      addToJob(record);
      touch();
    },
    remove: (id) => {
      const record = ids.get(id);
      if (record === undefined) return;
      ids.delete(id);
      oldestFirst.splice(oldestFirst.indexOf(record), 1);
      const ofJob = byJob.get(record.job.id);
      ofJob?.splice(ofJob.indexOf(record), 1);
      touch();
    },
    moveToFront: (id) => {
      front = [id, ...front.filter((one) => one !== id)];
      touch();
    },
    select: (filter) => {
      const key = keyOf(filter);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = walk(filter.jobId === undefined ? oldestFirst : (byJob.get(filter.jobId) ?? []), filter);
      const ordered = withFront(answer, front);
      const oldest = answers.keys().next();
      if (answers.size >= rememberedAnswers && oldest.done !== true) answers.delete(oldest.value);
      answers.set(key, ordered);
      return ordered;
    },
  };
}

function walk(oldestFirst: readonly ApplicantRecord[], filter: ApplicantFilter): readonly ApplicantRecord[] {
  const { dates, accountIds } = filter;
  const isByApplied = dates?.field === 'applied_at';
  const from = isByApplied ? placeOf(oldestFirst, dates.from - 1) : 0;
  const to = isByApplied ? placeOf(oldestFirst, dates.to - 1) : oldestFirst.length;
  const found: ApplicantRecord[] = [];
  for (let index = to - 1; index >= from; index -= 1) {
    const record = oldestFirst[index];
    if (record === undefined) continue;
    if (accountIds !== undefined && !accountIds.has(record.job.location.account.id)) continue;
    if (dates !== undefined && !isByApplied) {
      const date = dates.field === 'hired_at' ? record.hiredAt : record.lastActedOnAt;
      if (date === null || date < dates.from || date >= dates.to) continue;
    }
    found.push(record);
  }
  return found;
}

/** Where the first record later than `time` stands: by halving. */
function placeOf(oldestFirst: readonly ApplicantRecord[], time: number): number {
  let low = 0;
  let high = oldestFirst.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((oldestFirst[middle]?.appliedAt ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withFront(
  records: readonly ApplicantRecord[],
  front: readonly number[],
): readonly ApplicantRecord[] {
  if (front.length === 0) return records;
  const rank = new Map(front.map((id, index) => [id, index]));
  const moved = records
    .filter((record) => rank.has(record.id))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return [...moved, ...records.filter((record) => !rank.has(record.id))];
}

function keyOf({ jobId, accountIds, dates }: ApplicantFilter): string {
  return JSON.stringify([jobId ?? null, accountIds === undefined ? null : [...accountIds], dates ?? null]);
}
