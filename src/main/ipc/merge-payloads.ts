import type { EventName, EventPayload } from '../../shared/contract/contract.ts';

const maxIds = 500;

/**
 * One payload that says what two said. Changes add up (too many to name: `null`); of states only the latest
 * counts. null: these two can't be one, both must be told.
 */
export function mergePayloads<N extends EventName>(
  name: N,
  earlier: EventPayload<N>,
  later: EventPayload<N>,
): EventPayload<N> | null {
  if (name === 'app.command') return null;
  if (!hasIds(earlier) || !hasIds(later)) return later;
  if (earlier.ids === null || later.ids === null) return Object.assign({}, later, { ids: null });
  const ids = [...new Set([...earlier.ids, ...later.ids])];
  return Object.assign({}, later, { ids: ids.length > maxIds ? null : ids });
}

function hasIds<P>(payload: P): payload is P & { readonly ids: readonly unknown[] | null } {
  return typeof payload === 'object' && payload !== null && 'ids' in payload;
}
