import type { Database } from '../database/open-database.ts';
import { createFirstList } from '../reader/first-list.ts';
import { createListRows } from '../reader/list-rows.ts';
import type { Prepared } from './prepared.ts';
import type { Operations } from './protocol.ts';
import type { createReader } from './reader-operations.ts';

/**
 * The reader, which tells the list that everybody begins with before it has read the rest of its code: parsers and
 * telephone numbers take longer to load than that list takes to read.
 */
export function createReaderThread(desk: Database, mirror: Database): Prepared {
  const rows = createListRows(desk, mirror);
  const firstList = createFirstList(mirror, rows, () => {
    rows.marks.catchUp();
    return rows.revision(rows.mirrorRevision());
  });
  const first: Operations = {
    'applicants.firstList': (input: { start: number; count: number }) => firstList(input.start, input.count),
  };
  let reader: ReturnType<typeof createReader> | null = null;
  let isBroken = false;
  let reading: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    try {
      const { createReader: create } = await import('./reader-operations.ts');
      reader = create(desk, mirror, rows);
    } catch {
      isBroken = true;
    }
  };
  return {
    find: (operation) => ((reader?.operations as Operations | undefined) ?? first)[operation],
    mustWait: (operation) => {
      if (reader !== null) return reader.mustWait(operation);
      return !isBroken && first[operation] === undefined;
    },
    readOn: () => (reading ??= read()),
    workAside: () => reader?.fillSome() ?? true,
  };
}
