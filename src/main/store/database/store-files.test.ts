import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Plain from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { aDatabaseKey, aStoreFolder, openStoreInOneThread } from '../../../testing/store-in-one-thread.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import { migrate, versionOf, type Migration } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openForWriting } from './store-files.ts';

const otherKey = 'b2'.repeat(32);

function newFolder(): string {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  return folder;
}

/** A store with ten applicants and a history of them, closed in order. */
function aFilledStore(): string {
  const folder = newFolder();
  const store = openStoreInOneThread(folder);
  store.write['mirror.applyApplicants']({
    applicants: Array.from({ length: 10 }, (_, at) => anApplicant({ id: anApplicantId(at + 1) })),
    seenAt: 1,
    checkpoint: '{}',
  });
  store.close();
  return folder;
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
  return Object.fromEntries(names.map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]));
}

/** Opens the folder and closes it again; answers the failure or what there is to see. */
function look(folder: string, key = aDatabaseKey) {
  const opened = openForWriting({ folder, key, now: 99 });
  if (!opened.ok) return opened.failure;
  opened.value.close();
  const store = openStoreInOneThread(folder);
  const { totalCount } = store.read['applicants.list']({ query: everyone, start: 0, count: 1 });
  store.close();
  return { because: opened.value.mirrorRebuiltBecause, totalCount };
}

test.each([
  ['missing', ''],
  ['short', 'a1'],
  ['not hexadecimal', 'z'.repeat(64)],
  ['upper case', 'A1'.repeat(32)],
])('refuses a key that is %s before any file is made', (_, key) => {
  const folder = newFolder();
  expect(openForWriting({ folder, key, now: 0 })).toMatchObject({
    failure: { kind: 'storage', reason: 'wrong-key' },
  });
  expect(existsSync(join(folder, 'desk.db'))).toBe(false);
});

test('says that the key is wrong, and touches nothing', () => {
  const folder = aFilledStore();
  const before = filesOf(folder);
  expect(look(folder, otherKey)).toMatchObject({ kind: 'storage', reason: 'wrong-key' });
  expect(filesOf(folder)).toEqual(before);
  expect(look(folder)).toEqual({ because: null, totalCount: 10 });
});

test('refuses an unencrypted database instead of going on with it', () => {
  const folder = aFilledStore();
  const path = join(folder, 'desk.db');
  writeFileSync(path, '');
  const plain = new Plain(path);
  plain.exec('create table t (a)');
  plain.close();
  expect(look(folder)).toMatchObject({ kind: 'storage', reason: 'damaged' });
});

test('says that desk.db is damaged wherever it was cut off, and never begins it anew', () => {
  const folder = aFilledStore();
  const { size } = statSync(join(folder, 'desk.db'));
  for (const length of [0, 1, 100, 4095, 4096, 5000, 8192, size - 4096, size - 1]) {
    const copy = join(newFolder());
    cpSync(folder, copy, { recursive: true });
    truncateSync(join(copy, 'desk.db'), length);
    const before = filesOf(copy);
    const failure = look(copy);
    expect([length, failure]).toMatchObject([length, { kind: 'storage' }]);
    expect(filesOf(copy)).toEqual(before);
  }
});

test('begins the mirror anew wherever it was cut off, keeps the old one aside, and leaves desk.db alone', () => {
  const folder = aFilledStore();
  const { size } = statSync(join(folder, 'mirror.db'));
  for (const length of [1, 4096, 9000, size - 4096]) {
    const copy = join(newFolder());
    cpSync(folder, copy, { recursive: true });
    truncateSync(join(copy, 'mirror.db'), length);
    expect([length, look(copy)]).toMatchObject([length, { totalCount: 0 }]);
    expect(readdirSync(copy)).toContain('mirror.aside-99.db');
    const store = openStoreInOneThread(copy);
    store.write['mirror.applyApplicants']({
      applicants: [anApplicant({ id: anApplicantId(1) })],
      seenAt: 7,
      checkpoint: null,
    });
    // What was seen before is in desk.db: the same person is not noted twice.
    expect(store.read['applicants.get'](anApplicantId(1)).history).toHaveLength(1);
    expect(store.read['applicants.get'](anApplicantId(1)).history[0]?.seenAt).toBe(1);
    store.close();
  }
});

