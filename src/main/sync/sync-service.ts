import type { SyncState } from '../../shared/domain/sync-state.ts';

/** Keeps the mirror true. One per open connection. */
export type SyncService = {
  readonly state: () => SyncState;
  readonly onChange: (listener: (state: SyncState) => void) => () => void;
  /** Begins the schedule: a first sync if there never was one, else a refresh. */
  readonly start: () => void;
  /** A refresh as soon as possible; joins one that runs. Resolves when that one has ended, however it ended. */
  readonly refresh: () => Promise<SyncState>;
  /** Stops after the request under way; safe to close the store afterwards. */
  readonly stop: () => Promise<void>;
};
