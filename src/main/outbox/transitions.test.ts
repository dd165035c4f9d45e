import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApplicantId } from '../../testing/builders.ts';
import { anOutboxRecord, lostAttempts, outboxStates } from '../../testing/outbox-records.ts';
import { isEditable, outboxStateSchema } from '../../shared/domain/outbox-entry.ts';
import type { OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { apply } from './transitions.ts';
import type { OutboxEvent } from './transitions.ts';

const at = 100_000;
const offline = { kind: 'offline', reason: 'no-internet' } as const;
const one = { kind: 'one', id: anApplicantId(7) } as const;
const several = { kind: 'several', ids: [anApplicantId(7), anApplicantId(8)] } as const;

const events = {
  submitted: { kind: 'submitted', at },
  edited: { kind: 'edited', at },
  cancelled: { kind: 'cancelled', at },
  restored: { kind: 'restored', at },
  exported: { kind: 'exported', at },
  'taken-back': { kind: 'taken-back', at },
  hurried: { kind: 'hurried', at },
  'resolved: arrived': { kind: 'resolved', at, answer: anApplicantId(2) },
  'resolved: send again': { kind: 'resolved', at, answer: 'send-again' },
  'baseline-read': { kind: 'baseline-read', at, ids: [], serverTime: null },
  'looked: none': { kind: 'looked', at, finding: { kind: 'none' }, isSpaced: true },
  'looked: one': { kind: 'looked', at, finding: one, isSpaced: true },
  'looked: several': { kind: 'looked', at, finding: several, isSpaced: true },
  'could-not-begin': { kind: 'could-not-begin', at, failure: offline, retryAt: at + 5000 },
  'sending-began': { kind: 'sending-began', at },
  accepted: { kind: 'accepted', at, applicantId: null },
  'not-sent': { kind: 'not-sent', at, failure: offline, retryAt: at + 5000 },
  refused: { kind: 'refused', at, failure: { kind: 'not-found' } },
  lost: { kind: 'lost', at, failure: { kind: 'timeout' }, serverText: '' },
  'turned-away': { kind: 'turned-away', at, failure: { kind: 'signed-out', reason: 'ended' } },
  'found-interrupted': { kind: 'found-interrupted', at },
} as const satisfies Record<string, OutboxEvent>;

type EventName = keyof typeof events;
type StateName = OutboxState['kind'];

// Everything that is not named here cannot happen: nothing is written then.
const becomes: Record<StateName, Partial<Record<EventName, StateName>>> = {
  draft: { exported: 'exported', submitted: 'queued', cancelled: 'cancelled' },
  queued: {
    exported: 'exported',
    edited: 'draft',
    cancelled: 'cancelled',
    'baseline-read': 'queued',
    'looked: several': 'needs-review',
    'could-not-begin': 'waiting',
    'sending-began': 'sending',
  },
  waiting: {
    exported: 'exported',
    edited: 'draft',
    cancelled: 'cancelled',
    hurried: 'queued',
    'baseline-read': 'queued',
    'looked: several': 'needs-review',
    'could-not-begin': 'waiting',
  },
  sending: {
    accepted: 'sent',
    'not-sent': 'waiting',
    refused: 'rejected',
    lost: 'uncertain',
    'turned-away': 'queued',
    'found-interrupted': 'uncertain',
  },
  uncertain: {
    'looked: none': 'uncertain',
    'looked: one': 'sent',
    'looked: several': 'needs-review',
    'could-not-begin': 'uncertain',
  },
  exported: { 'taken-back': 'queued' },
  sent: { 'looked: none': 'sent', 'looked: one': 'sent', 'looked: several': 'sent' },
  rejected: { exported: 'exported', edited: 'draft', cancelled: 'cancelled', hurried: 'queued' },
  'needs-review': {
    exported: 'exported',
    edited: 'draft',
    cancelled: 'cancelled',
    'resolved: arrived': 'sent',
    'resolved: send again': 'queued',
  },
  cancelled: { restored: 'queued' },
};

const pairs = (Object.keys(becomes) as StateName[]).flatMap((state) =>
  (Object.keys(events) as EventName[]).map((event) => [state, event] as const),
);

test.each(pairs)('%s, then %s', (state, event) => {
  const record = anOutboxRecord({ state: outboxStates[state], baseline: [] });
  const next = apply(record, events[event]);
  expect(next?.state.kind ?? null).toBe(becomes[state][event] ?? null);
  if (next) expect(next.attempts.length).toBe(record.attempts.length + 1);
});

test('offers editing and cancelling exactly where the screen does', () => {
  for (const state of Object.values(outboxStates)) {
    const record = anOutboxRecord({ state });
    expect(apply(record, events.cancelled) !== null, state.kind).toBe(isEditable(state));
    expect(apply(record, events.edited) !== null, state.kind).toBe(
      isEditable(state) && state.kind !== 'draft',
    );
  }
});

const inDoubt = (state: OutboxState): OutboxRecord =>
  anOutboxRecord({ state, baseline: [], attempts: lostAttempts });

test('stays uncertain when a second sending never left, and looks once more before the third', () => {
  for (const event of [events['not-sent'], events['turned-away']]) {
    expect(apply(inDoubt(outboxStates.sending), event)?.state).toMatchObject({
      kind: 'uncertain',
      misses: 2,
    });
  }
});

test('does not believe a refusal of the second copy before it has looked for the first', () => {
  expect(apply(inDoubt(outboxStates.sending), events.refused)?.state).toMatchObject({
    kind: 'uncertain',
    misses: 0,
    refusal: 'not-found',
  });
});

test('sends again only after looks, never from the first or second miss', () => {
  for (const misses of [0, 1, 2]) {
    const record = inDoubt({ ...outboxStates.uncertain, misses });
    expect(apply(record, events['sending-began'])).toBeNull();
  }
  const looked = apply(inDoubt({ ...outboxStates.uncertain, misses: 2 }), events['looked: none']);
  expect(looked?.state).toMatchObject({ kind: 'uncertain', misses: 3 });
  expect(looked && apply(looked, events['sending-began'])?.state.kind).toBe('sending');
});

test('ends in a refusal with the server’s words when looking in vain', () => {
  const state = { ...outboxStates.uncertain, misses: 2, refusal: 'Validation failed: Phone is invalid' };
  expect(apply(inDoubt(state), events['looked: none'])?.state).toEqual({
    kind: 'rejected',
    rejectedAt: at,
    failure: {
      kind: 'rejected',
      reason: 'validation',
      fields: ['phone'],
      detail: 'Validation failed: Phone is invalid',
    },
  });
});

test('takes nobody for the one that a person was not shown', () => {
  const record = anOutboxRecord({ state: outboxStates['needs-review'] });
  expect(apply(record, { kind: 'resolved', at, answer: anApplicantId(3) })).toBeNull();
});

test('keeps the time when it was taken through a correction', () => {
  const first = apply(anOutboxRecord({ state: outboxStates.draft, attempts: [] }), events.submitted);
  expect(first?.takenAt).toBe(at);
  const edited = first && apply(first, { kind: 'edited', at: at + 1 });
  expect(edited && apply(edited, { kind: 'submitted', at: at + 2 })?.takenAt).toBe(at);
});

test('writes only what can be read again, keeps its log bounded, and never forgets what matters in it', () => {
  const names = Object.keys(events) as EventName[];
  const steps = fc.array(fc.constantFrom(...names), { maxLength: 400, size: 'max' });
  fc.assert(
    fc.property(steps, fc.constantFrom(...Object.values(outboxStates)), (path, first) => {
      let record = anOutboxRecord({ state: first, baseline: [] });
      let lost = 0;
      for (const name of path) {
        const next = apply(record, events[name]);
        if (!next) continue;
        if (name === 'lost' || name === 'found-interrupted') lost += 1;
        expect(outboxStateSchema.parse(next.state)).toEqual(next.state);
        record = next;
      }
      expect(record.attempts.filter(({ what }) => what === 'lost')).toHaveLength(lost);
    }),
    { numRuns: 60 },
  );
});

test('does not grow without end while it waits for a connection for months', () => {
  let record = anOutboxRecord({ state: outboxStates.queued });
  for (let round = 0; round < 2000; round += 1) {
    record = apply(record, events['could-not-begin']) ?? record;
  }
  expect(record.attempts.length).toBe(200);
  expect(record.attempts[0]?.what).toBe('queued');
});
