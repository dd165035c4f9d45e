import type { Result } from '../../shared/domain/result.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';

/** Keeps the mirror true. One per open connection. */
export type SyncService = {
  readonly state: () => SyncState;
  readonly onChange: (listener: (state: SyncState) => void) => () => void;
  /** Begins the schedule: a first sync if there never was one, else a refresh. */
  readonly start: () => void;
  /** A refresh as soon as possible; joins one that runs. Resolves when that one has ended, however it ended. */
  readonly refresh: () => Promise<SyncState>;
  /**
   * A person says that those who are missing are gone: everybody is compared again at once, and however many they
   * are, whoever also has no address any more is marked. Joins a run under way like `refresh`.
   */
  readonly believeGone: () => Promise<SyncState>;
  /** The computer woke up: the same, unless that was done a moment ago. Waits that had grown begin anew. */
  readonly wake: () => void;
  /** Whether somebody has the window in front; where nobody does, looks become rarer. */
  readonly attend: (isWatched: boolean) => void;
  /** A window asks for something of the lists; the same words mean the same thing. People go first (courtesy.ts). */
  readonly hear: (question: string, typed?: string) => void;
  /** The interval was changed: the next look is planned anew. */
  readonly replan: () => void;
  /** Tells of requests that others made: connectivity is what real requests met, whoever sent them. */
  readonly reportOutcome: (outcome: Result<unknown>) => void;
  /** Stops after the request under way; safe to close the store afterwards. */
  readonly stop: () => Promise<void>;
};
