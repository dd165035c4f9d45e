import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { barePagesIn } from '../../testing/bare-pages.ts';
import { anApplicant, anApplicantId, anApplication, anOutboxEntryId } from '../../testing/builders.ts';
import { anOutboxRecord } from '../../testing/outbox-records.ts';
import { aStore } from '../../testing/a-store.ts';
import { aDatabaseKey, aStoreFolder, openStoreInOneThread } from '../../testing/store-in-one-thread.ts';
import { everyone, type Applicant } from '../../shared/domain/applicant.ts';
import { openDatabase } from './database/open-database.ts';

const erasedId = anApplicantId(500);
// Every letter stands in words that nobody else has; the index keeps words without what they share with others.
const canary = /quillonell|zanzibarvi|wxqvtrades|jkqxbarist|5550099123|kept-in-resume/iu;

function aCanary(version: number): Applicant {
  return anApplicant({
    id: erasedId,
    firstName: 'Quillonella',
    lastName: `Wxqvtrades ${version}`,
    email: 'quillonella@wxqvtrades.example',
    phone: '512-555-0099123',
    city: 'Zanzibarville',
    recentTitle: 'Jkqxbarista',
    recentEmployer: 'Wxqvtrades Inc',
    stepName: `step ${version}`,
  });
}

function aFilledStore() {
  const store = aStore();
  const apply = (...applicants: Applicant[]): void => {
    store.write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
  };
  for (let at = 0; at < 10; at += 1) {
    apply(...Array.from({ length: 30 }, (_, row) => anApplicant({ id: anApplicantId(at * 30 + row + 1) })));
    apply(aCanary(at));
  }
  // Written twice, so that the first wording is in what can be taken back.
  for (const updatedAt of [4, 5]) {
    store.write['notes.save']({ id: erasedId, note: { text: `Quillonella noted ${updatedAt}`, updatedAt } });
  }
  store.write['outbox.putWithResume']({
    record: anOutboxRecord({
      state: { kind: 'sent', sentAt: 3, applicantId: erasedId },
      application: anApplication({ firstName: 'Quillonella', lastName: 'Wxqvtrades' }),
    }),
    bytes: new TextEncoder().encode('kept-in-resume '.repeat(2000)),
  });
  store.write['outbox.put'](anOutboxRecord({ id: anOutboxEntryId('7c1b9e52-0a1d-4d0b-8a44-5f1f0c2e9b33') }));
  return { folder: store.folder, store, apply };
}

function tracesIn(folder: string): string[] {
  return [...barePagesIn(folder, aDatabaseKey)].filter(([, text]) => canary.test(text)).map(([name]) => name);
}

test('whoever is erased leaves no trace in any page of any file, not even for who has the key', () => {
  const { folder, store } = aFilledStore();
  // As before a migration, and as after damage.
  copyFileSync(join(folder, 'desk.db'), join(folder, 'desk.before-v2.db'));
  copyFileSync(join(folder, 'mirror.db'), join(folder, 'mirror.aside-99.db'));
  expect(tracesIn(folder)).toEqual(['desk.db-wal', 'mirror.db-wal']);

  store.write['applicants.erase']({ id: erasedId, erasedAt: 5 });
  expect(readdirSync(folder).filter((name) => /before|aside/u.test(name))).toEqual([]);
  for (const name of ['desk.db-wal', 'mirror.db-wal']) expect(statSync(join(folder, name)).size).toBe(0);
  expect(tracesIn(folder)).toEqual([]);
});

test('looks into freed pages too: there it finds what is only deleted', () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  openStoreInOneThread(folder).close();
  const options = { key: aDatabaseKey, synchronous: 'FULL', access: 'writer', cacheKib: 1024 } as const;
  const opened = openDatabase({ ...options, path: join(folder, 'desk.db') });
  if (!opened.ok) throw new Error('not open');
  opened.value.pragma('secure_delete=OFF');
  opened.value.exec("create table t (a); insert into t values ('quillonella'); drop table t;");
  opened.value.close();
  expect(tracesIn(folder)).toEqual(['desk.db']);
});

test('the others stay as they are, and can be found', () => {
  const { store } = aFilledStore();
  const list = (search: string) =>
    store.read['applicants.list']({ query: { ...everyone, search }, start: 0, count: 5 });
  expect(list('quillonella').totalCount).toBe(1);
  store.write['applicants.erase']({ id: erasedId, erasedAt: 5 });
  expect(list('').totalCount).toBe(300);
  expect(list('jordan').totalCount).toBe(300);
  expect(list('quillonella').totalCount).toBe(0);
  expect(store.write['mirror.summary']()).toMatchObject({ applicantCount: 300, erasedCount: 1 });
  expect(store.read['outbox.all']().records).toHaveLength(1);
  expect(() => store.read['applicants.get'](erasedId)).toThrow('not-found');
});

test('synchronising does not bring them back, not even into a mirror that is begun anew', () => {
  const { folder, store, apply } = aFilledStore();
  store.write['applicants.erase']({ id: erasedId, erasedAt: 5 });
  apply(aCanary(11));
  expect(() => store.read['applicants.get'](erasedId)).toThrow('not-found');
  expect(tracesIn(folder)).toEqual([]);
});

test('whoever was being erased when the program ended is gone when it starts again', () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const first = openStoreInOneThread(folder);
  first.write['mirror.applyApplicants']({ applicants: [aCanary(1)], seenAt: 1, checkpoint: null });
  first.close();
  const options = { key: aDatabaseKey, synchronous: 'FULL', access: 'writer', cacheKib: 1024 } as const;
  const desk = openDatabase({ ...options, path: join(folder, 'desk.db') });
  if (!desk.ok) throw new Error('not open');
  desk.value.prepare('insert into erased_applicant values (?, ?)').run(erasedId, 5);
  desk.value.close();

  const second = openStoreInOneThread(folder);
  onTestFinished(second.close);
  expect(existsSync(join(folder, 'mirror.db'))).toBe(true);
  expect(() => second.read['applicants.get'](erasedId)).toThrow('not-found');
  expect(tracesIn(folder)).toEqual([]);
});
