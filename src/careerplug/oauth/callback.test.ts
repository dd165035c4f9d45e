import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCallback } from './callback.ts';

const state = 'sJ3kQ0v8mW2xTnB5yR7aLcD1eF4gH6iK9oP_uZ-qXwY';
const code = 'Zk2p9T_code-7Qx';
const parse = (address: string) => parseCallback(address, { state });

test.each([
  `com.hiredesk.app://oauth/callback?code=${code}&state=${state}`,
  `com.hiredesk.app:/oauth/callback?code=${code}&state=${state}`,
  `com.hiredesk.app://oauth/callback?state=${state}&code=${code}`,
  `com.hiredesk.app://oauth/callback?code=${code}&state=${state}&scope=public`,
  `com.hiredesk.app://oauth/callback?code=${encodeURIComponent(code)}&state=${state}#_=_`,
])('takes the code out of our own answer: %s', (address) => {
  expect(parse(address)).toEqual({ kind: 'code', code });
});

test('hears a refusal, and an error with its word', () => {
  expect(parse(`com.hiredesk.app://oauth/callback?error=access_denied&state=${state}`)).toEqual({
    kind: 'denied',
  });
  expect(
    parse(`com.hiredesk.app://oauth/callback?error=invalid_scope&error_description=The+scope&state=${state}`),
  ).toEqual({ kind: 'error', word: 'invalid_scope', description: 'The scope' });
});

test.each([
  [`com.hiredesk.app://oauth/callback?code=${code}&state=${state}x`, 'foreign-state'],
  [`com.hiredesk.app://oauth/callback?code=${code}&state=${state.slice(1)}`, 'foreign-state'],
  [`com.hiredesk.app://oauth/callback?code=${code}&state=${state.toLowerCase()}`, 'foreign-state'],
  ['com.hiredesk.app://oauth/callback?error=access_denied', 'foreign-state'],
  ['com.hiredesk.app://oauth/callback?error=access_denied&state=other', 'foreign-state'],
  [`com.hiredesk.app://oauth/callback?code=${code}`, 'unsolicited-code'],
  [`com.hiredesk.app://oauth/callback?code=${code}&state=`, 'unsolicited-code'],
])('leaves the waiting sign-in alone: %s', (address, kind) => {
  expect(parse(address)).toEqual({ kind });
});

test('while nobody waits, no code is ours', () => {
  const address = `com.hiredesk.app://oauth/callback?code=${code}&state=${state}`;
  expect(parseCallback(address, null)).toEqual({ kind: 'foreign-state' });
  expect(parseCallback(address, { state: '' })).toEqual({ kind: 'foreign-state' });
  expect(parseCallback(`com.hiredesk.app://oauth/callback?code=${code}`, null)).toEqual({
    kind: 'unsolicited-code',
  });
});

const ours = `code=${code}&state=${state}`;
test.each([
  [`https://oauth/callback?${ours}`, 'other-address'],
  [`COM.HIREDESK.APP://oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app.evil://oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app:oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app:///oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app://evil@oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth:80/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth/callback/?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth/callback/more?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth/%63allback?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth/x/../callback?${ours}`, 'other-address'],
  [` com.hiredesk.app://oauth/callback?${ours}`, 'other-address'],
  [`com.hiredesk.app://oauth/callback?${ours}\n`, 'other-address'],
  [`--flag com.hiredesk.app://oauth/callback?${ours}`, 'other-address'],
  ['', 'other-address'],
  ['com.hiredesk.app://oauth/callback', 'nothing-in-it'],
  [`com.hiredesk.app://oauth/callback?state=${state}`, 'nothing-in-it'],
  [`com.hiredesk.app://oauth/callback#${ours}`, 'nothing-in-it'],
  [`com.hiredesk.app://oauth/callback?${ours}&code=other`, 'duplicate-parameter'],
  [`com.hiredesk.app://oauth/callback?${ours}&state=${state}`, 'duplicate-parameter'],
  [`com.hiredesk.app://oauth/callback?${ours}&st%61te=x`, 'duplicate-parameter'],
  [`com.hiredesk.app://oauth/callback?code=&state=${state}`, 'malformed-code'],
  [`com.hiredesk.app://oauth/callback?code=a%20b&state=${state}`, 'malformed-code'],
  [`com.hiredesk.app://oauth/callback?code=${'a'.repeat(1025)}&state=${state}`, 'malformed-code'],
  [`com.hiredesk.app://oauth/callback?${ours}&x=${'a'.repeat(5000)}`, 'too-long'],
])('drops what is not our callback: %j', (address, why) => {
  expect(parse(address)).toEqual({ kind: 'not-a-callback', why });
});

test('10,000 odd addresses: none throws, and none becomes a code without our state', () => {
  const addressPieces = fc.constantFrom(
    'com.hiredesk.app:',
    '//',
    '/',
    'oauth',
    'callback',
    '?',
    '&',
    '#',
    '@',
  );
  const otherPieces = fc.constantFrom(
    'code=',
    'state=',
    state,
    code,
    '%',
    '%00',
    '%E0',
    '..',
    ' ',
    '\n',
    '\u0000',
    '\ud800',
  );
  const piece = fc.oneof(addressPieces, otherPieces);
  const odd = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
  const parameter = fc.oneof(
    fc.constantFrom(`code=${code}`, `state=${state}`, 'error=access_denied', 'error=x', 'code=', 'state='),
    odd,
  );
  const nearly = fc
    .array(parameter, { maxLength: 4 })
    .map((parameters) => `com.hiredesk.app://oauth/callback?${parameters.join('&')}`);
  const addresses = fc.oneof(
    nearly,
    odd,
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true }),
  );
  let codes = 0;
  fc.assert(
    fc.property(addresses, fc.constantFrom({ state }, { state: '' }, null), (address, expected) => {
      const result = parseCallback(address, expected);
      if (result.kind !== 'code' && result.kind !== 'denied' && result.kind !== 'error') return;
      codes += 1;
      expect(expected?.state).toBe(state);
      expect(address).toContain(`state=${state}`);
    }),
    { numRuns: 10_000 },
  );
  // The generator reaches the inside of the parser, not only its front door.
  expect(codes).toBeGreaterThan(0);
});
