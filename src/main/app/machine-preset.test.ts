import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machinePresetPath, parseMachinePreset, readMachinePreset } from './machine-preset.ts';

const whole = {
  connection: {
    name: 'Harbor Grill',
    clientId: 'application',
    appOrigin: 'https://app.careerplug.com/',
    apiOrigin: 'https://API.careerplug.com',
    redirect: 'code',
  },
  language: 'es',
  updates: { channel: 'beta', address: 'https://intranet.example.org/hiredesk' },
  kiosk: { anything: true },
  retention: { months: 12 },
};

const parse = (value: unknown): ReturnType<typeof parseMachinePreset> =>
  parseMachinePreset(JSON.stringify(value), '/etc/hiredesk/preset.json');

test('everything that can be decided, in one spelling', () => {
  expect(parse(whole)).toEqual({
    path: '/etc/hiredesk/preset.json',
    connection: {
      name: 'Harbor Grill',
      clientId: 'application',
      appOrigin: 'https://app.careerplug.com',
      apiOrigin: 'https://api.careerplug.com',
      returnsBy: 'pasted-code',
    },
    language: 'es',
    channel: 'beta',
    updatesAddress: 'https://intranet.example.org/hiredesk',
    problems: [],
  });
});

test('a file that decides little decides only that; CareerPlug’s own hosts need not be written', () => {
  expect(parse({ connection: { name: 'Harbor Grill', clientId: 'a' } })).toMatchObject({
    connection: { appOrigin: 'https://app.careerplug.com', returnsBy: 'callback' },
    language: null,
    channel: null,
    problems: [],
  });
  expect(parse({})).toMatchObject({ connection: null, problems: [] });
});

test.each([
  ['connection.name', 'missing', { connection: { clientId: 'a' } }],
  [
    'connection.clientSecret',
    'unknown-field',
    { connection: { name: 'A', clientId: 'a', clientSecret: 's' } },
  ],
  ['lanugage', 'unknown-field', { lanugage: 'es' }],
  ['language', 'wrong-value', { language: 'fr' }],
  ['updates.channel', 'wrong-value', { updates: { channel: 'nightly' } }],
  ['updates.address', 'wrong-address', { updates: { address: 'http://intranet.example.org' } }],
  [
    'connection.apiOrigin',
    'wrong-address',
    { connection: { name: 'A', clientId: 'a', apiOrigin: 'careerplug' } },
  ],
  ['', 'wrong-value', [1, 2]],
])('%j is told as %s, and nothing of the file counts', (field, what, file) => {
  expect(parse(file)).toMatchObject({
    connection: null,
    language: null,
    channel: null,
    problems: [{ field, what }],
  });
});

test('any text at all gives an answer, never half of one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const managed = parseMachinePreset(text, '/p');
      expect(managed.problems.length === 0 || managed.connection === null).toBe(true);
    }),
  );
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hiredesk-preset-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('no file decides nothing; one that cannot be read is told', () => {
  expect(readMachinePreset(null, true)).toBeNull();
  expect(readMachinePreset(join(folder, 'preset.json'), true)).toBeNull();
  expect(readMachinePreset(folder, false)?.problems).toEqual([{ field: '', what: 'unreadable' }]);
});

test.skipIf(process.platform === 'win32')('a file that anybody could have written counts for nobody', () => {
  const path = join(folder, 'preset.json');
  writeFileSync(path, `\uFEFF${JSON.stringify(whole)}`, { mode: 0o644 });
  chmodSync(path, 0o666);
  expect(readMachinePreset(path, true)).toMatchObject({
    connection: null,
    problems: [{ field: '', what: 'anybody-can-change-it' }],
  });
  chmodSync(path, 0o644);
  const isRoot = process.getuid?.() === 0;
  expect(readMachinePreset(path, true)?.problems).toHaveLength(isRoot ? 0 : 1);
  expect(readMachinePreset(path, false)).toMatchObject({ language: 'es', problems: [] });
});

test('it lies where users can’t write', () => {
  expect(machinePresetPath('linux', {})).toBe('/etc/hiredesk/preset.json');
  expect(machinePresetPath('darwin', {})).toBe('/Library/Application Support/Hiredesk/preset.json');
  expect(machinePresetPath('win32', {})).toBe('C:\\Program Files\\Hiredesk\\preset.json');
  expect(machinePresetPath('aix', {})).toBeNull();
});
