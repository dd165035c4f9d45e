import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../sandbox/random.ts';
import { startSandbox, type SandboxServer } from '../../sandbox/server.ts';
import { isLongRun, longTimeout } from '../../testing/long-runs.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { aDatabaseKey, aStoreFolder } from '../../testing/store-in-one-thread.ts';
import { openDatabase } from '../store/database/open-database.ts';

const program = new URL('../../testing/killed-sync.ts', import.meta.url).pathname;
const size = isLongRun
  ? { applicants: 20_000, kills: 100, requestsAtMost: 20 }
  : { applicants: 1500, kills: 3, requestsAtMost: 10 };

function startReading(server: SandboxServer, folder: string, token: string) {
  const child = spawn(process.execPath, [program, folder, aDatabaseKey, server.apiOrigin, token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit').then(() => said);
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** One number from one of the databases. */
function countIn(folder: string, name: 'desk.db' | 'mirror.db', sql: string): unknown {
  const database = openDatabase({
    path: join(folder, name),
    key: aDatabaseKey,
    synchronous: 'NORMAL',
    access: 'reader',
    cacheKib: 8192,
  });
  if (!database.ok) throw new Error(database.failure.kind);
  const found = database.value.prepare(sql).pluck().get();
  database.value.close();
  return found;
}

test(
  'a first reading that is killed again and again ends complete, with nobody twice',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = createRandom(seed);
    const server = await startSandbox({ applicants: size.applicants, jobs: 30, locations: 6 });
    const { folder, remove } = aStoreFolder();
    onTestFinished(async () => {
      await server.close();
      remove();
    });
    const token = await sampleToken(server);
    let killCount = 0;
    let said = '';
    while (said === '') {
      const reading = startReading(server, folder, token);
      if (killCount < size.kills) {
        const requestsUntilTheEnd = random.int(1, size.requestsAtMost);
        const killing = (async () => {
          for (let at = 0; at < requestsUntilTheEnd; at += 1) await server.log.next(() => true);
          await delay(random.int(0, 20));
          if (reading.kill()) killCount += 1;
        })();
        // Whoever ends by themselves asks nothing more.
        await Promise.race([killing, reading.ended]);
      }
      said = await reading.ended;
    }
    const where = `seed ${seed}, killed ${killCount} times`;
    if (isLongRun) process.stdout.write(`${size.applicants} applicants, ${where}\n`);
    expect([where, said]).toEqual([where, expect.stringContaining('"completeAt":1')]);
    const count = server.world.applicants.count();
    for (const table of ['applicant_list', 'applicant_document', 'applicant_contact', 'applicant_search']) {
      expect([where, table, countIn(folder, 'mirror.db', `select count(*) from ${table}`)]).toEqual([
        where,
        table,
        count,
      ]);
    }
    const counts: [string, 'desk.db' | 'mirror.db', string, unknown][] = [
      ['counted', 'mirror.db', 'select sum(n) from applicant_count', count],
      ['noted', 'desk.db', 'select count(*) from observed_history', count],
      ['noted once', 'desk.db', 'select count(distinct applicant_id) from observed_history', count],
      ['sound', 'mirror.db', 'pragma integrity_check(1)', 'ok'],
      ['sound', 'desk.db', 'pragma integrity_check(1)', 'ok'],
    ];
    for (const [what, name, sql, expected] of counts) {
      expect([where, what, countIn(folder, name, sql)]).toEqual([where, what, expected]);
    }
    const theirs = server.world.applicants.all().reduce((sum, { id }) => sum + id, 0);
    expect(countIn(folder, 'mirror.db', 'select sum(id) from applicant_list')).toBe(theirs);
    // On a quick computer the last one may have read to its end before it could be killed.
    expect(killCount).toBeGreaterThanOrEqual(2);
  },
  longTimeout,
);
