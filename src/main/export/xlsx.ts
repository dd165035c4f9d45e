import { strToU8, Zip, ZipDeflate } from 'fflate';
import { isFormulaLike, type Cell, type SheetWriter } from './cell.ts';
import {
  contentTypes,
  packageLinks,
  sheetEnd,
  sheetStart,
  styles,
  workbook,
  workbookLinks,
} from './xlsx-parts.ts';

/** As much as Excel takes into one cell. */
const longestText = 32_767;
/** Rows in xlsx-parts' `styles`. */
const styleOf = { quoted: 1, moment: 2, heading: 3 } as const;

/**
 * A workbook of one sheet (ISO 29500), written as it comes: libraries that know the format want all of its rows at
 * once, so only the zip is one's (fflate), and the sheet is ours. Texts are inline strings, which are never formulas;
 * those that look like one are marked as quoted too, so that editing or saving them as CSV keeps them texts.
 */
export function createXlsxWriter(): SheetWriter {
  let pieces: Uint8Array[] = [];
  let failure: unknown = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece);
  });
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  let rowCount = 0;
  let columnCount = 0;

  const take = (): Uint8Array => {
    // The zip is made in memory: it fails by a mistake of ours only.
    if (failure !== null) throw new Error('zip', { cause: failure });
    const taken = Buffer.concat(pieces);
    pieces = [];
    return taken;
  };
  const add = (name: string, content: string): void => {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(content), true);
  };
  const push = (content: string, isLast = false): void => {
    sheet.push(strToU8(content), isLast);
  };
  const row = (cells: readonly string[]): string => {
    rowCount += 1;
    return `<row r="${rowCount}">${cells.join('')}</row>`;
  };

  return {
    begin: (headers) => {
      columnCount = headers.length;
      add('[Content_Types].xml', contentTypes);
      add('_rels/.rels', packageLinks);
      add('xl/workbook.xml', workbook);
      add('xl/_rels/workbook.xml.rels', workbookLinks);
      add('xl/styles.xml', styles);
      zip.add(sheet);
      push(sheetStart(columnCount));
      push(row(headers.map((text) => textCell(text, styleOf.heading))));
      return take();
    },
    rows: (rows) => {
      push(rows.map((cells) => row(cells.map(cellOf))).join(''));
      return take();
    },
    end: () => {
      push(sheetEnd(columnCount, rowCount), true);
      zip.end();
      return take();
    },
  };
}

function cellOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text, isFormulaLike(cell.text) ? styleOf.quoted : 0);
    case 'number':
      return `<c><v>${cell.value}</v></c>`;
    case 'moment':
      return `<c s="${styleOf.moment}"><v>${serialOf(cell.at)}</v></c>`;
    case 'empty':
      return '<c/>';
  }
}

function textCell(text: string, style: number): string {
  if (text === '') return '<c/>';
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Days since the last day of 1899, by this computer's clock; a spreadsheet knows no time zones. */
export function serialOf(at: number): number {
  const local = at - new Date(at).getTimezoneOffset() * 60_000;
  return Math.round(local / 1000) / 86_400 + 25_569;
}

/** XML has no word for most control characters and for halves of pairs; `_x0041_` would be read as a letter. */
function escaped(text: string): string {
  return text
    .slice(0, longestText)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
