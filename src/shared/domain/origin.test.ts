import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultApiOrigin, defaultAppOrigin, parseOrigin } from './origin.ts';

const spelled = (text: string) => {
  const result = parseOrigin(text);
  return result.ok ? result.value : result.failure;
};

test.each([
  [defaultAppOrigin, defaultAppOrigin],
  [` ${defaultApiOrigin}/\n`, defaultApiOrigin],
  ['HTTPS://App.CareerPlug.com:443', 'https://app.careerplug.com'],
  ['https://careerplug.example:8443', 'https://careerplug.example:8443'],
  ['http://127.0.0.1:54321', 'http://127.0.0.1:54321'],
  ['http://127.8.9.10', 'http://127.8.9.10'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['http://localhost:80', 'http://localhost'],
])('takes %s', (text, expected) => {
  expect(spelled(text)).toBe(expected);
});

test.each([
  'http://app.careerplug.com',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'http://128.0.0.1',
  'http://10.0.0.1',
  'http://[::2]',
])('never speaks plain http to another computer: %s', (text) => {
  expect(spelled(text)).toEqual({ kind: 'rejected', reason: 'host-not-allowed' });
});

test.each([
  '',
  'app.careerplug.com',
  'ftp://app.careerplug.com',
  'javascript:alert(1)',
  'https://user:secret@app.careerplug.com',
  'https://app.careerplug.com/path',
  'https://app.careerplug.com?x=1',
  'https://app.careerplug.com#x',
  'https://app.careerplug.com:0',
  'https://app.careerplug.com:70000',
  'https://a..b',
  'https://-a.com',
  'http://2130706433',
  'http://0x7f.1',
  'http://127.1',
  'https://xn--\u200b.com',
])('refuses what is not an origin: %j', (text) => {
  expect(spelled(text)).toEqual({ kind: 'rejected', reason: 'invalid-input' });
});

test('never throws, and what it accepts is exactly what the platform reads as an origin', () => {
  const nearly = fc
    .tuple(
      fc.constantFrom('http://', 'https://', ''),
      fc.oneof(fc.ipV4(), fc.domain(), fc.constantFrom('localhost', '127.0.0.1', '[::1]'), fc.string()),
      fc.constantFrom('', ':80', ':443', ':8080', '/', '/x', '@x'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const result = parseOrigin(text);
      if (!result.ok) return;
      expect(new URL(result.value).origin).toBe(result.value);
      expect(parseOrigin(result.value)).toEqual(result);
    }),
    { numRuns: 2000 },
  );
});
