import { expect, test } from 'vitest';
import type { Connection } from '../../../shared/domain/session.ts';
import { aConnectionId } from '../../../testing/builders.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';
import { initialFields, signInSchema } from './sign-in-form.ts';
import { browserInput, keysInput, tokenInput } from './sign-in-input.ts';

const key = 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9f';
const secret = 'zY9xW7vU5tS3rQ1pN9mL7kJ5hG3fE1dC9bA7zY5xW3v';
const preset = {
  name: 'Harbor Grill',
  clientId: key,
  hasClientSecret: true,
  appOrigin: 'http://127.0.0.1:4600',
  apiOrigin: 'http://127.0.0.1:4601',
};

function problems(
  fields: Partial<ReturnType<typeof initialFields>>,
  given: typeof preset | null = null,
  way: SignInWay = 'browser',
): Record<string, string> {
  const checked = signInSchema(given, way).safeParse({ ...initialFields(given), ...fields });
  if (checked.success) return {};
  return Object.fromEntries(checked.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

test.each(['browser', 'keys'] as const)('asks for both keys: %s', (way) => {
  expect(problems({}, null, way)).toEqual({
    clientId: 'connect.keyMissing',
    clientSecret: 'connect.secretMissing',
  });
});

test('asks for nothing but the token where somebody has one', () => {
  expect(problems({}, null, 'token')).toEqual({ token: 'connect.tokenMissing' });
  expect(problems({ token: key }, null, 'token')).toEqual({});
  expect(problems({ token: 'short' }, null, 'token')).toEqual({ token: 'connect.keyShort' });
});

test('takes the token out of the line it was copied with', () => {
  const fields = { ...initialFields(null), token: ` Authorization: Bearer ${key}\n` };
  expect(problems(fields, null, 'token')).toEqual({});
  expect(tokenInput(fields).token).toBe(key);
});

test('takes off what copying dragged along, and nothing else', () => {
  const fields = { ...initialFields(null), clientId: `  ${key}\n`, clientSecret: `\u200b${secret} ` };
  expect(problems(fields)).toEqual({});
  expect(browserInput(fields)).toMatchObject({ clientId: key, clientSecret: secret });
});

test('names what is wrong with a key', () => {
  expect(problems({ clientId: `${key} ${secret}`, clientSecret: secret })).toEqual({
    clientId: 'connect.keySpaces',
  });
  expect(problems({ clientId: 'abc', clientSecret: secret })).toEqual({ clientId: 'connect.keyShort' });
  expect(problems({ clientId: 'https://app.careerplug.com', clientSecret: secret })).toEqual({
    clientId: 'connect.keyAddress',
  });
  expect(problems({ clientId: key, clientSecret: key })).toEqual({ clientSecret: 'connect.keysSame' });
});

test('lets the secret stay empty only for the keys and the host it was filled in for', () => {
  expect(problems({}, preset)).toEqual({});
  expect(problems({ clientId: secret }, preset)).toEqual({ clientSecret: 'connect.secretMissing' });
  expect(problems({ appOrigin: 'https://app.careerplug.com' }, preset)).toEqual({
    clientSecret: 'connect.secretMissing',
  });
  expect(problems({}, { ...preset, hasClientSecret: false })).toEqual({
    clientSecret: 'connect.secretMissing',
  });
});

test('refuses addresses where somebody could listen, and ones that are none', () => {
  const keys = { clientId: key, clientSecret: secret };
  expect(problems({ ...keys, appOrigin: 'http://careerplug.example' })).toEqual({
    appOrigin: 'connect.originPlain',
  });
  expect(problems({ ...keys, apiOrigin: 'careerplug' })).toEqual({ apiOrigin: 'connect.originShape' });
});

test('sends origins in one spelling and leaves an empty scope out', () => {
  const fields = {
    ...initialFields(null),
    clientId: key,
    clientSecret: secret,
    appOrigin: ' HTTPS://App.CareerPlug.com/ ',
  };
  expect(browserInput(fields)).toEqual({
    clientId: key,
    clientSecret: secret,
    returnsBy: 'callback',
    appOrigin: 'https://app.careerplug.com',
    apiOrigin: 'https://api.careerplug.com',
  });
  expect(keysInput({ ...fields, scope: ' global_partner_api ' })).toEqual({
    clientId: key,
    clientSecret: secret,
    scope: 'global_partner_api',
    appOrigin: 'https://app.careerplug.com',
    apiOrigin: 'https://api.careerplug.com',
  });
});

test('signing in again begins with the hosts of that connection, and never with another’s keys', () => {
  const connection: Connection = {
    id: aConnectionId(),
    name: 'Second account',
    kind: 'careerplug',
    appOrigin: 'https://app.careerplug.com',
    apiOrigin: 'https://api.careerplug.com',
  };
  expect(initialFields(preset, connection)).toMatchObject({
    clientId: '',
    appOrigin: connection.appOrigin,
    apiOrigin: connection.apiOrigin,
  });
  expect(initialFields(preset, { ...connection, appOrigin: preset.appOrigin }).clientId).toBe(key);
});
