/** What crossed from main to pages, and what was given to the key store to wrap. Only when asked for. */
type Recording = { crossed: string[]; wrapped: string[] };

let kept: Recording | null = null;

export function record(): void {
  kept ??= { crossed: [], wrapped: [] };
}

export function recorded(): Recording {
  if (kept === null) throw new Error('The Electron double records only with ELECTRON_DOUBLE_RECORDS=1');
  return kept;
}

export function noteCrossing(text: string): void {
  kept?.crossed.push(text);
}

export function noteWrapping(plain: string): void {
  kept?.wrapped.push(plain);
}
