import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSchema } from './failure.ts';
import { safeDetail } from './safe-detail.ts';

test.each([
  "ENOENT: no such file or directory, open '/home/jo/.config/Hiredesk/vault.bin'",
  'EPERM: /Users/jo/Library/x',
  'cannot open C:\\Users\\Jo\\AppData\\x.db',
  'D:/data/x',
  '\\\\server\\share\\x',
  'file:///opt/hiredesk/x',
  '/opt/Hiredesk/resources/app.asar/out/main/main.js',
  'Error: x\n    at save (main.js:1:2)',
  'at main.js:12:5',
  'node_modules/zod/index.cjs:4',
])('%j does not leave', (text) => {
  expect(safeDetail(text)).toBe('');
});

test.each([
  'ERR_CONNECTION_REFUSED',
  'GET /apps answered 502',
  'the list does not end at page 12',
  'either/or; and 3/4 of 12:30',
  'Phone is invalid. Meet us at the Elm St. store',
  'http://127.0.0.1:8080 did not answer',
])('%j is what support needs', (text) => {
  expect(safeDetail(text)).toBe(text);
});

test('a failure that is parsed has lost the places, and stays the failure it was', () => {
  const failure = { kind: 'storage', reason: 'unknown', detail: 'open /home/jo/x', stack: 'at x' };
  expect(failureSchema.parse(failure)).toEqual({ kind: 'storage', reason: 'unknown', detail: '' });
});

test('however an error of a file is worded, its folder does not leave', () => {
  const name = fc.stringMatching(/^[\w .-]{1,20}$/u);
  const folder = fc.oneof(
    fc
      .tuple(fc.constantFrom('/home', '/Users', '/tmp', '/var', '/opt'), name)
      .map((parts) => parts.join('/')),
    fc.tuple(fc.constantFrom('C:', 'd:'), fc.constantFrom('\\', '/'), name).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(folder, fc.constantFrom('', "'", '"', '(', ' ', ': ', '=', ','), (path, before) => {
      expect(safeDetail(`EACCES open${before === '' ? ' ' : before}${path}/canary.db`)).toBe('');
    }),
    { numRuns: 1000 },
  );
});
