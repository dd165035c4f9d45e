import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorFacts } from './error-facts.ts';

const person = 'Wilhelmina Okonkwo-Zyx, 512 555 0187, w.canary@example.org';

test('says what kind of error it was and where, and nothing it was about', () => {
  const error = Object.assign(new TypeError(`cannot read ${person} in /home/wilhelmina/data`), {
    code: 'ENOENT',
  });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ error: 'TypeError', code: 'ENOENT' });
  expect(facts.at).toMatch(/error-facts\.test\.ts:\d+:\d+/u);
  expect(JSON.stringify(facts)).not.toMatch(/wilhelmina|Okonkwo|0187|canary|\//iu);
});

test('a message of several lines is not taken for places', () => {
  const error = new Error(`one\n    at Wilhelmina (canary.ts:1:1)\n    at okonkwo.ts:2:2`);
  expect(errorFacts(error).at).not.toMatch(/wilhelmina|canary|okonkwo/iu);
});

test.each([
  ['    at save (/home/jo/app/out/main/main.js:10:5)', 'save main.js:10:5'],
  ['    at save (/home/jo/app/out/main/chunks/main-Ab1.js:10:5)', 'save main-Ab1.js:10:5'],
  ['    at async Outbox.run (file:///C:/Users/Jo%20Lee/main.js:10:5)', 'async Outbox.run main.js:10:5'],
  ['    at C:\\Users\\Jo Lee\\main.js:3:1', 'main.js:3:1'],
  ['    at new Thing [as make] (node:internal/x:4:2)', 'new Thing [as make] x:4:2'],
  ['    at Jo Lee (/x/main.js:1:1)', 'main.js:1:1'],
])('%j is told as %j', (line, expected) => {
  const error = new Error('canary');
  error.stack = `Error: canary\n${line}`;
  expect(errorFacts(error).at).toBe(expected);
});

test.each([null, undefined, 'canary', 7, { message: 'canary', stack: 'canary' }])(
  'what was thrown and is no error (%j) is told by its type alone',
  (thrown) => {
    expect(errorFacts(thrown)).toEqual({ error: typeof thrown, code: '', at: '' });
  },
);

test('no name, code or message of any error comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const canary = `canary${typed}/x`;
      const error = Object.assign(new Error(canary), { code: canary, name: `${canary}!` });
      expect(JSON.stringify(errorFacts(error))).not.toContain('canary');
    }),
    { numRuns: 500 },
  );
});