test('notices a byte that changed while nobody looked', () => {
  const folder = aFilledStore();
  const path = join(folder, 'desk.db');
  const bytes = readFileSync(path);
  bytes[6000] = (bytes[6000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  // An unclean end, as the mark of a clean one would be gone.
  writeFileSync(join(folder, 'clean-end.json'), 'not json');
  expect(look(folder)).toMatchObject({ kind: 'storage', reason: 'damaged' });
});

test('leaves a file of a newer Hiredesk as it is', () => {
  const folder = aFilledStore();
  const path = join(folder, 'desk.db');
  const desk = openDatabase({
    path,
    key: aDatabaseKey,
    synchronous: 'FULL',
    access: 'writer',
    cacheKib: 1024,
  });
  if (!desk.ok) throw new Error('not open');
  desk.value.pragma('user_version=999');
  desk.value.close();
  const before = filesOf(folder);
  expect(look(folder)).toMatchObject({ kind: 'storage', reason: 'newer-version' });
  expect(filesOf(folder)).toEqual(before);
});

test('copies an existing database, encrypted, before its schema changes', () => {
  const folder = newFolder();
  const store = openStoreInOneThread(folder);
  store.close();
  const options = { key: aDatabaseKey, synchronous: 'FULL', access: 'writer', cacheKib: 1024 } as const;
  const one: Migration = {
    version: 1,
    run: (database) => void database.exec("create table t (a); insert into t values ('zanzibar')"),
  };
  const two: Migration = { version: 2, run: (database) => void database.exec('drop table t') };
  const opened = openDatabase({ ...options, path: join(folder, 'some.db') });
  if (!opened.ok) throw new Error('not open');
  const backup = join(folder, 'some.before.db');
  migrate(opened.value, [one], () => backup);
  expect(existsSync(backup)).toBe(false);
  migrate(opened.value, [one, two], () => backup);
  expect(versionOf(opened.value)).toBe(2);
  opened.value.close();

  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(readFileSync(backup).toString('latin1')).not.toContain('zanzibar');
  const copy = openDatabase({ ...options, path: backup });
  if (!copy.ok) throw new Error('not open');
  expect(copy.value.prepare('select a from t').pluck().all()).toEqual(['zanzibar']);
  copy.value.close();
});

test('loses nothing that was acknowledged when its process is killed while writing', async () => {
  const folder = newFolder();
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(
      process.execPath,
      [new URL('../../../testing/killed-writer.ts', import.meta.url).pathname, folder, String(round)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let said = '';
    child.stdout.setEncoding('utf8');
    const enough = new Promise<void>((resolve) => {
      child.stdout.on('data', (text: string) => {
        said += text;
        if (said.split('\n').length > 6 + round * 3) resolve();
      });
    });
    const exited = once(child, 'exit');
    await enough;
    child.kill('SIGKILL');
    await exited;

    const store = openStoreInOneThread(folder);
    const acknowledged = said.split('\n').slice(0, -1);
    const kept = new Set(store.read['outbox.all']().records.map((record) => record.id));
    expect(acknowledged.filter((id) => !kept.has(id as never))).toEqual([]);
    const { totalCount } = store.read['applicants.list']({ query: everyone, start: 0, count: 1 });
    expect(store.write['mirror.summary']().applicantCount).toBe(totalCount);
    expect(totalCount % 20).toBe(0);
    store.close();
  }
});

test('keeps names and addresses out of every file in clear text, while it is open and afterwards', () => {
  const folder = newFolder();
  const store = openStoreInOneThread(folder);
  store.write['mirror.applyApplicants']({
    applicants: [
      anApplicant({ firstName: 'Quillonella', email: 'quillonella@canary.example', city: 'Zanzibarville' }),
    ],
    seenAt: 1,
    checkpoint: '{"canary":"quillonella"}',
  });
  const grep = (): string[] =>
    readdirSync(folder).filter((name) =>
      /quillonella|zanzibarville|canary/iu.test(readFileSync(join(folder, name)).toString('latin1')),
    );
  expect(readdirSync(folder)).toContain('mirror.db-wal');
  expect(grep()).toEqual([]);
  store.close();
  expect(grep()).toEqual([]);
});
