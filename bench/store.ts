import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { z } from 'zod';
import { everyone } from '../src/shared/domain/applicant.ts';
import { openDatabase } from '../src/main/store/database/open-database.ts';
import { createFakeLog } from '../src/testing/fake-log.ts';
import { ms, ratioClaim, timeClaim, type Claim } from './claims.ts';
import type { CreateStore, FilledStore } from './first-sync.ts';
import { aFolder } from './folders.ts';
import { byTime, sample, timeOf } from './measure.ts';
import { runProgram } from './run-program.ts';

const windowRows = 100;
const firstPageSql = 'select * from applicant_list order by applied_at desc, id desc limit 100';
// What people type, growing with each key; accents and telephone numbers included.
const typed = 'm,ma,mar,mari,maria,maria g,512,5125,line,line c,josé,o,ob,wang,harbor'.split(',');

/** Reading for the screen through the store's thread. Closes the store. */
export async function measureStore(
  filled: FilledStore,
  create: CreateStore,
  { openingPath, rounds, opens }: { openingPath: string; rounds: number; opens: number },
): Promise<Claim[]> {
  const { store } = filled;
  const first = await store.applicants.list(everyone, 0, 1);
  const total = first.ok ? first.value.totalCount : 0;
  const list = async (query: typeof everyone, start: number): Promise<void> => {
    const answer = await store.applicants.list(query, start, windowRows);
    if (!answer.ok) throw new Error(`the store did not answer: ${answer.failure.kind}`);
  };
  const startOf = (round: number): number => (round * 7919) % Math.max(1, total - windowRows);
  const people = total.toLocaleString('en');
  const windows = timeClaim({
    what: `a 100-row window anywhere in ${people}, from the store's thread and back`,
    ours: await sample(rounds, (round) => list(everyone, startOf(round))),
    share: 0.99,
    limit: 5,
    beside: '',
  });
  const searches = timeClaim({
    what: 'a key in the search field: ranked, counted, first window, from the thread and back',
    ours: await sample(rounds, (round) =>
      list({ ...everyone, search: typed[round % typed.length] ?? '' }, 0),
    ),
    share: 0.95,
    limit: 50,
    beside: '',
  });
  await store.close();
  return [
    await measureOpening(filled, openingPath, opens),
    await measureUncleanOpening(filled, create),
    windows,
    searches,
  ];
}

/** The same where the last run ended badly: every page of both files is read and checked before anything is shown. */
async function measureUncleanOpening(filled: FilledStore, create: CreateStore): Promise<Claim> {
  const files = ['mirror.db', 'desk.db'].map((name) => statSync(join(filled.folder, name)).size);
  rmSync(join(filled.folder, 'clean-end.json'));
  const took = await timeOf(async () => {
    const opened = await create({ folder: filled.folder, key: filled.key, log: createFakeLog() });
    if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.kind}`);
    await opened.value.applicants.list(everyone, 0, windowRows);
    await opened.value.close();
  });
  return {
    what: 'open the store after the computer lost power: every page checked',
    measured: ms(took),
    beside: `${(files.reduce((sum, size) => sum + size, 0) / 2 ** 20).toFixed(0)} MB`,
    promised: '',
    isKept: null,
  };
}

const openingSchema = z.object({ ours: z.number(), theirs: z.number() });

/** From no thread at all to the first hundred rows, each in a process of its own; against the same on a plain SQLite file. */
async function measureOpening(filled: FilledStore, openingPath: string, rounds: number): Promise<Claim> {
  const plain = plainCopy(filled);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const args = [filled.folder, filled.key, plain, firstPageSql, String(windowRows)];
    const opening = openingSchema.parse(await runProgram(openingPath, args));
    ours.push(opening.ours);
    theirs.push(opening.theirs);
  }
  return ratioClaim({
    what: 'open the store and read the first page',
    ours: byTime(ours),
    floor: 'plain SQLite on a thread of its own: open, first page',
    theirs: byTime(theirs),
    limit: 2.5,
  });
}

/** The list and the documents without a cipher. */
function plainCopy({ folder, key }: FilledStore): string {
  const source = openDatabase({
    path: join(folder, 'mirror.db'),
    key,
    synchronous: 'NORMAL',
    access: 'reader',
    cacheKib: 16_384,
  });
  if (!source.ok) throw new Error('the mirror did not open');
  const path = join(aFolder(), 'plain.db');
  const target = new DatabaseSync(path);
  const schema = source.value
    .prepare<[], string>(
      `select sql from sqlite_master where tbl_name in ('applicant_list', 'applicant_document')
         and type in ('table', 'index') and sql is not null order by type desc`,
    )
    .pluck();
  for (const sql of schema.all()) target.exec(sql);
  target.exec('begin');
  for (const table of ['applicant_list', 'applicant_document']) {
    const rows = source.value.prepare<[], Record<string, string | number | null>>(`select * from ${table}`);
    let insert: ReturnType<DatabaseSync['prepare']> | null = null;
    for (const row of rows.iterate()) {
      const values = Object.values(row);
      insert ??= target.prepare(`insert into ${table} values (${values.map(() => '?').join(', ')})`);
      insert.run(...values);
    }
  }
  target.exec('commit');
  target.close();
  source.value.close();
  return path;
}
