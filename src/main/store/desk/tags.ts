import { z } from 'zod';

const tagsSchema = z.array(z.string());

/** Tags as a row keeps them; nearly everybody has none. */
export function tagsOf(text: string): string[] {
  if (text === '[]') return [];
  const read = tagsSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : [];
}
