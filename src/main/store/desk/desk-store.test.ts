import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyApplication } from '../../../shared/domain/application.ts';
import { outboxEntryIdSchema } from '../../../shared/domain/ids.ts';
import { aStoreFolder } from '../../../testing/store-in-one-thread.ts';
import { createStore } from '../create-store.ts';
import { openDatabase } from '../database/open-database.ts';
import type { OutboxRecord } from '../desk-store.ts';

const key = 'a1'.repeat(32);
const log = { info: () => {}, warn: () => {}, error: () => {} };
const id = outboxEntryIdSchema.parse('3f0e7d3c-1b7f-4c43-9a51-0d1a3a2f8f10');

function aRecord(change: Partial<OutboxRecord> = {}): OutboxRecord {
  return {
    id,
    state: { kind: 'queued' },
    application: { ...emptyApplication, firstName: 'Quillonella', email: 'quillonella@example.com' },
    jobName: 'Crew',
    locationName: 'Elm St.',
    takenAt: 1000,
    takenBy: 'sam',
    baseline: null,
    attempts: [{ at: 1000, what: 'queued', detail: '' }],
    ...change,
  };
}

async function openStore(folder: string, withKey = key) {
  const store = await createStore({ folder, key: withKey, log });
  if (!store.ok) throw new Error(JSON.stringify(store.failure));
  onTestFinished(() => store.value.close());
  return store.value;
}
function newFolder(): string {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  return folder;
}

test('keeps an application and its résumé over a restart', async () => {
  const folder = newFolder();
  const first = await openStore(folder);
  const resume = { kind: 'file', name: 'cv.pdf', contentType: 'application/pdf', size: 3 } as const;
  const record = aRecord({ application: { ...emptyApplication, firstName: 'Quillonella', resume } });
  expect(await first.desk.outbox.putWithResume(record, new Uint8Array([1, 2, 3]))).toEqual({
    ok: true,
    value: undefined,
  });
  await first.close();

  const second = await openStore(folder);
  expect(await second.desk.outbox.all()).toEqual({
    ok: true,
    value: { records: [record], unreadable: [] },
  });
  expect(await second.desk.outbox.get(id)).toEqual({ ok: true, value: record });
  expect(await second.desk.outbox.resumeOf(id)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
});

test('forgets the résumé with the record that no longer names it', async () => {
  const store = await openStore(newFolder());
  await store.desk.outbox.putWithResume(aRecord(), new Uint8Array([9]));
  await store.desk.outbox.put(aRecord());
  expect(await store.desk.outbox.resumeOf(id)).toEqual({ ok: true, value: null });
  await store.desk.outbox.remove(id);
  expect(await store.desk.outbox.get(id)).toEqual({ ok: true, value: null });
});

test.each(['{"id":', '{}', 'null', '{"state":{"kind":"unheard-of"}}'])(
  'leaves a damaged application where it is and gives the others: %s',
  async (damage) => {
    const folder = newFolder();
    const first = await openStore(folder);
    const other = outboxEntryIdSchema.parse('7c1b9e52-0a1d-4d0b-8a44-5f1f0c2e9b33');
    await first.desk.outbox.put(aRecord());
    await first.desk.outbox.put(aRecord({ id: other, takenAt: 2000 }));
    await first.close();
    const text = (change?: string): unknown => {
      const database = openDatabase({
        path: join(folder, 'desk.db'),
        key,
        synchronous: 'FULL',
        access: 'writer',
        cacheKib: 1000,
      });
      if (!database.ok) throw new Error(database.failure.kind);
      if (change !== undefined) {
        database.value.prepare('update outbox set record = ? where id = ?').run(change, id);
      }
      const found = database.value.prepare('select record from outbox where id = ?').pluck().get(id);
      database.value.close();
      return found;
    };
    text(damage);

    const { desk, close } = await openStore(folder);
    expect(await desk.outbox.all()).toMatchObject({
      value: { records: [{ id: other }], unreadable: [{ state: 'queued' }] },
    });
    expect(await desk.outbox.get(id)).toMatchObject({ failure: { kind: 'storage', reason: 'damaged' } });
    await close();
    expect(text()).toBe(damage);
  },
);

test('keeps everything to its owner, and nothing in clear text, journals included', async () => {
  const folder = newFolder();
  const store = await openStore(folder);
  await store.desk.outbox.put(aRecord());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const names = readdirSync(folder);
  expect(names).toContain('desk.db-wal');
  for (const name of names) {
    expect({ name, mode: statSync(join(folder, name)).mode & 0o777 }).toEqual({ name, mode: 0o600 });
    expect(readFileSync(join(folder, name)).toString('latin1')).not.toMatch(/quillonella/iu);
  }
});

test('has one writer, whatever is started twice', async () => {
  const folder = newFolder();
  const store = await openStore(folder);
  expect(await createStore({ folder, key, log })).toMatchObject({
    failure: { kind: 'storage', reason: 'busy' },
  });
  await store.close();
  await openStore(folder);
});
