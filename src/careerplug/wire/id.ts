import { textOf } from './text.ts';

/**
 * An id that is a positive whole number here, sent as a number or as its digits (facts.md, Shapes); null when
 * it is no such thing.
 */
export function integerIdOf(value: unknown): number | null {
  const text = textOf(value);
  if (!/^\d{1,16}$/u.test(text)) return null;
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** An id that is text here; null when there is none or it is unusably long. */
export function textIdOf(value: unknown, longest: number): string | null {
  const text = textOf(value);
  return text === '' || text.length > longest ? null : text;
}
