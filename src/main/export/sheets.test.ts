import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isFormulaLike, momentText, type Cell, type SheetWriter } from './cell.ts';
import { createCsvWriter } from './csv.ts';
import { createXlsxWriter, serialOf } from './xlsx.ts';

const text = (content: string): Cell => ({ kind: 'text', text: content });

function written(writer: SheetWriter, headers: string[], pieces: Cell[][][]): Uint8Array {
  return Buffer.concat([writer.begin(headers), ...pieces.map((rows) => writer.rows(rows)), writer.end()]);
}
const csvOf = (cells: Cell[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(createCsvWriter(), ['A'], [[cells]]));
function sheetOf(pieces: Cell[][][], headers = ['A']): string {
  const parts = unzipSync(written(createXlsxWriter(), headers, pieces));
  return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0));
}

test.each([
  '=1+1',
  '+1 512 555 0123',
  '-3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =HYPERLINK("http://evil.example")',
  '＝1',
  '\u200B=1',
])('%j can do nothing in a spreadsheet', (dangerous) => {
  expect(isFormulaLike(dangerous)).toBe(true);
  expect(csvOf([text(dangerous)])).toContain(`\r\n"'${dangerous.replaceAll('"', '""')}"\r\n`);
  // Style 1 is marked as quoted; an inline string is never calculated, and nothing is added to it.
  expect(sheetOf([[[text(dangerous)]]])).toContain('<c t="inlineStr" s="1">');
  expect(sheetOf([[[text(dangerous)]]])).not.toContain('<f>');
});

test('ordinary texts stay as they are', () => {
  for (const plain of ['José Núñez', '(512) 555-0123', 'a=b', 'x@y.example', '']) {
    expect(isFormulaLike(plain)).toBe(false);
  }
  expect(csvOf([text('Ann "Red" Ray, Jr.'), { kind: 'empty' }, { kind: 'number', value: 5 }])).toBe(
    '\uFEFF"A"\r\n"Ann ""Red"" Ray, Jr.",,5\r\n',
  );
});

test('whatever was typed, CSV gives it back, and no field begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })), (rows) => {
      const bytes = written(createCsvWriter(), ['A'], [rows.map((row) => row.map(text))]);
      const fields = readCsv(new TextDecoder().decode(bytes)).slice(1);
      const expected = rows.map((row) => row.map((one) => (isFormulaLike(one) ? `'${one}` : one)));
      expect(fields).toEqual(expected.map((row) => row.map((one) => one.toWellFormed())));
      for (const field of fields.flat()) expect(isFormulaLike(field)).toBe(false);
    }),
  );
});

test('whatever was typed, the sheet is well-formed, and its texts are whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (texts) => {
      const sheet = sheetOf(texts.map((one) => [[text(one)]]));
      expect(sheet).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      const cells = [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gsu)].slice(1).map(([, row]) => row ?? '');
      expect(cells).toHaveLength(texts.length);
      for (const [at, cell] of cells.entries()) expect(readText(cell)).toBe(clean(texts[at] ?? ''));
    }),
  );
});

test('moments are told by the clock on the wall', () => {
  const at = new Date(2026, 10, 26, 14, 5).getTime();
  expect(momentText(at)).toBe('2026-11-26 14:05');
  expect(serialOf(at)).toBeCloseTo(46_352 + (14 * 60 + 5) / 1440, 8);
  expect(csvOf([{ kind: 'moment', at }])).toContain('\r\n2026-11-26 14:05\r\n');
});

test('a workbook says where its rows end', () => {
  const parts = unzipSync(written(createXlsxWriter(), ['A', 'B'], [[[text('x'), text('y')]]]));
  expect(Object.keys(parts).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0))).toContain(
    '<autoFilter ref="A1:B2"/>',
  );
});

/** As RFC 4180 says, by hand. */
function readCsv(content: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, end] of content.replace(/^\uFEFF/u, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    row.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const clean = (typed: string): string =>
  typed.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

function readText(cell: string): string {
  const found = /<t xml:space="preserve">(.*)<\/t>/su.exec(cell)?.[1] ?? '';
  return found
    .replaceAll('&#13;', '\r')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('_x005F_', '_');
}
