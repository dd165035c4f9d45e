import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { aJob, aJobId } from '../../testing/builders.ts';
import { createFakeDeskOutbox } from '../../testing/fake-desk-outbox.ts';
import { createOutboxRig, valueOf, type OutboxRig } from '../../testing/outbox-rig.ts';
import { systemClock } from '../platform/clock.ts';
import { createNodeFiles } from '../platform/node-files.ts';
import { createExchangeFiles, type ExchangeFiles } from './exchange-file.ts';
import type { OutboxService } from './outbox-service.ts';

const words = 'three blue umbrellas';
const resume = new TextEncoder().encode('%PDF-1.7 one page');

let rig: OutboxRig;
let here: OutboxService;
let there: OutboxService;
let elsewhere: ReturnType<typeof createFakeDeskOutbox>;
let folder: string;
let files: ExchangeFiles;
/** What the person answers in the operating system's dialogs. */
let path: string | null;

beforeEach(async () => {
  rig = createOutboxRig();
  rig.gate.isOpen = false;
  here = rig.boot();
  elsewhere = createFakeDeskOutbox();
  there = rig.boot({ outbox: elsewhere });
  await here.start();
  await there.start();
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-exchange-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  path = join(folder, 'walk-ins.hiredesk');
  files = createExchangeFiles({
    files: createNodeFiles(systemClock),
    dialogs: {
      chooseWhereToSave: () => Promise.resolve(path),
      chooseWhatToOpen: () => Promise.resolve(path),
    },
    texts: () => ({ saveTitle: 'save', openTitle: 'open', kind: 'walk-ins' }),
    cost: { logN: 4, r: 8, p: 1 },
    today: () => new Date(0),
  });
});

async function takeWithResume(): Promise<Awaited<ReturnType<OutboxRig['take']>>> {
  const begun = valueOf(await here.begin(aJobId()));
  valueOf(await here.attachResume(begun.id, 'cv.pdf', resume));
  const entry = valueOf(await here.get(begun.id));
  const id = await rig.take(here, { firstName: 'Other' });
  const { application } = valueOf(await here.get(id));
  valueOf(
    await here.saveDraft(entry.id, {
      ...application,
      firstName: 'Ana',
      email: 'ana@mail.example',
      phone: '5125550111',
      resume: entry.application.resume,
    }),
  );
  valueOf(await here.submit(entry.id));
  return entry.id;
}

async function importThere() {
  valueOf(await files.choose());
  return files.importChosen(there, words);
}

test('what was exported here is sent from there, once, with its résumé, and never from here', async () => {
  const id = await takeWithResume();
  const done = valueOf(await files.exportTo(here, null, words));
  expect(done).toEqual({ kind: 'exported', count: 2, fileName: 'walk-ins.hiredesk' });
  expect(rig.stateOf(id).kind).toBe('exported');
  expect(valueOf(await importThere())).toEqual({ importedCount: 2, draftCount: 0, alreadyHereCount: 0 });

  rig.gate.isOpen = true;
  here.wake();
  there.wake();
  await rig.clock.advanceAsync(60 * 60_000);
  expect(
    rig.server
      .saved()
      .map(({ firstName }) => firstName)
      .toSorted(),
  ).toEqual(['Ana', 'Other']);
  expect(valueOf(await there.get(id)).state).toMatchObject({ kind: 'sent' });
  expect(valueOf(await there.get(id))).toMatchObject({ takenBy: 'dana' });
  expect(rig.stateOf(id).kind).toBe('exported');
  expect(await elsewhere.resumeOf(id)).toEqual({ ok: true, value: resume });
});

test('imported twice, or where it is already, it comes in once', async () => {
  await rig.take(here);
  valueOf(await files.exportTo(here, null, words));
  valueOf(await importThere());
  expect(valueOf(await importThere())).toEqual({ importedCount: 0, draftCount: 0, alreadyHereCount: 1 });
});

