/** What stands in one cell of an exported list. Moments are epoch milliseconds, shown in this computer's time. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'empty' };

/** A list as a kind of file, piece by piece; each call gives the next bytes of it. */
export type SheetWriter = {
  readonly begin: (headers: readonly string[]) => Uint8Array;
  readonly rows: (rows: readonly (readonly Cell[])[]) => Uint8Array;
  readonly end: () => Uint8Array;
};

/**
 * Whether a spreadsheet might run a text as a formula: what strangers typed must never do anything on the computer of
 * whoever opens the list. Blanks before it and the wide forms of the signs count too.
 */
export function isFormulaLike(text: string): boolean {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text);
}

/** "2026-11-26 14:05" */
export function momentText(at: number): string {
  const when = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}
