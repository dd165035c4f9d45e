import { letterCount } from '../../mirror/initials.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { grown } from './grown.ts';
import { pairParts, pairsOf } from './letter-pairs.ts';

/** What people are filtered and counted by as texts; each is a column of dictionary codes. */
export const facetColumns = ['status', 'step', 'job', 'location', 'account', 'source'] as const;
export type FacetColumn = (typeof facetColumns)[number];

/** One person as the databases tell, before they become a row of columns. Absent times are null. */
export type PersonRecord = {
  readonly id: number;
  readonly sortName: string;
  readonly status: string;
  readonly stepName: string;
  readonly jobId: number;
  readonly jobName: string;
  readonly locationId: string;
  readonly locationName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly sourceName: string;
  readonly appliedAt: number | null;
  readonly lastActedOnAt: number | null;
  readonly phoneKey: string;
  readonly emailKey: string;
  readonly placeKey: string;
  /** See mirror/initials.ts. */
  readonly initials: number;
};

/**
 * Everybody cached, by columns: a hundred thousand people are filtered, counted and ordered in milliseconds
 * without touching a disk. A row stays a person's own for as long as they are cached.
 */
export type People = {
  /** How many rows are in use, those of people who have gone included. */
  readonly rowCount: () => number;
  readonly hereCount: () => number;
  readonly rowOf: (id: number) => number | undefined;
  /** Whether a newer record says the same of who somebody is: their name and how they are reached. */
  readonly isSamePerson: (row: number, person: PersonRecord) => boolean;
  /** Takes somebody in, or their newer record. Answers the row. */
  readonly put: (person: PersonRecord) => number;
  readonly remove: (row: number) => void;
  readonly clear: () => void;
  /** The postal code somebody gave, shortened; '' for none. */
  readonly placeOf: (row: number) => string;
  readonly columns: Columns;
  readonly dictionaries: Record<FacetColumn, Dictionary>;
};

const byteColumns = ['isHere', 'decision', 'stars', 'isUnread', 'isContacted', 'isWalkIn'] as const;

/** Indexed by row. Absent times are -Infinity. */
export type Columns = {
  isHere: Uint8Array;
  id: Float64Array;
  appliedAt: Float64Array;
  lastActedOnAt: Float64Array;
  place: Int32Array;
  /** A manager's marks and where somebody came from, for filters; see `paint`. */
  decision: Uint8Array;
  stars: Uint8Array;
  isUnread: Uint8Array;
  isContacted: Uint8Array;
  isWalkIn: Uint8Array;
  readonly tags: Map<number, readonly string[]>;
  codes: Record<FacetColumn, Int32Array>;
  readonly sortName: string[];
  readonly phone: string[];
  readonly email: string[];
  /** The pairs of letters in these three; see letter-pairs.ts. */
  pairs: Uint32Array[];
  /** With which letters, and with which figures, words of theirs begin. */
  letters: Uint32Array;
  figures: Uint16Array;
};

