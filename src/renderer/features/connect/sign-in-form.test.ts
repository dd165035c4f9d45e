import { expect, test } from 'vitest';
import { initialFields, signInInput, signInSchema } from './sign-in-form.ts';

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
): Record<string, string> {
  const checked = signInSchema(given).safeParse({ ...initialFields(given), ...fields });
  if (checked.success) return {};
  return Object.fromEntries(checked.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

test('asks for both keys', () => {
  expect(problems({})).toEqual({
    clientId: 'connect.keyMissing',
    clientSecret: 'connect.secretMissing',
  });
});

test('takes off what copying dragged along, and nothing else', () => {
  const fields = { ...initialFields(null), clientId: `  ${key}\n`, clientSecret: `\u200b${secret} ` };
  expect(problems(fields)).toEqual({});
  expect(signInInput(fields)).toMatchObject({ clientId: key, clientSecret: secret });
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
  expect(signInInput(fields)).toEqual({
    clientId: key,
    clientSecret: secret,
    returnsBy: 'callback',
    appOrigin: 'https://app.careerplug.com',
    apiOrigin: 'https://api.careerplug.com',
  });
  expect(signInInput({ ...fields, scope: ' global_partner_api ' })).toMatchObject({
    scope: 'global_partner_api',
  });
});
