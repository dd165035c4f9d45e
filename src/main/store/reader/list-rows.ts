import type { ApplicantRow, SearchHit } from '../../../shared/domain/applicant.ts';
import type { DuplicateReason } from '../../../shared/domain/duplicate.ts';
import type { Database } from '../database/open-database.ts';
import { storageFailure, StoreError } from '../database/storage-failure.ts';
import { createMarks, type Marks } from './columns/marks.ts';
import { createRevisionRead, type MirrorRevision } from './columns/read-people.ts';
import { createGone } from './gone.ts';
import { createWalkIns, type WalkIns } from './walk-ins.ts';

type StoredRow = Pick<
  ApplicantRow,
  | 'id'
  | 'name'
  | 'jobName'
  | 'locationName'
  | 'status'
  | 'stepName'
  | 'sourceName'
  | 'appliedAt'
  | 'lastActedOnAt'
>;

/** What only those know who have everybody in memory. */
type Known = {
  readonly duplicate: DuplicateReason | null;
  readonly hitOf: (name: string) => SearchHit | null;
};
const nothingKnown: Known = { duplicate: null, hitOf: () => null };

export type ListRows = {
  readonly marks: Marks;
  readonly walkIns: WalkIns;
  /** What everything that is told belongs to: both databases as they were read last. */
  readonly revision: (mirror: MirrorRevision) => string;
  readonly mirrorRevision: () => MirrorRevision;
  /** Since when whom is no longer in CareerPlug, by id. */
  readonly gone: () => ReadonlyMap<number, number>;
  /** Everything of one answer is read from one state of the database, whatever is written meanwhile. */
  readonly together: <T>(read: () => T) => T;
  /** Somebody's line in a list; only inside of `together`. */
  readonly rowOf: (id: number, known?: Known) => ApplicantRow;
};

/**
 * Lines of lists by id, read from both databases. Needs no library and little code: the first list is told by it before
 * the rest of the reader has been read (worker/reader-thread.ts).
 */
export function createListRows(desk: Database, mirror: Database): ListRows {
  const readGone = createGone(mirror);
  const walkIns = createWalkIns(desk);
  const marks = createMarks(desk);
  const row = mirror.prepare<[number], StoredRow>(
    `select id, name, job_name as jobName, location_name as locationName, status, step_name as stepName,
       source_name as sourceName, applied_at as appliedAt, last_acted_on_at as lastActedOnAt
     from applicant_list where id = ?`,
  );
  let gone: ReadonlyMap<number, number> = new Map();
  let walkInIds: ReadonlySet<number> = new Set();
  return {
    marks,
    walkIns,
    revision: ({ epoch, revision }) => `${epoch}.${revision}.${walkIns.version()}.${marks.revision()}`,
    mirrorRevision: createRevisionRead(mirror),
    gone: readGone,
    together: (read) =>
      mirror.transaction(() => {
        gone = readGone();
        walkInIds = walkIns.ids();
        return read();
      })(),
    rowOf: (id, { duplicate, hitOf } = nothingKnown) => {
      const found = row.get(id);
      if (found === undefined) throw new StoreError(storageFailure('damaged', 'list of applicants'));
      const mark = marks.of(id);
      return {
        ...found,
        isWalkIn: walkInIds.has(id),
        goneAt: gone.get(id) ?? null,
        decision: mark.decision,
        stars: mark.stars,
        tags: [...mark.tags],
        isUnread: mark.seen === 'unread' || (mark.seen === null && found.status === 'new_app'),
        isContacted: mark.isContacted,
        duplicate,
        hit: hitOf(found.name),
      };
    },
  };
}
