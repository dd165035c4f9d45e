import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePastedCode } from './pasted-code.ts';

const code = 'Zk2p9T_code-7QxLmN4bV8cR1wY0';

test.each([
  code,
  `  ${code}\r\n`,
  `\u200B${code}\uFEFF`,
  `https://app.careerplug.com/oauth/authorize/native?code=${code}`,
  ` https://app.careerplug.com/oauth/authorize/native?code=${code}#top `,
  `app.careerplug.com/oauth/authorize/native?code=${code}`,
  `http://127.0.0.1:4567/oauth/authorize/native?code=${code}&x=1`,
  `https://app.careerplug.com/oauth/authorize/${code}`,
])('finds the code in %j', (text) => {
  expect(parsePastedCode(text)).toEqual({ kind: 'code', code, state: null });
});

test.each(['com.hiredesk.app://oauth/callback', 'com.hiredesk.app:/oauth/callback'])(
  'a whole callback address brings its state along: %s',
  (address) => {
    expect(parsePastedCode(`${address}?code=${code}&state=s`)).toEqual({ kind: 'code', code, state: 's' });
  },
);

test.each([
  ['', 'empty'],
  [' \n\u200B', 'empty'],
  ['abc', 'no-code'],
  ['I see no code on the page', 'no-code'],
  [`${code.slice(0, 10)} ${code.slice(10)}`, 'no-code'],
  ['https://app.careerplug.com/oauth/authorize?client_id=abc', 'no-code'],
  ['https://app.careerplug.com/oauth/authorize/native', 'no-code'],
  ['https://app.careerplug.com/oauth/authorize/native?error=access_denied', 'no-code'],
  ['com.hiredesk.app://oauth/callback?error=access_denied&state=s', 'no-code'],
])('says so when there is none: %j', (text, kind) => {
  expect(parsePastedCode(text)).toEqual({ kind });
});

test('never throws, and gives only what can travel in a form', () => {
  const piece = fc.constantFrom(
    'https://',
    'app.careerplug.com',
    '/oauth/authorize/native',
    '?code=',
    code,
    '&',
    '#',
    '%',
    ' ',
    '\n',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const result = parsePastedCode(text);
        if (result.kind === 'code') expect(result.code).toMatch(/^[\w.~+=-]{16,1024}$/u);
      },
    ),
    { numRuns: 3000 },
  );
});
