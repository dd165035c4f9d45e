import { isUnsent, needsAPerson, type OutboxRow } from '../../shared/domain/outbox-entry.ts';

/** How many applications are not known to have arrived, and whether one of them waits for a person. */
export function outboxSummary(rows: readonly Pick<OutboxRow, 'state'>[]): {
  readonly unsentCount: number;
  readonly needsAPerson: boolean;
} {
  return {
    unsentCount: rows.filter(({ state }) => isUnsent(state)).length,
    needsAPerson: rows.some(({ state }) => needsAPerson(state)),
  };
}
