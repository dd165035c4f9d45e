import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { createFakeLog } from '../../../testing/fake-log.ts';
import { aDatabaseKey, aStoreFolder } from '../../../testing/store-in-one-thread.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import { createStore } from '../create-store.ts';
import { openForWriting } from '../database/store-files.ts';
import { startStoreThread } from './store-thread.ts';
import { openStoreThreads } from './store-threads.ts';
import type { WriterOperations } from './writer-operations.ts';

async function openAt(folder: string) {
  const store = await createStore({ folder, key: aDatabaseKey, log: createFakeLog() });
  if (!store.ok) throw new Error(JSON.stringify(store.failure));
  return store.value;
}

async function openStore() {
  const { folder, remove } = aStoreFolder();
  const store = await openAt(folder);
  onTestFinished(async () => {
    await store.close();
    remove();
  });
  return { store };
}

test('shows what was written as soon as its promise has resolved', async () => {
  const { store } = await openStore();
  for (let id = 1; id <= 20; id += 1) {
    await store.mirror.applyApplicants({
      applicants: [anApplicant({ id: anApplicantId(id) })],
      seenAt: 1,
      checkpoint: null,
    });
    expect(await store.applicants.list(everyone, 0, 5)).toMatchObject({ value: { totalCount: id } });
  }
});

test('whatever is asked first, and however soon, is answered as it is later', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const before = await openAt(folder);
  const people = [1, 2, 3].map((id) => anApplicant({ id: anApplicantId(id), appliedAt: id }));
  await before.mirror.applyApplicants({ applicants: people, seenAt: 1, checkpoint: null });
  await before.close();

  const { applicants, jobs, close } = await openAt(folder);
  onTestFinished(close);
  const asked = () =>
    Promise.all([
      applicants.count(everyone),
      applicants.list(everyone, 0, 2),
      applicants.list({ ...everyone, search: 'nobody has this name' }, 0, 2),
      applicants.list({ ...everyone, sort: 'oldest' }, 0, 2),
      applicants.get(anApplicantId(2)),
      jobs.facets(),
    ]);
  const [count, list, search, oldest, ...others] = await asked();
  expect(count).toMatchObject({ value: { count: 3 } });
  expect(list).toMatchObject({ value: { totalCount: 3, rows: [{ id: 3 }, { id: 2 }] } });
  expect(search).toMatchObject({ value: { totalCount: 0 } });
  expect(oldest).toMatchObject({ value: { rows: [{ id: 1 }, { id: 2 }] } });
  const [countLater, listLater, , , ...othersLater] = await asked();
  expect(countLater).toEqual(count);
  expect(listLater).toMatchObject({ value: { totalCount: 3, rows: [{ id: 3 }, { id: 2 }] } });
  expect(othersLater).toEqual(others);
});

test('answers failures as values, not-found among them', async () => {
  const { store } = await openStore();
  expect(await store.applicants.get(anApplicantId(5))).toEqual({ ok: false, failure: { kind: 'not-found' } });
});

test('answers while the other thread is writing', async () => {
  const { store } = await openStore();
  const people = Array.from({ length: 100 }, (_, at) => anApplicant({ id: anApplicantId(at + 1) }));
  const order: string[] = [];
  // Both threads have read their code.
  await Promise.all([store.jobs.facets(), store.mirror.summary()]);
  const writes = [1, 2, 3, 4].map(async (seenAt) => {
    await store.mirror.applyApplicants({
      applicants: people.map((one) => ({ ...one, stepName: String(seenAt) })),
      seenAt,
      checkpoint: null,
    });
    order.push('written');
  });
  const read = store.jobs.facets().then(() => order.push('read'));
  await Promise.all([...writes, read]);
  expect(order.indexOf('read')).toBeLessThan(3);
});

