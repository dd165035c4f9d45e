import type { Result } from '../../shared/domain/result.ts';

/** What a program leaves behind without meaning to: caches and storage of its pages, crash dumps. */
export type Traces = { readonly wipe: () => Promise<Result<void>> };
