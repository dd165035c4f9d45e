import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCareerPlugClient } from '../src/careerplug/create-client.ts';
import { systemClock } from '../src/main/platform/clock.ts';
import { createFetchTransport } from '../src/main/platform/fetch-transport.ts';
import { createStore } from '../src/main/store/create-store.ts';
import { openDatabase } from '../src/main/store/database/open-database.ts';
import type { Store } from '../src/main/store/store.ts';
import { createSyncService } from '../src/main/sync/create-sync-service.ts';
import { startSandbox } from '../src/sandbox/server.ts';
import { createFakeLog } from '../src/testing/fake-log.ts';
import { sampleToken } from '../src/testing/sample-browser.ts';
import { ok } from '../src/shared/domain/result.ts';
import type { Figure } from './measure.ts';
import { createReplay, type Replay } from './replay.ts';

/** A store filled by a true first sync. */
export type FilledStore = { readonly store: Store; readonly folder: string; readonly key: string };

const rowsPerTransaction = 100;

/**
 * First sync of a whole account, against parsing the same answers and inserting each record once, as text, into
 * an encrypted table. Leaves the last store open for the next measurements.
 */
export async function measureSync(
  applicants: number,
  rounds: number,
): Promise<{ figures: Figure[]; filled: FilledStore; close: () => Promise<void> }> {
  const sandbox = await startSandbox({ applicants, jobs: Math.max(40, Math.round(applicants / 20)) });
  const token = await sampleToken(sandbox);
  // Windows of time are asked by day; one instant for all passes keeps the requests alike.
  const instant = Date.now();
  const clock = { ...systemClock, now: () => instant };
  const replay = createReplay(createFetchTransport({ fetch, clock: systemClock }));
  const folders: string[] = [];
  const aFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'hiredesk-bench-'));
    folders.push(folder);
    return folder;
  };

  const firstSync = async (): Promise<{ took: number; filled: FilledStore }> => {
    const folder = aFolder();
    const key = randomBytes(32).toString('hex');
    const log = createFakeLog();
    const opened = await createStore({ folder, key, log });
    if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.kind}`);
    const client = createCareerPlugClient({
      transport: replay,
      tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
      apiOrigin: sandbox.apiOrigin,
      habits: { tokenPlace: 'header', applicationBody: 'bare' },
      onHabitsLearned: () => undefined,
      now: clock.now,
    });
    const sync = createSyncService({
      client,
      mirror: opened.value.mirror,
      clock,
      log,
      random: Math.random,
      onChanged: { applicants: () => undefined, jobs: () => undefined },
    });
    const startedAt = performance.now();
    const state = await sync.refresh();
    const took = performance.now() - startedAt;
    await sync.stop();
    if (state.completeAt === null || state.applicantCount !== applicants) {
      throw new Error(`the first sync ended with ${state.applicantCount} of ${applicants}`);
    }
    return { took, filled: { store: opened.value, folder, key } };
  };

  // Fills the replay; not counted.
  let last = await firstSync();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await last.filled.store.close();
    last = await firstSync();
    ours.push(last.took);
    theirs.push(insertOnly(aFolder(), replay));
  }
  await sandbox.close();
  const byTime = (times: number[]): number[] => times.toSorted((a, b) => a - b);
  return {
    figures: [
      {
        what: `first sync of ${applicants.toLocaleString('en')} applicants`,
        floor: 'parse the same answers, insert each record as text into an encrypted table',
        ours: byTime(ours),
        theirs: byTime(theirs),
      },
    ],
    filled: last.filled,
    close: async () => {
      await last.filled.store.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function insertOnly(folder: string, replay: Replay): number {
  const opened = openDatabase({
    path: join(folder, 'floor.db'),
    key: randomBytes(32).toString('hex'),
    synchronous: 'NORMAL',
    access: 'writer',
    cacheKib: 16_384,
  });
  if (!opened.ok) throw new Error('the floor database did not open');
  const database = opened.value;
  database.exec('create table record (id integer primary key, document text not null)');
  const insert = database.prepare('insert into record (document) values (?)');
  const insertAll = database.transaction((records: readonly unknown[]) => {
    for (const record of records) insert.run(JSON.stringify(record));
  });
  const startedAt = performance.now();
  for (const text of replay.texts()) {
    const parsed: unknown = JSON.parse(text);
    const records: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    for (let start = 0; start < records.length; start += rowsPerTransaction) {
      insertAll(records.slice(start, start + rowsPerTransaction));
    }
  }
  const took = performance.now() - startedAt;
  database.close();
  return took;
}