test('goes on with new threads when one has died, and loses nothing of what was written', async () => {
  const { folder, remove } = aStoreFolder();
  const log = createFakeLog();
  const kill: (() => Promise<void>)[] = [];
  const startThread: typeof startStoreThread = (role, onDeath) => {
    const thread = startStoreThread<never>(role, onDeath);
    kill.push(async () => {
      await thread.terminate();
      onDeath('killed');
    });
    return thread;
  };
  const opened = await openStoreThreads({ folder, key: aDatabaseKey, log, startThread });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const threads = opened.value;
  const page = { applicants: [anApplicant({ id: anApplicantId(1) })], seenAt: 1, checkpoint: null };
  await threads.write('mirror.applyApplicants', page);
  for (const end of kill.splice(0)) {
    const asked = threads.read('applicants.list', { query: everyone, start: 0, count: 1 });
    await end();
    // Answered or failed, but never left open.
    await asked;
    expect(await threads.read('applicants.list', { query: everyone, start: 0, count: 1 })).toMatchObject({
      value: { totalCount: 1 },
    });
  }
  expect(log.lines.map(({ event }) => event)).toContain('store.thread-died');
  await threads.close();
  remove();
});

test('whoever was being erased when the computer lost power is not shown once more', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const before = await openAt(folder);
  const people = [1, 2].map((id) => anApplicant({ id: anApplicantId(id) }));
  await before.mirror.applyApplicants({ applicants: people, seenAt: 1, checkpoint: null });
  await before.close();
  // Remembered, and not taken out yet: between the two files the light went out.
  const files = openForWriting({ folder, key: aDatabaseKey, now: 0 });
  if (!files.ok) throw new Error(JSON.stringify(files.failure));
  files.value.desk.prepare('insert into erased_applicant values (?, ?)').run(1, 2);
  files.value.close();
  rmSync(join(folder, 'clean-end.json'));

  const after = await openAt(folder);
  onTestFinished(after.close);
  expect(await after.applicants.list(everyone, 0, 5)).toMatchObject({
    value: { totalCount: 1, rows: [{ id: 2 }] },
  });
});

test('what keeps a thread from reading on is what everything is answered with', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  await (await openAt(folder)).close();
  const files = openForWriting({ folder, key: aDatabaseKey, now: 0 });
  if (!files.ok) throw new Error(JSON.stringify(files.failure));
  files.value.desk.exec('drop table message_template');
  files.value.close();

  const store = await openAt(folder);
  onTestFinished(store.close);
  const failure = { kind: 'storage', reason: 'unknown', detail: 'SQLITE_ERROR' };
  expect(await store.applicants.list(everyone, 0, 5)).toMatchObject({ value: { totalCount: 0 } });
  expect(await store.jobs.facets()).toEqual({ ok: false, failure });
  expect(await store.mirror.summary()).toEqual({ ok: false, failure });
});

test('fails what it was asked when it ends, instead of leaving it open', async () => {
  const deaths: string[] = [];
  const thread = startStoreThread<WriterOperations>('writer', (reason) => deaths.push(reason));
  const asked = thread.open('/nowhere', aDatabaseKey);
  await thread.terminate();
  expect((await asked).ok).toBe(false);
  expect(await thread.run('mirror.summary', undefined)).toMatchObject({
    failure: { kind: 'storage', reason: 'unknown' },
  });
  expect(deaths).toEqual([]);
});

test('begins a damaged mirror anew as soon as the damage is met, says so, and leaves desk.db alone', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const first = await openAt(folder);
  const people = Array.from({ length: 100 }, (_, at) => anApplicant({ id: anApplicantId(at + 1) }));
  await first.mirror.applyApplicants({ applicants: people, seenAt: 1, checkpoint: '{}' });
  await first.close();
  // Closed in order, so that nothing is checked when it opens: the damage shows when the page is read.
  const path = join(folder, 'mirror.db');
  const bytes = readFileSync(path);
  for (let at = 4096 * 3; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  let rebuiltCount = 0;
  const onMirrorRebuilt = (): void => {
    rebuiltCount += 1;
  };
  const second = await createStore({ folder, key: aDatabaseKey, log: createFakeLog(), onMirrorRebuilt });
  if (!second.ok) throw new Error(JSON.stringify(second.failure));
  onTestFinished(second.value.close);
  const list = () => second.value.applicants.list(everyone, 0, 5);
  for (let tries = 0; tries < 5 && !(await list()).ok; tries += 1);
  expect(await list()).toMatchObject({ value: { totalCount: 0 } });
  expect(rebuiltCount).toBe(1);
  await second.value.mirror.applyApplicants({ applicants: people, seenAt: 2, checkpoint: '{}' });
  // What was noticed before is in desk.db, and is not noticed twice.
  expect(await second.value.applicants.get(anApplicantId(7))).toMatchObject({
    value: { history: [{ seenAt: 1 }] },
  });
});
