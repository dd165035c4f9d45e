import { isList, isRecord } from '../http/json-body.ts';

/**
 * The records of a list. CareerPlug's document types some lists as one object (facts.md, Shapes): a record
 * with an id is a list of one. Null when the body is neither, which must not be mistaken for an empty list.
 */
export function rowsOf(body: unknown): readonly unknown[] | null {
  if (isList(body)) return body;
  return isRecord(body) && body['id'] !== undefined && body['id'] !== null ? [body] : null;
}
