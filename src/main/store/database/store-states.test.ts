import { hash, randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test, type TestContext } from 'vitest';
import { anApplicant, anApplicantId, anOutboxEntryId } from '../../../testing/builders.ts';
import { longTimeout, propertyRuns } from '../../../testing/long-runs.ts';
import { anOutboxRecord } from '../../../testing/outbox-records.ts';
import { createSmallDisk, type SmallDisk } from '../../../testing/small-disk.ts';
import { aDatabaseKey, aStoreFolder, openStoreInOneThread } from '../../../testing/store-in-one-thread.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import { openDatabase } from './open-database.ts';
import { attempt } from './storage-failure.ts';
import { openForWriting } from './store-files.ts';

type OneThread = ReturnType<typeof openStoreInOneThread>;

function aSmallDisk(context: TestContext, megabytes: number): SmallDisk {
  const disk = createSmallDisk(megabytes);
  if (disk === null) {
    // Said aloud: what was not seen was not proven.
    process.stderr.write(`NOT RUN, no small disk can be mounted here: ${context.task.name}\n`);
    return context.skip();
  }
  onTestFinished(disk.remove);
  return disk;
}

function keepOne(store: OneThread, bytes: number) {
  const id = anOutboxEntryId(randomUUID());
  const kept = attempt(() => {
    store.write['outbox.putWithResume']({ record: anOutboxRecord({ id }), bytes: new Uint8Array(bytes) });
  });
  return { id, kept };
}

function applyPeople(store: OneThread, from: number, count: number) {
  return attempt(() =>
    store.write['mirror.applyApplicants']({
      applicants: Array.from({ length: count }, (_, at) => anApplicant({ id: anApplicantId(from + at) })),
      seenAt: 1,
      checkpoint: String(from),
    }),
  );
}

const outboxIds = (store: OneThread): OutboxEntryId[] =>
  store.read['outbox.all']().records.map((record) => record.id);

test('a disk that fills up says so, keeps what was acknowledged, and goes on when there is room', (context) => {
  const disk = aSmallDisk(context, 4);
  const store = openStoreInOneThread(disk.folder);
  const acknowledged: OutboxEntryId[] = [];
  let refusal: unknown = null;
  for (let at = 0; at < 200 && refusal === null; at += 1) {
    const { id, kept } = keepOne(store, 60_000);
    if (kept.ok) acknowledged.push(id);
    else refusal = kept.failure;
  }
  expect(refusal).toMatchObject({ kind: 'storage', reason: 'disk-full' });
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(applyPeople(store, 1, 100)).toMatchObject({ failure: { kind: 'storage', reason: 'disk-full' } });
  expect(outboxIds(store).toSorted()).toEqual(acknowledged.toSorted());
  expect(store.write['mirror.summary']()).toMatchObject({ applicantCount: 0, checkpoint: null });

  disk.resize(40);
  const { id, kept } = keepOne(store, 60_000);
  expect(kept.ok).toBe(true);
  expect(applyPeople(store, 1, 100).ok).toBe(true);
  store.close();
  const again = openStoreInOneThread(disk.folder);
  expect(outboxIds(again).toSorted()).toEqual([...acknowledged, id].toSorted());
  again.close();
});

test('a disk that is full from the beginning says so, and leaves nothing that could be taken for a store', (context) => {
  const disk = aSmallDisk(context, 1);
  const filler = join(disk.folder, '..', 'filler');
  for (const size of [1_000_000, 30_000, 4096, 4096, 4096]) {
    attempt(() => {
      writeFileSync(filler, new Uint8Array(size), { flag: 'a' });
    });
  }
  for (let tries = 0; tries < 2; tries += 1) {
    expect(openForWriting({ folder: disk.folder, key: aDatabaseKey, now: 1 })).toMatchObject({
      failure: { kind: 'storage', reason: 'disk-full' },
    });
  }
  rmSync(filler);
  disk.resize(20);
  const store = openStoreInOneThread(disk.folder);
  expect(keepOne(store, 1000).kept.ok).toBe(true);
  store.close();
});

test('a folder that can only be read says so and stays as it is', (context) => {
  const disk = aSmallDisk(context, 20);
  const store = openStoreInOneThread(disk.folder);
  keepOne(store, 1000);
  store.close();
  disk.setReadOnly(true);
  const before = filesIn(disk.folder);
  expect(openForWriting({ folder: disk.folder, key: aDatabaseKey, now: 1 })).toMatchObject({
    failure: { kind: 'storage', reason: 'read-only' },
  });
  expect(filesIn(disk.folder)).toEqual(before);
  disk.setReadOnly(false);
  const again = openStoreInOneThread(disk.folder);
  expect(outboxIds(again)).toHaveLength(1);
  again.close();
});

