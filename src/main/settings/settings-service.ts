import type { Settings } from '../../shared/domain/settings.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Preferences of the person at this computer; nothing secret or personal. */
export type SettingsService = {
  readonly get: () => Settings;
  readonly update: (change: Partial<Settings>) => Result<Settings>;
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
};
