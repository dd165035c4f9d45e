import type { LeftPlace } from '../../shared/contract/left-place.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Preferences of the person at this computer; nothing secret or personal. */
export type SettingsService = {
  readonly get: () => Settings;
  readonly update: (change: Partial<Settings>) => Result<Settings>;
  /** Where the window of a connection was; kept beside the preferences, and known to no window but the desk's. */
  readonly placeOf: (connectionId: ConnectionId) => LeftPlace | null;
  readonly keepPlace: (place: LeftPlace) => Result<void>;
  readonly forgetPlace: () => void;
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
};
