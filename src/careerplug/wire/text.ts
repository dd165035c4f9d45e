import { z } from 'zod';

/**
 * Any scalar as text; null, missing, lists and objects as an empty text. Blanks at both ends go (they break
 * addresses and comparisons), and so does what can't be kept in UTF-8 (lone surrogates, NUL).
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return (value.includes('\0') ? value.replaceAll('\0', '') : value).toWellFormed().trim();
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value);
  }
  return '';
}

/** A scalar that may be anything CareerPlug likes to send. */
export const wireText = z.preprocess(textOf, z.string());

/** Never longer than our domain allows, and whole letters still. */
export function boundedTextOf(value: unknown, longest: number): string {
  const text = textOf(value);
  return text.length <= longest ? text : text.slice(0, longest).toWellFormed();
}

/** The first of several spellings of a field that says something. */
export function firstTextOf(record: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  return names.map((name) => textOf(record[name])).find((text) => text !== '') ?? '';
}
