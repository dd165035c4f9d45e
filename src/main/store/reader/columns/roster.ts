import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { DuplicateReason } from '../../../../shared/domain/duplicate.ts';
import type { Database } from '../../database/open-database.ts';
import type { ListRows } from '../list-rows.ts';
import { createDuplicates, type Duplicates } from './duplicates.ts';
import { decisionCodes } from './filters.ts';
import { createJobTable, type JobTable } from './job-table.ts';
import type { Mark, Marks } from './marks.ts';
import { createOrders, type Orders } from './orders.ts';
import { createPeople, type People, type PersonRecord } from './people.ts';
import { createPeopleReads } from './read-people.ts';

/** People read in one go while the columns fill: a few milliseconds of work. */
const sliceRows = 500;
/** With more changes than this reading everybody again is as quick. */
const maxCaughtUp = 20_000;

/** Everybody in memory: columns, orders, marks and duplicates, kept true to both databases. */
export type Roster = {
  readonly people: People;
  readonly orders: Orders;
  readonly jobs: JobTable;
  readonly marks: Marks;
  readonly duplicates: Duplicates;
  readonly duplicateOf: (row: number) => DuplicateReason | null;
  /** True once everybody is in the columns; until then only what is asked for by id can be told. */
  readonly isFilled: () => boolean;
  /** Does a slice of filling; true when there is nothing left to do. */
  readonly fillSome: () => boolean;
  /**
   * Catches up with both databases, filling the columns to the end first. To be called inside of a read
   * transaction; answers the revision that everything then belongs to.
   */
  readonly catchUp: () => string;
  /** The same without the columns: marks, walk-ins and the revision. */
  readonly peek: () => string;
};

type Filling =
  | { readonly kind: 'people'; readonly afterId: number }
  | { readonly kind: 'duplicates'; readonly row: number }
  | { readonly kind: 'done' };

export function createRoster(mirror: Database, rows: ListRows): Roster {
  const { marks, walkIns, mirrorRevision } = rows;
  const reads = createPeopleReads(mirror);
  const people = createPeople();
  const orders = createOrders(people);
  const jobs = createJobTable(people);
  const duplicates = createDuplicates(people);
  let filling: Filling = { kind: 'people', afterId: 0 };
  /** What the columns belong to; null before anything has been read. */
  let at: { readonly epoch: string; readonly revision: number } | null = null;
  let hasJobs = false;
  let walkInsAt = -1;
  /** Asked for once for many rows: asking looks at desk.db. */
  let walkInIds: ReadonlySet<number> = new Set();

  const paint = (row: number): void => {
    const { columns, dictionaries } = people;
    const id = columns.id[row] ?? 0;
    const mark: Mark = marks.of(id);
    const isNew = dictionaries.status.valueOf(columns.codes.status[row] ?? 0) === 'new_app';
    columns.decision[row] = decisionCodes.indexOf(mark.decision ?? 'none');
    columns.stars[row] = mark.stars;
    columns.isUnread[row] = mark.seen === 'unread' || (mark.seen === null && isNew) ? 1 : 0;
    columns.isContacted[row] = mark.isContacted ? 1 : 0;
    columns.isWalkIn[row] = walkInIds.has(id) ? 1 : 0;
    if (mark.tags.length > 0) columns.tags.set(row, mark.tags);
    else columns.tags.delete(row);
  };
  const take = (person: PersonRecord): number => {
    const row = people.put(person);
    paint(row);
    return row;
  };
  const begin = (): void => {
    people.clear();
    orders.forget();
    duplicates.clear();
    hasJobs = false;
    at = null;
    filling = { kind: 'people', afterId: 0 };
  };

  const fillSome = (): boolean => {
    switch (filling.kind) {
      case 'people': {
        at ??= mirrorRevision();
        walkInIds = walkIns.ids();
        const slice = reads.after(filling.afterId, sliceRows);
        for (const person of slice) {
          const before = people.rowOf(person.id);
          if (before !== undefined) duplicates.remove(before);
          duplicates.put(take(person), before === undefined);
        }
        const last = slice.at(-1);
        filling = last === undefined ? { kind: 'duplicates', row: 0 } : { kind: 'people', afterId: last.id };
        return false;
      }
      case 'duplicates': {
        const end = Math.min(people.rowCount(), filling.row + sliceRows);
        for (let { row } = filling; row < end; row += 1) {
          if (people.columns.isHere[row] === 1) duplicates.reasonOf(row);
        }
        filling = end === people.rowCount() ? { kind: 'done' } : { kind: 'duplicates', row: end };
        return false;
      }
      case 'done':
        return true;
    }
    return assertNever(filling);
  };

  const applyChanges = (ids: readonly number[]): void => {
    walkInIds = walkIns.ids();
    const records = new Map(reads.withIds(ids).map((person) => [person.id, person]));
    for (const id of ids) {
      const record = records.get(id);
      const before = people.rowOf(id);
      if (record !== undefined && before !== undefined && people.isSamePerson(before, record)) {
        // Most news is of a step further: nothing that makes somebody a possible duplicate.
        orders.touch(before, orders.movedBy(before, record));
        take(record);
        continue;
      }
      if (before !== undefined) duplicates.remove(before);
      if (record !== undefined) {
        const row = take(record);
        duplicates.put(row);
        orders.touch(row);
      } else if (before !== undefined) {
        people.remove(before);
        orders.touch(before);
      }
    }
  };
  const followMirror = (): void => {
    const now = mirrorRevision();
    if (at !== null && (at.epoch !== now.epoch || at.revision > now.revision)) begin();
    if (at !== null && at.revision < now.revision) {
      const changes = reads.changes(at.revision, now.revision);
      if (changes === null || changes.ids.length > maxCaughtUp) begin();
      else applyChanges(changes.ids);
      if (changes?.hasJobs !== false) hasJobs = false;
    }
    while (!fillSome());
    at = now;
    if (!hasJobs) jobs.fill(reads.jobs(), reads.locations());
    hasJobs = true;
    jobs.nameNew();
  };
  const followDesk = (): void => {
    const marked = marks.catchUp();
    const version = walkIns.version();
    const hasNewWalkIns = version !== walkInsAt;
    walkInsAt = version;
    // After the version, never before: who is delivered in between is painted again the next time.
    walkInIds = walkIns.ids();
    if (marked === null || hasNewWalkIns) {
      for (let row = 0; row < people.rowCount(); row += 1) if (people.columns.isHere[row] === 1) paint(row);
      return;
    }
    for (const id of marked) {
      const row = people.rowOf(id);
      if (row !== undefined) paint(row);
    }
  };
  const revision = (): string => rows.revision(mirrorRevision());

  return {
    people,
    orders,
    jobs,
    marks,
    duplicates,
    duplicateOf: duplicates.reasonOf,
    isFilled: () => filling.kind === 'done',
    fillSome,
    peek: () => {
      followDesk();
      return revision();
    },
    catchUp: () => {
      followDesk();
      followMirror();
      return revision();
    },
  };
}
