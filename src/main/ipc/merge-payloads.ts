import type { EventName } from '../../shared/contract/contract.ts';

const maxIds = 500;

/**
 * One payload that says what two of the same event said. Changes add up (too many to name: `null`); of
 * states only the latest counts. null: these two can't be one, both must be told.
 */
export function mergePayloads(name: EventName, earlier: unknown, later: unknown): unknown {
  if (name === 'app.command') return null;
  if (!hasIds(earlier) || !hasIds(later)) return later;
  if (earlier.ids === null || later.ids === null) return { ...later, ids: null };
  const ids = [...new Set([...earlier.ids, ...later.ids])];
  return { ...later, ids: ids.length > maxIds ? null : ids };
}

function hasIds(payload: unknown): payload is { readonly ids: readonly unknown[] | null } {
  return typeof payload === 'object' && payload !== null && 'ids' in payload;
}
