import { expect, test } from 'vitest';
import { anOutboxRecord, lostAttempts, outboxStates } from '../../testing/outbox-records.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { decide } from './next-step.ts';
import type { Step, World } from './next-step.ts';

const now = 50_000;
const calm: World = {
  pause: { kind: 'none' },
  hurry: 'none',
  notBefore: 0,
  isSpacing: false,
  twinUntil: null,
};
const step = (record: Partial<OutboxRecord>, world: Partial<World> = {}): Step =>
  decide(anOutboxRecord(record), { ...calm, ...world }, now);
const baselineAt = (at: number) => [{ at, what: 'baseline', detail: '' } as const];

test('looks who is there before anything is sent, and sends right after', () => {
  expect(step({})).toEqual({ kind: 'look-baseline', breadth: 'job' });
  expect(step({ baseline: [], attempts: baselineAt(now - 1000) })).toEqual({ kind: 'send' });
});

test('looks again when the last look is too old, or from a future that a wrong clock made', () => {
  for (const at of [now - 60_001, now + 1]) {
    expect(step({ baseline: [], attempts: baselineAt(at) }).kind).toBe('look-baseline');
  }
});

test('looks everywhere before a corrected one is sent that may have arrived before', () => {
  expect(step({ baseline: [], attempts: lostAttempts })).toEqual({
    kind: 'look-baseline',
    breadth: 'anywhere',
  });
});

test('waits as long as its wait lasts, unless it is hurried or the clock was set back', () => {
  const waiting = (until: number) => ({ state: { ...outboxStates.waiting, until } });
  expect(step(waiting(now + 1))).toEqual({ kind: 'wait-until', at: now + 1 });
  expect(step(waiting(now)).kind).toBe('look-baseline');
  expect(step(waiting(now + 1), { hurry: 'person' }).kind).toBe('look-baseline');
  expect(step(waiting(now + 1), { hurry: 'wake' }).kind).toBe('look-baseline');
  expect(step(waiting(now + 24 * 3_600_000)).kind).toBe('look-baseline');
});

test('asks nothing of CareerPlug while signed out or throttled', () => {
  for (const state of [
    outboxStates.queued,
    { ...outboxStates.uncertain, nextCheckAt: 0 },
    outboxStates.sent,
  ]) {
    expect(step({ state }, { pause: { kind: 'signed-out' } })).toEqual({ kind: 'nothing' });
    const pause = { kind: 'throttled', until: now + 9 } as const;
    expect(step({ state }, { pause })).toEqual({ kind: 'wait-until', at: now + 9 });
  }
});

test('holds one up while its twin is under way, and one in doubt never', () => {
  expect(step({}, { twinUntil: Number.POSITIVE_INFINITY })).toEqual({ kind: 'nothing' });
  expect(step({}, { twinUntil: now + 5 })).toEqual({ kind: 'wait-until', at: now + 5 });
  expect(step({}, { twinUntil: now }).kind).toBe('look-baseline');
});

test('looks for one that possibly arrived when its pause is over; the third look decides', () => {
  const uncertain = (misses: number, nextCheckAt: number) => ({
    state: { ...outboxStates.uncertain, misses, nextCheckAt },
    baseline: [],
    attempts: lostAttempts,
  });
  expect(step(uncertain(0, now + 1))).toEqual({ kind: 'wait-until', at: now + 1 });
  const look = { kind: 'look-for-it', purpose: 'settle', isSpaced: true };
  expect(step(uncertain(0, now))).toEqual({ ...look, isDeciding: false });
  expect(step(uncertain(2, now))).toEqual({ ...look, isDeciding: true });
  // A person may look earlier, but that look neither counts nor decides.
  expect(step(uncertain(2, now + 1), { hurry: 'person' })).toEqual({
    ...look,
    isSpaced: false,
    isDeciding: false,
  });
  // The clock says that three minutes have passed; the timer says that they have not.
  expect(step(uncertain(2, now), { isSpacing: true })).toEqual({ kind: 'nothing' });
});

test('sends again only while the look that allows it is fresh', () => {
  const state = { ...outboxStates.uncertain, misses: 3 };
  const record = { baseline: [], attempts: lostAttempts };
  expect(step({ ...record, state: { ...state, nextCheckAt: now + 60_000 } })).toEqual({ kind: 'send' });
  for (const nextCheckAt of [now - 1, now + 60_001]) {
    expect(step({ ...record, state: { ...state, nextCheckAt } })).toMatchObject({
      kind: 'look-for-it',
      isDeciding: true,
    });
  }
});

test('looks for the record of a sent one ever more rarely, and gives up after a week and a dozen looks', () => {
  const state = { ...outboxStates.sent, sentAt: now };
  expect(step({ state })).toEqual({ kind: 'wait-until', at: now + 5000 });
  expect(step({ state: { ...state, sentAt: now - 5000 } })).toEqual({ kind: 'look-for-it', purpose: 'tie' });
  const week = 7 * 24 * 3_600_000;
  const looked = (count: number): Partial<OutboxRecord> => ({
    state: { ...state, sentAt: now - week - 2 },
    attempts: Array.from({ length: count }, () => ({ at: now - 1, what: 'looked', detail: '' })),
  });
  expect(step(looked(12))).toEqual({ kind: 'nothing' });
  // A computer that slept for the whole week has looked for nothing yet.
  expect(step(looked(1))).toEqual({ kind: 'wait-until', at: now + 9999 });
});

test('leaves alone what nobody but a person can move', () => {
  expect(step({ state: outboxStates.draft })).toEqual({ kind: 'nothing' });
  expect(step({ state: outboxStates.cancelled })).toEqual({ kind: 'nothing' });
  expect(step({ state: outboxStates.sending })).toEqual({ kind: 'nothing' });
  expect(step({ state: outboxStates.rejected })).toEqual({ kind: 'ask-a-person' });
  expect(step({ state: outboxStates['needs-review'] })).toEqual({ kind: 'ask-a-person' });
});
