import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fuses } from '../build/fuses.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

type Proof = { readonly file: string; readonly title: string };

/** Every test that a table names: a file, and behind it titles in quotation marks. */
function proofsIn(text: string): Proof[] {
  return [...text.matchAll(/`([\w./-]+\.(?:spec|test)\.tsx?)`((?:,? “[^”]+”)+)/gu)].flatMap(
    ([, file = '', titles = '']) =>
      [...titles.matchAll(/“([^”]+)”/gu)].map(([, title = '']) => ({ file, title })),
  );
}

/** Every file that a table names, with or without a title behind it. */
function filesIn(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/`((?:src|e2e|build|docs|scripts)\/[\w./-]+\.tsx?)`/gu)].map(([, file = '']) => file),
    ),
  ];
}

const tables = ['docs/security.md', 'docs/verified-where.md'] as const;

test.each(tables)('%s names only tests that there are', async (table) => {
  const proofs = proofsIn(await read(table));
  expect(proofs.length).toBeGreaterThan(20);
  const missing: Proof[] = [];
  for (const { file, title } of proofs) {
    const text = await read(file).catch(() => '');
    if (!text.includes(title)) missing.push({ file, title });
  }
  expect(missing).toEqual([]);
});

test.each(tables)('%s names only files that there are', async (table) => {
  const missing: string[] = [];
  for (const file of filesIn(await read(table))) {
    await read(file).catch(() => missing.push(file));
  }
  expect(missing).toEqual([]);
});

test('the checklist has its twenty items, each with a place and a proof', async () => {
  const rows = (await read('docs/security.md'))
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))
    .filter(([, number]) => /^\d+$/u.test(number ?? ''));
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_none, index) => index + 1),
  );
  for (const [, , item, where, proof, seen] of rows) {
    for (const cell of [item, where, proof]) expect((cell ?? '').length).toBeGreaterThan(10);
    expect(seen).toMatch(/double|unit|config/u);
  }
});

test('the table of fuses says what is set', async () => {
  const text = await read('docs/security.md');
  for (const [name, { isOn }] of Object.entries(fuses)) {
    expect(text).toMatch(new RegExp(`\\| ${name}\\s+\\| ${isOn ? 'on' : 'off'}\\s+\\|`, 'u'));
  }
});
