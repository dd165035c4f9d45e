/** What synchronising writes into mirror.db. */
export type MirrorWriter = Record<string, never>;