export function createPeople(): People {
  const rows = new Map<number, number>();
  const free: number[] = [];
  const places = createDictionary();
  let used = 0;
  let capacity = 1024;
  const columns: Columns = {
    isHere: new Uint8Array(capacity),
    id: new Float64Array(capacity),
    appliedAt: new Float64Array(capacity),
    lastActedOnAt: new Float64Array(capacity),
    place: new Int32Array(capacity),
    decision: new Uint8Array(capacity),
    stars: new Uint8Array(capacity),
    isUnread: new Uint8Array(capacity),
    isContacted: new Uint8Array(capacity),
    isWalkIn: new Uint8Array(capacity),
    tags: new Map(),
    codes: forEachFacet(() => new Int32Array(capacity)),
    sortName: [],
    phone: [],
    email: [],
    pairs: Array.from({ length: pairParts }, () => new Uint32Array(capacity)),
    letters: new Uint32Array(capacity),
    figures: new Uint16Array(capacity),
  };
  const dictionaries = forEachFacet(createDictionary);

  const grow = (): void => {
    capacity *= 2;
    for (const name of byteColumns) columns[name] = grown(columns[name], new Uint8Array(capacity));
    columns.id = grown(columns.id, new Float64Array(capacity));
    columns.appliedAt = grown(columns.appliedAt, new Float64Array(capacity));
    columns.lastActedOnAt = grown(columns.lastActedOnAt, new Float64Array(capacity));
    columns.place = grown(columns.place, new Int32Array(capacity));
    columns.pairs = columns.pairs.map((part) => grown(part, new Uint32Array(capacity)));
    columns.letters = grown(columns.letters, new Uint32Array(capacity));
    columns.figures = grown(columns.figures, new Uint16Array(capacity));
    for (const name of facetColumns)
      columns.codes[name] = grown(columns.codes[name], new Int32Array(capacity));
  };
  const takeRow = (id: number): number => {
    const row = free.pop() ?? used;
    if (row === used) used += 1;
    if (used > capacity) grow();
    rows.set(id, row);
    return row;
  };

  const isSamePerson = (row: number, person: PersonRecord): boolean =>
    columns.sortName[row] === person.sortName &&
    columns.phone[row] === person.phoneKey &&
    columns.email[row] === person.emailKey &&
    places.valueOf(columns.place[row] ?? 0) === person.placeKey;
  const putPerson = (row: number, person: PersonRecord): void => {
    columns.place[row] = places.codeOf(person.placeKey);
    columns.sortName[row] = person.sortName;
    columns.phone[row] = person.phoneKey;
    columns.email[row] = person.emailKey;
    for (const [part, bits] of pairsOf(person.sortName, person.phoneKey, person.emailKey).entries()) {
      const column = columns.pairs[part];
      if (column !== undefined) column[row] = bits;
    }
  };

  return {
    rowCount: () => used,
    hereCount: () => rows.size,
    rowOf: (id) => rows.get(id),
    isSamePerson,
    put: (person) => {
      const before = rows.get(person.id);
      const row = before ?? takeRow(person.id);
      if (before === undefined || !isSamePerson(row, person)) putPerson(row, person);
      const { codes } = columns;
      columns.isHere[row] = 1;
      columns.id[row] = person.id;
      columns.appliedAt[row] = person.appliedAt ?? -Infinity;
      columns.lastActedOnAt[row] = person.lastActedOnAt ?? -Infinity;
      codes.status[row] = dictionaries.status.codeOf(person.status);
      codes.step[row] = dictionaries.step.codeOf(person.stepName);
      codes.job[row] = dictionaries.job.codeOf(
        person.jobId === 0 ? '' : String(person.jobId),
        person.jobName,
      );
      codes.location[row] = dictionaries.location.codeOf(person.locationId, person.locationName);
      codes.account[row] = dictionaries.account.codeOf(person.accountId, person.accountName);
      codes.source[row] = dictionaries.source.codeOf(person.sourceName);
      columns.letters[row] = person.initials % 2 ** letterCount;
      columns.figures[row] = Math.floor(person.initials / 2 ** letterCount);
      return row;
    },
    remove: (row) => {
      rows.delete(columns.id[row] ?? 0);
      columns.isHere[row] = 0;
      columns.tags.delete(row);
      columns.sortName[row] = '';
      columns.phone[row] = '';
      columns.email[row] = '';
      free.push(row);
    },
    clear: () => {
      rows.clear();
      free.length = 0;
      used = 0;
      columns.isHere.fill(0);
      columns.tags.clear();
    },
    placeOf: (row) => places.valueOf(columns.place[row] ?? 0),
    columns,
    dictionaries,
  };
}

function forEachFacet<T>(make: () => T): Record<FacetColumn, T> {
  return { status: make(), step: make(), job: make(), location: make(), account: make(), source: make() };
}
