import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { anApplicant, anApplicantId } from '../../testing/builders.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import type { Selection } from '../../shared/contract/marks.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import { english } from '../../shared/messages/catalogue.ts';
import { createNodeNewFiles } from '../platform/node-new-files.ts';
import type { NewFiles } from '../platform/new-files.ts';
import type { ListedPerson } from '../store/store.ts';
import { listForPaper } from './list-for-paper.ts';
import { createExporter } from './create-exporter.ts';

const notRemembered = { note: () => Promise.resolve(), forget: () => Promise.resolve() };

function setUp(peopleCount: number, options: { answer?: string | null; newFiles?: NewFiles } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hiredesk-export-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'list.csv');
  const progress: number[] = [];
  const exporter = createExporter({
    dialogs: {
      chooseWhereToSave: () => Promise.resolve(options.answer === undefined ? path : options.answer),
    },
    newFiles: options.newFiles ?? createNodeNewFiles(notRemembered),
    words: () => (id) => english[id],
    today: () => new Date(2026, 10, 26),
    tellProgress: ({ doneCount }) => progress.push(doneCount),
  });
  const ids = Array.from({ length: peopleCount }, (_, at) => anApplicantId(at + 1));
  const pieces: number[] = [];
  const gone = new Set<number>();
  const store = {
    applicants: {
      ids: () => Promise.resolve(ok(ids)),
      listed: (asked: readonly (typeof ids)[number][]) => {
        pieces.push(asked.length);
        return Promise.resolve(
          ok(
            asked
              .filter((id) => !gone.has(id))
              .map((id): ListedPerson => ({
                applicant: anApplicant({ id, firstName: '=Ann', lastName: `No ${id}` }),
                decision: id === 1 ? 'call' : null,
                stars: 0,
                tags: [],
                note: '',
                contactedAt: null,
              })),
          ),
        );
      },
    },
  };
  const view: Selection = { kind: 'view', query: everyone, exceptIds: [], seenCount: peopleCount };
  const start = (selection = view) =>
    exporter.start(store, { selection, format: 'csv', columns: ['name', 'my-mark'] });
  return { exporter, store, view, folder, path, progress, pieces, gone, start };
}

test('writes everybody of a view in pieces, tells how far it is, and only its owner may read the file', async () => {
  const { start, path, pieces, progress, folder } = setUp(450);
  expect(await start()).toEqual(
    ok({ kind: 'done', writtenCount: 450, missingCount: 0, fileName: 'list.csv' }),
  );
  const lines = readFileSync(path, 'utf8').split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['\uFEFF"Name","My mark"', `"'=Ann No 1","Call"`, `"'=Ann No 2",`]);
  expect(lines).toHaveLength(452);
  expect(pieces).toEqual([100, 100, 100, 100, 50]);
  expect(progress).toEqual([100, 200, 300, 400, 450]);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

test('leaves out who was taken out of a view, and says who was erased meanwhile', async () => {
  const { start, gone } = setUp(5);
  gone.add(3);
  const selection: Selection = {
    kind: 'view',
    query: everyone,
    exceptIds: [anApplicantId(1)],
    seenCount: 5,
  };
  expect(await start(selection)).toMatchObject({ value: { writtenCount: 3, missingCount: 1 } });
});

test('cancelled on the way, nothing is left and what was there stays', async () => {
  const { start, path, folder, exporter, pieces } = setUp(450);
  writeFileSync(path, 'before');
  const going = start();
  while (pieces.length === 0) await new Promise(setImmediate);
  exporter.cancel();
  expect(await going).toEqual(ok({ kind: 'cancelled' }));
  expect(pieces.length).toBeLessThan(3);
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

test('thought better of at the dialog, nothing is read or written', async () => {
  const { start, pieces, folder } = setUp(5, { answer: null });
  expect(await start()).toEqual(ok({ kind: 'cancelled' }));
  expect(pieces).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a disk that fills up on the way is said, and the half file is taken away', async () => {
  let discarded = 0;
  let writes = 0;
  const { start } = setUp(450, {
    newFiles: {
      begin: () =>
        Promise.resolve(
          ok({
            write: () => {
              writes += 1;
              return Promise.resolve(
                writes > 2 ? failed({ kind: 'storage', reason: 'disk-full' } as const) : ok(undefined),
              );
            },
            keep: () => Promise.resolve(ok(undefined)),
            discard: () => {
              discarded += 1;
              return Promise.resolve();
            },
          }),
        ),
    },
  });
  expect(await start()).toMatchObject({ failure: { kind: 'storage', reason: 'disk-full' } });
  expect(discarded).toBe(1);
});

test('a place that is a folder is a failure and stays a folder', async () => {
  const { start, path, folder } = setUp(5);
  mkdirSync(path);
  expect((await start()).ok).toBe(false);
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

test('on paper go as many as one can call, and how many more there are is known', async () => {
  const { store, view } = setUp(520);
  const list = await listForPaper(store, view);
  expect(list).toMatchObject({ value: { totalCount: 520 } });
  expect(list.ok && list.value.people).toHaveLength(500);
  expect(list.ok && list.value.people[0]).toMatchObject({ name: '=Ann No 1', decision: 'call' });
});

test('a second export while one runs is refused, and possible again afterwards', async () => {
  const { start } = setUp(450);
  const first = start();
  expect(await start()).toMatchObject({ failure: { kind: 'storage', reason: 'busy' } });
  expect((await first).ok).toBe(true);
  expect(await start()).toMatchObject({ value: { kind: 'done' } });
});
