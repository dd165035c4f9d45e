import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { OutboxRow, OutboxState } from '../../../shared/domain/outbox-entry.ts';

export const groupNames = ['attention', 'onTheWay', 'drafts', 'sent', 'exported'] as const;
export type GroupName = (typeof groupNames)[number];

/** Where an entry belongs; null for cancelled ones, which only their own pane still shows. */
export function groupOf(state: OutboxState): GroupName | null {
  switch (state.kind) {
    case 'rejected':
    case 'needs-review':
      return 'attention';
    case 'queued':
    case 'waiting':
    case 'sending':
    case 'uncertain':
      return 'onTheWay';
    case 'sent':
      return 'sent';
    case 'exported':
      return 'exported';
    case 'draft':
      return 'drafts';
    case 'cancelled':
      return null;
    default:
      return assertNever(state);
  }
}

export type Group = {
  readonly name: GroupName;
  readonly rows: readonly OutboxRow[];
  /** How many more there are than `rows` shows; only sent ones are ever held back. */
  readonly olderCount: number;
};

/**
 * Entries by what they ask of a person: those that wait for somebody first, what was delivered last, at most
 * `sentShown` of it. What is under way stands in the order it was taken, the rest newest first.
 */
export function groupRows(rows: readonly OutboxRow[], sentShown: number): Group[] {
  return groupNames
    .map((name) => {
      const all = rows.filter((row) => groupOf(row.state) === name).toSorted(orderOf(name));
      const shown = name === 'sent' ? all.slice(0, sentShown) : all;
      return { name, rows: shown, olderCount: all.length - shown.length };
    })
    .filter((group) => group.rows.length > 0);
}

function orderOf(name: GroupName): (a: OutboxRow, b: OutboxRow) => number {
  if (name === 'onTheWay') return (a, b) => a.takenAt - b.takenAt;
  if (name === 'sent') return (a, b) => sentAt(b) - sentAt(a);
  return (a, b) => b.takenAt - a.takenAt;
}

function sentAt(row: OutboxRow): number {
  return row.state.kind === 'sent' ? row.state.sentAt : row.takenAt;
}
