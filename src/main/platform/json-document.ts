/**
 * One small JSON file of preferences. Never for secrets: it lies in clear text on the disk. Whoever reads
 * must parse what comes: people edit such files.
 */
export type JsonDocument = {
  /** null when nothing was ever written, or when what was there could not be read and was set aside. */
  readonly read: () => unknown;
  /** Answers false when the disk refuses; the old file then still stands. */
  readonly write: (value: unknown) => boolean;
};
