import type { Database } from '../database/open-database.ts';
import { createFirstList } from '../reader/first-list.ts';
import { createListRows } from '../reader/list-rows.ts';
import { codeReadLater } from './code-read-later.ts';
import { answerBy, type Prepared } from './prepared.ts';
import type { Operations } from './protocol.ts';

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
  const reader = codeReadLater(async () => {
    const { createReader } = await import('./reader-operations.ts');
    return createReader(desk, mirror, rows);
  });
  return {
    answer: (request) => {
      const all = reader.now();
      if (all?.ok === false) return all;
      return answerBy(all?.value.operations ?? first, request);
    },
    mustWait: (operation) => {
      const all = reader.now();
      if (all === null) return first[operation] === undefined;
      return all.ok && all.value.mustWait(operation);
    },
    readOn: reader.read,
    workAside: () => {
      const all = reader.now();
      return all?.ok !== true || all.value.fillSome();
    },
    practise: () => {
      const all = reader.now();
      return all?.ok !== true || all.value.practise();
    },
  };
}
