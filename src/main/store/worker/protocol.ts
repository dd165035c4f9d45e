import type { OpenForWriting } from '../database/store-files.ts';
import type { Result } from '../../../shared/domain/result.ts';

// Main and its two store threads are one build of one program: what passes between them is typed, not parsed.

/** The work of one thread by name. Each takes one input, and throws what the database throws. */
export type Operations = Readonly<Record<string, (input: never) => unknown>>;

export type Role = 'reader' | 'writer';

export type ThreadRequest =
  | { readonly kind: 'open'; readonly id: number; readonly folder: string; readonly key: string }
  /** To the writer, after `open` and before anything is run: reads the code of its operations. */
  | { readonly kind: 'prepare'; readonly id: number }
  | { readonly kind: 'run'; readonly id: number; readonly operation: string; readonly input: unknown }
  | { readonly kind: 'close'; readonly id: number };

export type RunRequest = Extract<ThreadRequest, { kind: 'run' }>;

export type ThreadAnswer = { readonly id: number; readonly result: Result<unknown> };

/** What opening answers with. */
export type Opened = Pick<OpenForWriting, 'wasClean' | 'mirrorRebuiltBecause'>;
