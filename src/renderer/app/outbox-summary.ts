import { isOverdue, isUnsent, needsAPerson, type OutboxRow } from '../../shared/domain/outbox-entry.ts';

/** How many applications are not known to have arrived, and whether somebody should look at them. */
export function outboxSummary(
  rows: readonly Pick<OutboxRow, 'state' | 'takenAt'>[],
  now: number,
): {
  readonly unsentCount: number;
  /** One waits for a person. */
  readonly needsAPerson: boolean;
  /** One has been on its way for more than a day. */
  readonly isOverdue: boolean;
} {
  return {
    unsentCount: rows.filter(({ state }) => isUnsent(state)).length,
    needsAPerson: rows.some(({ state }) => needsAPerson(state)),
    isOverdue: rows.some((row) => isOverdue(row, now)),
  };
}