test('a file that another program holds says so, and is written when it lets go', { timeout: 60_000 }, () => {
  const { folder, remove } = aStoreFolder();
  const store = openStoreInOneThread(folder);
  const options = { key: aDatabaseKey, synchronous: 'FULL', access: 'writer', cacheKib: 1024 } as const;
  const other = openDatabase({ ...options, path: join(folder, 'desk.db') });
  if (!other.ok) throw new Error('not open');
  onTestFinished(() => {
    store.close();
    remove();
  });
  other.value.exec('begin immediate');
  expect(keepOne(store, 10).kept).toMatchObject({ failure: { kind: 'storage', reason: 'busy' } });
  other.value.exec('rollback');
  other.value.close();
  expect(keepOne(store, 10).kept.ok).toBe(true);
});

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]));
}

// A store as a power cut leaves it: both files with their journals, one step of each after the other.
const steps = 12;
let torn = '';
const kept: OutboxEntryId[] = [];
let removeTorn = (): void => {};
beforeAll(() => {
  const { folder, remove } = aStoreFolder();
  const living = join(folder, 'living');
  const store = openStoreInOneThread(living);
  for (let step = 0; step < steps; step += 1) {
    kept.push(keepOne(store, 5000).id);
    applyPeople(store, step * 20 + 1, 20);
    if (step === steps / 2) checkpointBoth(living);
  }
  torn = join(folder, 'torn');
  cpSync(living, torn, { recursive: true });
  store.close();
  removeTorn = remove;
});
afterAll(() => {
  removeTorn();
});

function checkpointBoth(folder: string): void {
  for (const name of ['desk.db', 'mirror.db']) {
    const options = { key: aDatabaseKey, synchronous: 'FULL', access: 'writer', cacheKib: 1024 } as const;
    const database = openDatabase({ ...options, path: join(folder, name) });
    if (!database.ok) throw new Error(name);
    database.value.pragma('wal_checkpoint(PASSIVE)');
    database.value.close();
  }
}

/** What a damaged copy answers: a failure with the files untouched, or a store that holds an earlier moment. */
function expectWorded(folder: string, where: string): void {
  const before = readFileSync(join(folder, 'desk.db'));
  const opened = openForWriting({ folder, key: aDatabaseKey, now: 99 });
  if (!opened.ok) {
    const reason = opened.failure.kind === 'storage' ? opened.failure.reason : opened.failure.kind;
    expect([where, reason]).toEqual([where, expect.stringMatching(/^(damaged|wrong-key)$/u)]);
    expect([where, readFileSync(join(folder, 'desk.db')).equals(before)]).toEqual([where, true]);
    return;
  }
  opened.value.close();
  const store = openStoreInOneThread(folder);
  try {
    // Oldest first: what is missing, if anything, is missing from the end.
    const there = new Set<string>(outboxIds(store));
    const lastKept = kept.findLastIndex((id) => there.has(id));
    expect([where, kept.slice(0, lastKept + 1).every((id) => there.has(id))]).toEqual([where, true]);
    const { totalCount } = store.read['applicants.list']({ query: everyone, start: 0, count: 1 });
    expect([where, totalCount % 20]).toEqual([where, 0]);
    expect([where, store.write['mirror.summary']().applicantCount]).toEqual([where, totalCount]);
    expect([where, keepOne(store, 100).kept.ok]).toEqual([where, true]);
    expect([where, applyPeople(store, 5000, 20).ok]).toEqual([where, true]);
  } finally {
    store.close();
  }
}

const file = fc.constantFrom('desk.db', 'mirror.db', 'desk.db-wal', 'mirror.db-wal');
const place = fc.double({ min: 0, max: 1, noNaN: true });

function aTornCopy(): { folder: string; remove: () => void } {
  const { folder, remove } = aStoreFolder();
  cpSync(torn, folder, { recursive: true });
  return { folder, remove };
}

test(
  'wherever a file was cut off: a worded state or an earlier moment, and desk.db is never begun anew',
  () => {
    fc.assert(
      fc.property(file, place, (name, share) => {
        const { folder, remove } = aTornCopy();
        try {
          const path = join(folder, name);
          const length = Math.floor(statSync(path).size * share);
          truncateSync(path, length);
          expectWorded(folder, `${name} cut to ${length}`);
        } finally {
          remove();
        }
      }),
      { numRuns: propertyRuns(30) },
    );
  },
  longTimeout,
);

test(
  'wherever a byte was changed: the same, and a damaged mirror is begun anew beside an untouched desk.db',
  () => {
    fc.assert(
      fc.property(file, place, (name, share) => {
        const { folder, remove } = aTornCopy();
        try {
          const path = join(folder, name);
          const bytes = readFileSync(path);
          const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
          bytes[at] = (bytes[at] ?? 0) ^ 0x41;
          writeFileSync(path, bytes);
          expectWorded(folder, `${name} changed at ${at}`);
        } finally {
          remove();
        }
      }),
      { numRuns: propertyRuns(30) },
    );
  },
  longTimeout,
);
