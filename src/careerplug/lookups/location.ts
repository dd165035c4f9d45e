import { locationIdSchema } from '../../shared/domain/ids.ts';
import type { Location } from '../../shared/domain/job.ts';
import { isRecord } from '../http/json-body.ts';
import { textIdOf } from '../wire/id.ts';
import { firstTextOf, textOf } from '../wire/text.ts';
import { toNamedRef } from './named-ref.ts';

// The document's key is literally `zip code`; jobs and applicants have `postal_code`.
const zipKeys = ['zip code', 'postal_code', 'zip_code'] as const;

/** Null when there is no usable id. */
export function toLocation(row: unknown): Location | null {
  if (!isRecord(row)) return null;
  const id = locationIdSchema.safeParse(textIdOf(row['id'], 100));
  if (!id.success) return null;
  return {
    id: id.data,
    name: textOf(row['name']),
    street: textOf(row['street']),
    city: textOf(row['city']),
    state: textOf(row['state']),
    postalCode: firstTextOf(row, zipKeys),
    country: textOf(row['country']),
    number: textOf(row['number']),
    account: toNamedRef(row['account']),
  };
}
