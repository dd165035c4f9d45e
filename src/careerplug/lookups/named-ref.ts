import type { NamedRef } from '../../shared/domain/ids.ts';
import { isRecord } from '../http/json-body.ts';
import { textIdOf } from '../wire/id.ts';
import { boundedTextOf } from '../wire/text.ts';

const longestName = 500;

/** CareerPlug's `{id, name}`; a bare text is a name without an id. Null when there is neither. */
export function toNamedRef(row: unknown): NamedRef | null {
  const wire = typeof row === 'string' ? { name: row } : row;
  if (!isRecord(wire)) return null;
  const id = textIdOf(wire['id'], 100);
  const name = boundedTextOf(wire['name'], longestName);
  return id === null && name === '' ? null : { id: id ?? '', name };
}

/** As a record of its own list, where an id is what makes it usable. */
export function toListedRef(row: unknown): NamedRef | null {
  const ref = toNamedRef(row);
  return ref === null || ref.id === '' ? null : ref;
}
