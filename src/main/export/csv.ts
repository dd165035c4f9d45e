import { isFormulaLike, momentText, type Cell, type SheetWriter } from './cell.ts';

/**
 * Comma-separated values (RFC 4180): every text in quotes, UTF-8 with the mark that Excel knows it by. A text that a
 * spreadsheet might run as a formula gets an apostrophe before it.
 */
export function createCsvWriter(): SheetWriter {
  const encoder = new TextEncoder();
  const lines = (rows: readonly (readonly Cell[])[]): string =>
    rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
  return {
    begin: (headers) =>
      encoder.encode(`\uFEFF${lines([headers.map((text) => ({ kind: 'text', text }) as const)])}`),
    rows: (rows) => encoder.encode(lines(rows)),
    end: () => new Uint8Array(0),
  };
}

function fieldOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(isFormulaLike(cell.text) ? `'${cell.text}` : cell.text);
    case 'number':
      return String(cell.value);
    case 'moment':
      return momentText(cell.at);
    case 'empty':
      return '';
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
