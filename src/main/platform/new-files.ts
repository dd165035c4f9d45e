import type { Result } from '../../shared/domain/result.ts';

/** A file that comes to be piece by piece. Until `keep` nothing of it is seen under its name. */
export type NewFile = {
  readonly write: (bytes: Uint8Array) => Promise<Result<void>>;
  /** Flushed and under its name, in place of whatever was there. A failure leaves that as it was. */
  readonly keep: () => Promise<Result<void>>;
  readonly discard: () => Promise<void>;
};

/** Files that are too large to be held in memory, for one person's eyes only (mode 0600). */
export type NewFiles = { readonly begin: (path: string) => Promise<Result<NewFile>> };
