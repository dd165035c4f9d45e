import { z } from 'zod';
import { locationIdSchema } from '../../shared/domain/ids.ts';
import type { Location } from '../../shared/domain/job.ts';
import { textIdOf } from '../wire/id.ts';
import { firstTextOf, wireText } from '../wire/text.ts';
import { toNamedRef } from './named-ref.ts';

const wireLocationSchema = z.object({
  id: z.unknown().optional(),
  name: wireText,
  street: wireText,
  city: wireText,
  state: wireText,
  country: wireText,
  number: wireText,
  account: z.unknown().optional(),
  'zip code': z.unknown().optional(),
  zip_code: z.unknown().optional(),
  postal_code: z.unknown().optional(),
});
// The document's key is literally `zip code`; jobs and applicants have `postal_code`.
const zipKeys = ['zip code', 'postal_code', 'zip_code'] as const;

/** Null when there is no usable id. */
export function toLocation(row: unknown): Location | null {
  const wire = wireLocationSchema.safeParse(row);
  if (!wire.success) return null;
  const { data } = wire;
  const id = locationIdSchema.safeParse(textIdOf(data.id, 100));
  if (!id.success) return null;
  return {
    id: id.data,
    name: data.name,
    street: data.street,
    city: data.city,
    state: data.state,
    postalCode: firstTextOf(data, zipKeys),
    country: data.country,
    number: data.number,
    account: toNamedRef(data.account),
  };
}
