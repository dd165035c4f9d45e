import type { Result } from '../../shared/domain/result.ts';

/** Small precious files. Written beside, flushed, renamed, folder flushed; mode 0600, folders 0700. */
export type Files = {
  /** null when there is no such file. */
  readonly read: (path: string) => Promise<Result<Uint8Array | null>>;
  readonly writeAtomically: (path: string, bytes: Uint8Array) => Promise<Result<void>>;
  readonly remove: (path: string) => Promise<Result<void>>;
  /** Moves an unreadable file aside under a name that says when; answers the new path. */
  readonly quarantine: (path: string) => Promise<Result<string>>;
  readonly ensureFolder: (path: string) => Promise<Result<void>>;
  readonly removeFolder: (path: string) => Promise<Result<void>>;
  /** Names of the folders in a folder; none when it does not exist. */
  readonly folders: (path: string) => Promise<Result<string[]>>;
};
