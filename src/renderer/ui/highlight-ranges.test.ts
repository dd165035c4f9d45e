import { expect, test } from 'vitest';
import fc from 'fast-check';
import { highlightRanges } from './highlight-ranges.ts';

const marked = (text: string, search: string): string[] =>
  highlightRanges(text, search).map(({ start, end }) => text.slice(start, end));

test.each([
  ['María José Ortega', 'ort', ['Ort']],
  ['María José Ortega', 'jose MAR', ['Mar', 'José']],
  ['Ngọc Trần', 'tran', ['Trần']],
  ['Łukasz Wiśniewski', 'lu wis', ['Łu', 'Wiś']],
  ['Straße', 'strasse', ['Straße']],
  ["Devon O'Neil", "o'ne", ['O', 'Ne']],
  ['Line Cook · Austin #1', 'austin 1', ['Austin', '1']],
  ['Ortega', 'tega', ['tega']],
  ['Ortega', 'te', []],
  ['Núñez', 'ñez', ['ñez']],
  ['(512) 555-0148', '5550148', ['555-0148']],
  ['(512) 555-0148', '55 01', ['55', '01']],
  ['(512) 555-0148', '5501', ['55-01']],
  ['(512) 555-0148', '9999', []],
  ['Ortega', '  ', []],
  ['anna ann', 'ann anna', ['anna', 'ann']],
  ['Jose\u0301 Lee', 'jose', ['Jose\u0301']],
])('marks in %j what %j looks for', (text, search, found) => {
  expect(marked(text, search)).toEqual(found);
});

test('ranges are inside of the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      let last = 0;
      for (const { start, end } of highlightRanges(text, search)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
