import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import { defaultSettings, settingsSchema } from '../../shared/domain/settings.ts';
import { aConnectionId, anApplicantId } from '../../testing/builders.ts';
import { createFakeDocument } from '../../testing/fake-json-document.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createSettingsService, readSettings } from './create-settings-service.ts';

const { search: _none, tags: _private, ...filters } = everyone;

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

test('the place that was left is there at the next start, for the same connection only', () => {
  const document = createFakeDocument();
  const place: LeftPlace = {
    connectionId: aConnectionId(),
    section: 'jobs',
    applicants: { view: 'new', query: filters, applicantId: anApplicantId(7) },
    jobs: { query: null, jobId: null },
    outbox: { entryId: null },
  };
  const settings = createSettingsService(document, createFakeLog());
  settings.keepPlace(place);
  settings.update({ theme: 'dark' });

  const next = createSettingsService(document, createFakeLog());
  expect(next.placeOf(aConnectionId())).toEqual(place);
  expect(next.placeOf(aConnectionId('11111111-3f1c-4f0e-9d57-1f7f2f3f4a01'))).toBeNull();
  expect(next.get()).toEqual({ ...defaultSettings, theme: 'dark' });
  next.forgetPlace();
  expect(createSettingsService(document, createFakeLog()).placeOf(aConnectionId())).toBeNull();
});

test('a place that another version wrote is none, and spoils no preference', () => {
  const document = createFakeDocument({
    theme: 'dark',
    place: { connectionId: aConnectionId(), section: 9 },
  });
  const settings = createSettingsService(document, createFakeLog());
  expect(settings.placeOf(aConnectionId())).toBeNull();
  expect(settings.get().theme).toBe('dark');
});

test('what an administrator decided is what counts, and cannot be changed; the rest can', () => {
  const document = createFakeDocument({ language: 'en', theme: 'dark' });
  const service = createSettingsService(document, createFakeLog(), { language: 'es' });
  expect(service.get()).toMatchObject({ language: 'es', theme: 'dark' });
  expect(service.update({ language: 'en' })).toMatchObject({ ok: false });
  const told: string[] = [];
  service.onChange(({ language }) => told.push(language));
  expect(service.update({ theme: 'light' })).toMatchObject({ ok: true, value: { language: 'es' } });
  expect(told).toEqual(['es']);
  // What the person chose before comes back with the administrator's file gone.
  expect(createSettingsService(document, createFakeLog()).get()).toMatchObject({ language: 'en' });
});
