import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFakeLog } from '../../testing/fake-log.ts';
import { parsePreset, readPreset } from './preset.ts';

const preset = {
  name: 'Harbor Grill',
  clientId: 'application',
  clientSecret: 'secret',
  appOrigin: 'http://127.0.0.1:4000',
  apiOrigin: 'http://127.0.0.1:4000/',
};

test('takes a preset and spells its addresses in one way', () => {
  expect(parsePreset(JSON.stringify(preset), true)).toEqual({
    ...preset,
    apiOrigin: 'http://127.0.0.1:4000',
  });
});

test.each([
  ['no JSON', 'nonsense'],
  ['something missing', JSON.stringify({ ...preset, name: undefined })],
  ['something more', JSON.stringify({ ...preset, extra: 1 })],
  ['an address outside', JSON.stringify({ ...preset, apiOrigin: 'https://api.careerplug.com' })],
  ['an address that is none', JSON.stringify({ ...preset, appOrigin: 'careerplug' })],
])('ignores a preset with %s', (_what, text) => {
  expect(parsePreset(text, true)).toBeNull();
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parsePreset(text, false)).toBeNull();
    }),
  );
});

test('says in the log that a file was ignored', () => {
  const log = createFakeLog();
  expect(readPreset('/nowhere/preset.json', true, log)).toBeNull();
  expect(log.lines).toMatchObject([{ event: 'preset.ignored', data: { reason: 'ENOENT' } }]);
  expect(readPreset(null, true, log)).toBeNull();
  expect(log.lines).toHaveLength(1);
});
