import { isRecord } from '../http/json-body.ts';
import { textOf } from './text.ts';

type Entry = Readonly<Record<string, unknown>>;

/**
 * A list in any of the shapes that CareerPlug's documents leave open for prescreen questions (facts.md,
 * Shapes): an array, one object, an object keyed by id, an object holding an array, `{}`, null. A bare text
 * under a key is an entry with that id; `textKey` names the field it goes into.
 */
export function entriesOf(wire: unknown, entryKeys: readonly string[], textKey: string): readonly Entry[] {
  if (Array.isArray(wire)) return wire.filter(isRecord);
  if (!isRecord(wire)) return [];
  if (entryKeys.some((key) => !isRecord(wire[key]) && textOf(wire[key]) !== '')) return [wire];
  return Object.entries(wire).flatMap(([key, value]): readonly Entry[] => {
    if (Array.isArray(value)) return value.filter(isRecord);
    if (isRecord(value)) return [textOf(value['id']) === '' ? { ...value, id: key } : value];
    return textOf(value) === '' ? [] : [{ id: key, [textKey]: value }];
  });
}
