import type { Result } from '../../shared/domain/result.ts';

/** Puts what a window shows for paper on paper, by the operating system's own dialog. */
export type Printer = { readonly print: () => Promise<Result<void>> };
