/** What is found by looking once. Nothing is installed by it. */
export type Found =
  | { readonly kind: 'nothing-newer' }
  /** Downloaded, whole and signed. */
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: 'unreachable' | 'not-signed' | 'damaged' };

/** Fetches newer versions of this program and puts them in its place. */
export type Updater = {
  /** Downloads what is newer in the background. Never rejects. */
  readonly look: (onProgress: (version: string, percent: number) => void) => Promise<Found>;
  /** To be called as the last thing before the program ends. `runAfter`: it is started again. */
  readonly install: (runAfter: boolean) => void;
};
