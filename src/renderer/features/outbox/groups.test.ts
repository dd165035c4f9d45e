import { expect, test } from 'vitest';
import { outboxRowSchema, type OutboxRow } from '../../../shared/domain/outbox-entry.ts';
import { groupRows } from './groups.ts';

let count = 0;
function row(state: object, takenAt: number): OutboxRow {
  count += 1;
  return outboxRowSchema.parse({
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    state,
    personName: `Person ${takenAt}`,
    jobId: 1,
    jobName: 'Host',
    locationName: 'Austin #1',
    takenAt,
    takenBy: 'Sam',
    attemptCount: 0,
  });
}
const sent = (at: number) => row({ kind: 'sent', sentAt: at, applicantId: null }, at);
const failure = { kind: 'offline', reason: 'no-internet' };

test('puts what needs a person first and every entry into one group', () => {
  const rows = [
    sent(1),
    row({ kind: 'draft' }, 2),
    row({ kind: 'queued' }, 3),
    row({ kind: 'waiting', until: 9, failure }, 4),
    row({ kind: 'sending', startedAt: 9 }, 5),
    row({ kind: 'uncertain', since: 9, misses: 0, nextCheckAt: 9 }, 6),
    row({ kind: 'rejected', rejectedAt: 9, failure }, 7),
    row({ kind: 'needs-review', since: 9, candidates: [] }, 8),
  ];
  const groups = groupRows(rows, 10);
  expect(groups.map((group) => [group.name, group.rows.map((one) => one.takenAt)])).toEqual([
    ['attention', [8, 7]],
    ['onTheWay', [3, 4, 5, 6]],
    ['drafts', [2]],
    ['sent', [1]],
  ]);
});

test('leaves empty groups and cancelled entries out', () => {
  expect(groupRows([row({ kind: 'cancelled', cancelledAt: 1 }, 1)], 10)).toEqual([]);
});

test('holds back only sent ones, and says how many', () => {
  const [group] = groupRows([sent(1), sent(3), sent(2)], 2);
  expect(group?.rows.map((one) => one.takenAt)).toEqual([3, 2]);
  expect(group?.olderCount).toBe(1);
});
