/** Tags as a row keeps them; nearly everybody has none. Without a library: the first list has them (list-rows.ts). */
export function tagsOf(text: string): string[] {
  if (text === '[]') return [];
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) && read.every((tag) => typeof tag === 'string') ? read : [];
}
