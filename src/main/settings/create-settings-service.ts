import { z } from 'zod';
import { leftPlaceSchema, type LeftPlace } from '../../shared/contract/left-place.ts';
import { defaultSettings, settingsSchema, type Settings } from '../../shared/domain/settings.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { JsonDocument } from '../platform/json-document.ts';
import type { Log } from '../platform/log.ts';
import type { SettingsService } from './settings-service.ts';

/** Preferences in a file. A value in it that is not understood counts as never set; the others stay. */
export function createSettingsService(
  document: JsonDocument,
  log: Log,
  /** Decided by an administrator: whatever the person chose before, and not to be changed. */
  fixed: Partial<Settings> = {},
): SettingsService {
  const listeners = new Set<(settings: Settings) => void>();
  let settings = readSettings(document.read());
  let place = readPlace(document.read());

  function write(nextSettings: Settings, nextPlace: LeftPlace | null): Result<void> {
    const isWritten = document.write(nextPlace ? { ...nextSettings, place: nextPlace } : nextSettings);
    if (!isWritten) {
      log.warn('settings.not-written');
      return failed({ kind: 'storage', reason: 'unknown' });
    }
    settings = nextSettings;
    place = nextPlace;
    return ok(undefined);
  }

  return {
    get: () => ({ ...settings, ...fixed }),
    update: (change) => {
      const isFixed = Object.keys(change).some((key) => Object.hasOwn(fixed, key));
      if (isFixed) return failed({ kind: 'rejected', reason: 'invalid-input' });
      const next = settingsSchema.safeParse({ ...settings, ...change });
      if (!next.success) return failed({ kind: 'rejected', reason: 'invalid-input' });
      const written = write(next.data, place);
      if (!written.ok) return written;
      const shown = { ...settings, ...fixed };
      for (const listener of listeners) listener(shown);
      return ok(shown);
    },
    placeOf: (connectionId) => (place?.connectionId === connectionId ? place : null),
    keepPlace: (next) => write(settings, next),
    forgetPlace: () => {
      if (place !== null) write(settings, null);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Value by value, so that one that is wrong (an older or newer version, a person's edit) spoils no other. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  let settings = defaultSettings;
  const entries: [string, unknown][] = Object.entries(value);
  for (const [key, one] of entries) {
    if (!Object.hasOwn(defaultSettings, key)) continue;
    const parsed = settingsSchema.safeParse({ ...settings, [key]: one });
    if (parsed.success) settings = parsed.data;
  }
  return settings;
}

/** A place that isn't understood is no place: the window begins at its first screen. */
function readPlace(value: unknown): LeftPlace | null {
  const file = z.object({ place: leftPlaceSchema }).safeParse(value);
  return file.success ? file.data.place : null;
}
