import { expect, test } from 'vitest';
import { withEnding } from './saved-name.ts';

const free = (): boolean => false;

test('an ending that was left out is added, one that was typed is kept', () => {
  expect(withEnding('/a/list', 'csv', free)).toBe('/a/list.csv');
  expect(withEnding('/a/list.txt', 'csv', free)).toBe('/a/list.txt');
  expect(withEnding('/a.b/list', 'csv', free)).toBe('/a.b/list.csv');
});

test('what nobody was asked about is not replaced', () => {
  const taken = new Set(['/a/list.csv', '/a/list (2).csv']);
  expect(withEnding('/a/list', 'csv', (path) => taken.has(path))).toBe('/a/list (3).csv');
});
