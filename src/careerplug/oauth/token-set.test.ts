import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenSetSchema, toTokenSet } from './token-set.ts';
import { toTokenInfo } from './token-info.ts';

const receivedAt = 1_000_000;
const day = 86_400_000;

test.each([
  [
    {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 172_800,
      refresh_token: 'r',
      scope: 'public',
      created_at: 1,
    },
    { accessToken: 'a', refreshToken: 'r', expiresAt: receivedAt + 2 * day, scope: 'public' },
  ],
  [
    { access_token: 'a', token_type: 'bearer', expires_in: '3600', refresh_token: null, scope: null },
    { accessToken: 'a', refreshToken: null, expiresAt: receivedAt + 3_600_000, scope: '' },
  ],
  [
    { access_token: 'a', scope: ['x', 'y z'], refresh_token: '' },
    { accessToken: 'a', refreshToken: null, expiresAt: receivedAt + 2 * day, scope: 'x y z' },
  ],
  [{ access_token: 'a', expires_in: null }, { expiresAt: receivedAt + 2 * day }],
  [{ access_token: 'a', expires_in: -5 }, { expiresAt: receivedAt + 2 * day }],
  [{ access_token: 'a', expires_in: 0 }, { expiresAt: receivedAt }],
])('reads the token answer %j', (json, expected) => {
  expect(toTokenSet(json, receivedAt)).toMatchObject({ ...expected, receivedAt });
});

test.each([
  null,
  [],
  {},
  'a',
  { access_token: '' },
  { access_token: null },
  { access_token: 7 },
  { access_token: 'a b' },
  { access_token: 'a\r\nx: y' },
  { access_token: 'é' },
  { access_token: 'a', token_type: 'mac' },
])('no bearer token in %j', (json) => {
  expect(toTokenSet(json, receivedAt)).toBeNull();
});

test('never throws, and gives only what the vault’s schema allows', () => {
  const answers = fc.dictionary(
    fc.constantFrom('access_token', 'token_type', 'expires_in', 'refresh_token', 'scope'),
    fc.oneof(fc.jsonValue(), fc.string({ minLength: 1 }), fc.constant('bearer')),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), answers), (json) => {
      const set = toTokenSet(json, receivedAt);
      if (set !== null) expect(tokenSetSchema.parse(set)).toEqual(set);
      toTokenInfo(json);
    }),
    { numRuns: 2000 },
  );
});

test('reads what a token is', () => {
  expect(
    toTokenInfo({ resource_owner_id: 5, scope: ['public'], expires_in: 60, application: { uid: 'u' } }),
  ).toEqual({
    personId: '5',
    scopes: ['public'],
    expiresInMs: 60_000,
    applicationUid: 'u',
  });
  expect(
    toTokenInfo({ resource_owner_id: null, scopes: 'a b', expires_in: null, application: null }),
  ).toEqual({
    personId: null,
    scopes: ['a', 'b'],
    expiresInMs: null,
    applicationUid: '',
  });
  expect(toTokenInfo({ hello: 1 })).toBeNull();
});
