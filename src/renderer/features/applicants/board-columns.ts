import { everyone, knownStatuses, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { decisionSchema, type Decision } from '../../../shared/domain/mark.ts';
import type { Settings } from '../../../shared/domain/settings.ts';

export type BoardColumn =
  | { readonly by: 'status'; readonly status: string }
  | { readonly by: 'mark'; readonly decision: Decision | null };

/**
 * The columns of a board for a view. A view or filter that has only some statuses or marks has only their columns.
 * `statuses`: those that anybody has, known to us or not.
 */
export function boardColumns(
  boardBy: Settings['boardBy'],
  query: ApplicantQuery,
  statuses: readonly string[],
): BoardColumn[] {
  if (boardBy === 'mark') {
    return ([null, ...decisionSchema.options] as const)
      .filter((decision) => query.decisions.length === 0 || query.decisions.includes(decision ?? 'none'))
      .map((decision) => ({ by: 'mark', decision }));
  }
  const known: readonly string[] = knownStatuses;
  const others = [...new Set([...statuses, ...query.statuses])].filter((status) => !known.includes(status));
  return [...known, ...others]
    .filter((status) => query.statuses.length === 0 || query.statuses.includes(status))
    .map((status) => ({ by: 'status', status }));
}

export function columnKey(column: BoardColumn): string {
  return column.by === 'mark' ? `mark ${column.decision ?? 'none'}` : `status ${column.status}`;
}

/** Who of a view is in a column. */
export function queryOfColumn(query: ApplicantQuery, column: BoardColumn): ApplicantQuery {
  return column.by === 'mark'
    ? { ...query, decisions: [column.decision ?? 'none'] }
    : { ...query, statuses: [column.status] };
}

/** The view without what the columns are about: which statuses there are at all. */
export function queryBehindColumns(query: ApplicantQuery): ApplicantQuery {
  return { ...query, statuses: everyone.statuses };
}
