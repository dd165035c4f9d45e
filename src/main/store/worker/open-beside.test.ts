import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { createFakeLog } from '../../../testing/fake-log.ts';
import { aDatabaseKey, aStoreFolder } from '../../../testing/store-in-one-thread.ts';
import { markCleanEnd } from '../database/clean-end.ts';
import { storeFileNames } from '../database/file-names.ts';
import { migrate, type Migration } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { deskMigrations } from '../migrations/desk/migrations.ts';
import { mirrorMigrations } from '../migrations/mirror/migrations.ts';
import { startStoreThread } from './store-thread.ts';
import { openStoreThreads } from './store-threads.ts';

/** Opens the threads; tells what was asked of them, what they answered, and how often the mirror was begun anew. */
async function openAt(folder: string) {
  const steps: string[] = [];
  let rebuiltCount = 0;
  const startThread: typeof startStoreThread = (role, onDeath) => {
    const thread = startStoreThread<never>(role, onDeath);
    return {
      ...thread,
      open: async (at, key) => {
        steps.push(`${role} asked`);
        const opened = await thread.open(at, key);
        steps.push(`${role} ${opened.ok ? 'open' : 'failed'}`);
        return opened;
      },
    };
  };
  const onMirrorRebuilt = (): void => {
    rebuiltCount += 1;
  };
  const input = { folder, key: aDatabaseKey, log: createFakeLog(), startThread, onMirrorRebuilt };
  const opened = await openStoreThreads(input);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  onTestFinished(opened.value.close);
  return { ...opened.value, steps, rebuilt: () => rebuiltCount };
}

/** Three people, closed in order. */
async function aClosedStore(): Promise<string> {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const threads = await openAt(folder);
  const applicants = [1, 2, 3].map((id) => anApplicant({ id: anApplicantId(id) }));
  await threads.write('mirror.applyApplicants', { applicants, seenAt: 1, checkpoint: null });
  await threads.close();
  return folder;
}

const firstList = { query: everyone, start: 0, count: 2 };
const inTurn = ['writer asked', 'writer open', 'reader asked', 'reader open'];

test('what was closed in order is read without waiting for the writer', async () => {
  const threads = await openAt(await aClosedStore());
  expect(threads.steps.slice(0, 2)).toEqual(['reader asked', 'writer asked']);
  expect(threads.steps.slice(2).toSorted()).toEqual(['reader open', 'writer open']);
  expect(await threads.read('applicants.list', firstList)).toMatchObject({ value: { totalCount: 3 } });
});

test.each([
  ['a new store', (folder: string): void => rmSync(folder, { recursive: true })],
  ['one that nobody closed', (folder: string): void => rmSync(join(folder, 'clean-end.json'))],
  ['one that was cut off since', (folder: string) => writeFileSync(join(folder, 'mirror.db'), 'cut off')],
])('the writer goes first in %s', async (_what, happens) => {
  const folder = await aClosedStore();
  happens(folder);
  expect((await openAt(folder)).steps).toEqual(inTurn);
});

test('a reader that is there before a migration waits for it', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  mkdirSync(folder);
  aFileOf(folder, 'desk.db', deskMigrations.slice(0, -1));
  aFileOf(folder, 'mirror.db', mirrorMigrations);
  markCleanEnd(folder, storeFileNames);
  const threads = await openAt(folder);
  expect(threads.steps).toContain('reader asked');
  expect(threads.steps.at(-1)).toBe('reader open');
  expect(await threads.read('applicants.list', firstList)).toMatchObject({ value: { totalCount: 0 } });
  expect(await threads.read('templates.all', undefined)).toMatchObject({ ok: true });
});

test('a mirror that can’t be read though it was closed in order is begun anew, and the new one is shown', async () => {
  const folder = await aClosedStore();
  const path = join(folder, 'mirror.db');
  const bytes = readFileSync(path);
  bytes.fill(7, 16, 4096);
  writeFileSync(path, bytes);
  const threads = await openAt(folder);
  expect(threads.rebuilt()).toBe(1);
  const applicants = [anApplicant({ id: anApplicantId(9) })];
  await threads.write('mirror.applyApplicants', { applicants, seenAt: 2, checkpoint: null });
  expect(await threads.read('applicants.list', firstList)).toMatchObject({
    value: { totalCount: 1, rows: [{ id: 9 }] },
  });
});

test('what the reader’s hurry kept the writer from is done in turn', async () => {
  const folder = await aClosedStore();
  let isFirst = true;
  const steps: string[] = [];
  const startThread: typeof startStoreThread = (role, onDeath) => {
    const thread = startStoreThread<never>(role, onDeath);
    return {
      ...thread,
      open: async (at, key) => {
        steps.push(role);
        const isInTheWay = role === 'writer' && isFirst;
        if (isInTheWay) isFirst = false;
        return isInTheWay
          ? { ok: false, failure: { kind: 'storage', reason: 'busy', detail: 'EBUSY' } }
          : thread.open(at, key);
      },
    };
  };
  const opened = await openStoreThreads({ folder, key: aDatabaseKey, log: createFakeLog(), startThread });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  onTestFinished(opened.value.close);
  expect(steps).toEqual(['reader', 'writer', 'writer', 'reader']);
  expect(await opened.value.read('applicants.list', firstList)).toMatchObject({ value: { totalCount: 3 } });
});

function aFileOf(folder: string, name: string, migrations: readonly Migration[]): void {
  const path = join(folder, name);
  const opened = openDatabase({
    path,
    key: aDatabaseKey,
    synchronous: 'FULL',
    access: 'writer',
    cacheKib: 1024,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  migrate(opened.value, migrations, null);
  opened.value.close();
}
