import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { everyone } from '../../src/shared/domain/applicant.ts';
import { createStore } from '../../src/main/store/create-store.ts';
import { createFakeLog } from '../../src/testing/fake-log.ts';

// Opens the store once, as a program that has just started does, and a plain SQLite file in the same process before it.
const [folder = '', key = '', plainPath = '', plainSql = '', count = ''] = process.argv.slice(2);

const plainProgram = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData.path, { readOnly: true });
  parentPort.postMessage(database.prepare(workerData.sql).all());
  database.close();
`;

async function openPlain(): Promise<number> {
  const startedAt = performance.now();
  const worker = new Worker(plainProgram, { eval: true, workerData: { path: plainPath, sql: plainSql } });
  await once(worker, 'message');
  const took = performance.now() - startedAt;
  await worker.terminate();
  return took;
}

async function openOurs(): Promise<number> {
  const startedAt = performance.now();
  const opened = await createStore({ folder, key, log: createFakeLog() });
  if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.kind}`);
  await opened.value.applicants.list(everyone, 0, Number(count));
  const took = performance.now() - startedAt;
  await opened.value.close();
  return took;
}

// The first thread of a process pays for things that no later one does.
await once(new Worker('', { eval: true }), 'exit');
const theirs = await openPlain();
const ours = await openOurs();
process.send?.({ ours, theirs });
