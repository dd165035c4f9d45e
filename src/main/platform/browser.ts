import type { Result } from '../../shared/domain/result.ts';

/** The programs of this computer that we hand addresses to; only addresses on the allow-list get through. */
export type Browser = { readonly open: (url: string) => Promise<Result<void>> };

export type Clipboard = { readonly writeText: (text: string) => void };
