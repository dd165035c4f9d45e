import { z } from 'zod';
import type { NamedRef } from '../../shared/domain/ids.ts';
import { textIdOf } from '../wire/id.ts';
import { boundedText } from '../wire/text.ts';

const wireNamedRefSchema = z.object({ id: z.unknown().optional(), name: boundedText(500) });

/** CareerPlug's `{id, name}`; a bare text is a name without an id. Null when there is neither. */
export function toNamedRef(row: unknown): NamedRef | null {
  const wire = wireNamedRefSchema.safeParse(typeof row === 'string' ? { name: row } : row);
  if (!wire.success) return null;
  const id = textIdOf(wire.data.id, 100);
  if (id === null && wire.data.name === '') return null;
  return { id: id ?? '', name: wire.data.name };
}

/** As a record of its own list, where an id is what makes it usable. */
export function toListedRef(row: unknown): NamedRef | null {
  const ref = toNamedRef(row);
  return ref === null || ref.id === '' ? null : ref;
}
