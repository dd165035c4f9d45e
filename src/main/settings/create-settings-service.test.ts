import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, settingsSchema } from '../../shared/domain/settings.ts';
import { createFakeDocument } from '../../testing/fake-json-document.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createSettingsService, readSettings } from './create-settings-service.ts';

test('a change is kept, told, and there at the next start', () => {
  const document = createFakeDocument();
  const settings = createSettingsService(document, createFakeLog());
  const told: string[] = [];
  settings.onChange(({ theme }) => told.push(theme));
  expect(settings.update({ theme: 'dark' })).toEqual({
    ok: true,
    value: { ...defaultSettings, theme: 'dark' },
  });
  expect(told).toEqual(['dark']);
  expect(createSettingsService(document, createFakeLog()).get().theme).toBe('dark');
});

test('a disk that refuses changes nothing and says so', () => {
  const document = createFakeDocument();
  const settings = createSettingsService(document, createFakeLog());
  document.refuseWrites(true);
  expect(settings.update({ theme: 'dark' })).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  expect(settings.get()).toEqual(defaultSettings);
});

test('one wrong value spoils no other', () => {
  expect(readSettings({ theme: 'dark', listWidth: 9999, density: 7, future: true })).toEqual({
    ...defaultSettings,
    theme: 'dark',
  });
});

test('any file at all gives settings that can be used', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(settingsSchema.safeParse(readSettings(value)).success).toBe(true);
    }),
  );
});
