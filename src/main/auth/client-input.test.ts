import { expect, test } from 'vitest';
import { checkSignInInput, checkTokenInput, type Preset } from './client-input.ts';

const key = 'a1B2'.repeat(11);
const fixed: Preset = {
  name: 'Harbor Grill',
  clientId: key,
  clientSecret: '',
  appOrigin: 'https://app.example.org',
  apiOrigin: 'https://api.example.org',
  isFixed: true,
};
const typed = { clientId: key, clientSecret: 'z9Y8'.repeat(11), returnsBy: 'callback' } as const;
const token = 'tok3n'.repeat(10);

test('the servers an administrator decided need not be typed', () => {
  expect(checkSignInInput(typed, fixed, false)).toMatchObject({
    ok: true,
    value: { keys: { appOrigin: fixed.appOrigin }, apiOrigin: fixed.apiOrigin, connectionName: fixed.name },
  });
});

test.each([
  { appOrigin: 'https://app.careerplug.com' },
  { apiOrigin: 'https://api.example.org:8443' },
  { appOrigin: 'https://elsewhere.example.org', apiOrigin: 'https://elsewhere.example.org' },
])('and no others are signed in to, whatever a window asks: %j', (servers) => {
  const refused = { ok: false, failure: { kind: 'rejected', reason: 'host-not-allowed' } };
  expect(checkSignInInput({ ...typed, ...servers }, fixed, false)).toEqual(refused);
  expect(checkTokenInput({ token, ...servers }, fixed, false)).toEqual(refused);
});

test('what is only filled in can be typed over', () => {
  const filled: Preset = { ...fixed, isFixed: false };
  const elsewhere = { appOrigin: 'https://app.careerplug.com', apiOrigin: 'https://api.careerplug.com' };
  expect(checkSignInInput({ ...typed, ...elsewhere }, filled, false).ok).toBe(true);
});

test('a secret that nobody filled in is asked for', () => {
  expect(checkSignInInput({ ...typed, clientSecret: '' }, fixed, false)).toMatchObject({
    ok: false,
    failure: { reason: 'invalid-input', fields: ['clientSecret'] },
  });
});