test('taken back although it was sent from there, it is looked for and a person is asked', async () => {
  const id = await rig.take(here);
  valueOf(await files.exportTo(here, [id], words));
  valueOf(await importThere());
  rig.gate.isOpen = true;
  there.wake();
  await rig.clock.advanceAsync(60_000);
  expect(rig.server.postCount()).toBe(1);
  // Three weeks later, with nothing of it in any baseline of this computer.
  await rig.clock.advanceAsync(21 * 24 * 60 * 60_000);
  expect(valueOf(await here.takeBack(id)).state.kind).toBe('queued');
  await rig.clock.advanceAsync(60_000);
  expect(rig.stateOf(id).kind).toBe('needs-review');
  expect(rig.server.postCount()).toBe(1);
});

test('read where it was written, the file gives back what it took', async () => {
  const id = await rig.take(here);
  valueOf(await files.exportTo(here, null, words));
  valueOf(await files.choose());
  expect(valueOf(await files.importChosen(here, words))).toMatchObject({ importedCount: 1 });
  expect(rig.stateOf(id).kind).toBe('queued');
});

test('thought better of in the dialog, nothing changes', async () => {
  const id = await rig.take(here);
  path = null;
  expect(valueOf(await files.exportTo(here, null, words))).toEqual({ kind: 'cancelled' });
  expect(valueOf(await files.choose())).toEqual({ kind: 'cancelled' });
  expect(rig.stateOf(id).kind).toBe('queued');
});

test('a file that can’t be written leaves everything as it was, and no half of itself', async () => {
  const id = await rig.take(here);
  const before = rig.desk.records();
  path = join(folder, 'no-such-folder', 'walk-ins.hiredesk');
  expect(await files.exportTo(here, null, words)).toMatchObject({ failure: { kind: 'storage' } });
  expect(rig.desk.records()).toEqual(before);
  expect(rig.stateOf(id).kind).toBe('queued');
  expect(await readdir(folder)).toEqual([]);
});

test('says what is wrong with a file before it asks for a passphrase, and a wrong passphrase after', async () => {
  const id = await rig.take(here);
  valueOf(await files.exportTo(here, [id], words));
  valueOf(await files.choose());
  expect(await files.importChosen(there, 'three blue umbrella')).toEqual({
    ok: false,
    failure: { kind: 'file', reason: 'wrong-passphrase' },
  });
  // The same file is still chosen.
  expect(await files.importChosen(there, words)).toMatchObject({ ok: true });
  path = join(folder, 'holiday.jpg');
  await writeFile(path, 'not ours');
  expect(await files.choose()).toEqual({ ok: false, failure: { kind: 'file', reason: 'foreign' } });
});

test('what is being sent or possibly arrived can’t go into a file', async () => {
  rig.gate.isOpen = true;
  rig.server.fates.push('lost-before');
  const id = await rig.take(here);
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('uncertain');
  expect(await files.exportTo(here, null, words)).toEqual({
    ok: false,
    failure: { kind: 'file', reason: 'empty' },
  });
});

test('of a job that is not known here it comes in as a draft; of a company that is not this one, not at all', async () => {
  const id = await rig.take(here);
  valueOf(await files.exportTo(here, [id], words));
  rig.jobs.known = [aJob({ name: 'Night Auditor' })];
  expect(valueOf(await importThere())).toEqual({ importedCount: 1, draftCount: 1, alreadyHereCount: 0 });
  expect(valueOf(await there.get(id))).toMatchObject({ state: { kind: 'draft' }, jobId: null });

  const stranger = rig.boot({ outbox: createFakeDeskOutbox(), apiOrigin: 'http://127.0.0.1:4000' });
  valueOf(await files.choose());
  expect(await files.importChosen(stranger, words)).toEqual({
    ok: false,
    failure: { kind: 'file', reason: 'other-company' },
  });
});
