/** Whether a word of a text begins so; both folded, and words as `wordsOf` (fold-text.ts) tells them apart. */
export function beginsAWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at))) return true;
  }
  return false;
}
