import { expect, test } from 'vitest';
import type { OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import { connectivityBanner, connectivityPill } from './connectivity.ts';
import { outboxSummary } from './outbox-summary.ts';
import { syncLine } from './sync-line.ts';

const sync: SyncState = {
  activity: { kind: 'idle', nextAt: null },
  connectivity: { kind: 'online', since: 0 },
  completeAt: 5000,
  jobCount: 40,
  applicantCount: 1240,
  goneCount: 0,
  sparedCount: 0,
  comparedAt: null,
  isRebuilding: false,
  unreadableCount: 0,
};
const running = { kind: 'running', startedAt: 0, windowsDone: 3, windowsTotal: 14 } as const;

test('a short break is not worth a word, a settled one is named', () => {
  expect(connectivityPill('no-internet', false).id).toBe('statusBar.checking');
  expect(connectivityPill('no-internet', true)).toEqual({ id: 'statusBar.noInternet', look: 'quiet' });
  expect(connectivityPill('not-answering', true).id).toBe('statusBar.notAnswering');
  expect(connectivityPill('online', false).look).toBe('good');
  expect(connectivityPill('throttled', false).id).toBe('statusBar.throttled');
  expect(connectivityBanner('online')).toBeNull();
  expect(connectivityBanner('throttled')).toBeNull();
});

test('shows real counts while the account is read for the first time', () => {
  const first = { ...sync, completeAt: null };
  expect(syncLine({ ...first, activity: { ...running, isFirst: true, phase: 'jobs' } })).toMatchObject({
    id: 'statusBar.firstJobs',
    values: { count: 40 },
  });
  expect(syncLine({ ...first, activity: { ...running, isFirst: true, phase: 'applicants' } })).toMatchObject({
    id: 'statusBar.firstApplicants',
    values: { count: 1240, part: 4, total: 14 },
  });
});

test('a failed check never claims to be fresher than the last complete one', () => {
  const failed = { kind: 'failed', failure: { kind: 'timeout' }, failedAt: 9000, retryAt: null } as const;
  expect(syncLine({ ...sync, activity: failed }).values).toEqual({ time: 5000 });
  expect(syncLine({ ...sync, activity: failed, completeAt: null }).id).toBe('statusBar.neverSynced');
  expect(syncLine({ ...sync, activity: { kind: 'paused', reason: 'signed-out' } }).isBusy).toBe(false);
});

test('counts what has not arrived, and tells when a person is needed', () => {
  const rejected = { kind: 'rejected', rejectedAt: 0, failure: { kind: 'timeout' } } as const;
  const states = [
    { kind: 'draft' },
    { kind: 'queued' },
    { kind: 'sent', sentAt: 0, applicantId: null },
  ] as const;
  const rows = states.map((state) => ({ state, takenAt: 0 }));
  expect(outboxSummary(rows, 0)).toEqual({ unsentCount: 1, needsAPerson: false, isOverdue: false });
  const refused = { state: rejected, takenAt: 0 };
  expect(outboxSummary([refused], 0)).toMatchObject({ unsentCount: 1, needsAPerson: true });
});

test('what has been on its way for more than a day is told on every screen, and only that', () => {
  const day = 24 * 60 * 60_000;
  const isLate = (state: OutboxState, now: number): boolean =>
    outboxSummary([{ state, takenAt: 0 }], now).isOverdue;
  const failure = { kind: 'timeout' } as const;
  const onTheWay: OutboxState[] = [
    { kind: 'queued' },
    { kind: 'waiting', until: 0, failure },
    { kind: 'sending', startedAt: 0 },
    { kind: 'uncertain', since: 0, misses: 0, nextCheckAt: 0 },
  ];
  for (const state of onTheWay) {
    expect([isLate(state, day), isLate(state, day + 1)]).toEqual([false, true]);
  }
  const others: OutboxState[] = [
    { kind: 'draft' },
    { kind: 'sent', sentAt: 0, applicantId: null },
    { kind: 'cancelled', cancelledAt: 0 },
    { kind: 'exported', exportedAt: 0, was: { kind: 'queued' } },
    // Those stand first in the outbox already, and say what they need.
    { kind: 'rejected', rejectedAt: 0, failure },
    { kind: 'needs-review', since: 0, candidates: [] },
  ];
  expect(others.filter((state) => isLate(state, 9 * day))).toEqual([]);
});
