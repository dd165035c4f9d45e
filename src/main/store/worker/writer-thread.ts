import type { Database } from '../database/open-database.ts';
import { codeReadLater } from './code-read-later.ts';
import { answerBy, type Prepared } from './prepared.ts';

/** The writer, which reads its code when the files are open: until then nothing is asked of it. */
export function createWriterThread(desk: Database, mirror: Database): Prepared {
  const writer = codeReadLater(async () => {
    const { createWriterOperations } = await import('./writer-operations.ts');
    return createWriterOperations(desk, mirror);
  });
  return {
    answer: (request) => {
      const operations = writer.now();
      if (operations?.ok === false) return operations;
      return answerBy(operations?.value ?? {}, request);
    },
    mustWait: () => false,
    readOn: writer.read,
    workAside: () => true,
    practise: () => true,
  };
}
