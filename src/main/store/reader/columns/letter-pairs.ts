/** Parts of 32 bits that the pairs of a text are noted in. */
export const pairParts = 4;

/**
 * Which pairs of neighbouring letters stand in some texts, hashed to bits. What is looked for inside of a text has all its
 * pairs there: a text whose bits lack one of them need not be looked at, and few have them all by chance.
 */
export function pairsOf(...texts: readonly string[]): number[] {
  const parts = Array.from({ length: pairParts }, () => 0);
  for (const text of texts) {
    for (let at = 1; at < text.length; at += 1) {
      // Fibonacci hashing: the highest bits of the product are the best mixed; five choose the bit, two the part.
      const hash = Math.imul((text.charCodeAt(at - 1) << 8) ^ text.charCodeAt(at), 0x9e3779b1) >>> 25;
      const part = hash & (pairParts - 1);
      parts[part] = (parts[part] ?? 0) | (1 << (hash >>> 2));
    }
  }
  return parts;
}
