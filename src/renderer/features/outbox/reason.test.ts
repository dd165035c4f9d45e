import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { OutboxState } from '../../../shared/domain/outbox-entry.ts';
import { fieldToFix, fixText, nextStep, reasonOf as reasonOfRow } from './reason.ts';

const rejected = (failure: Failure): OutboxState => ({ kind: 'rejected', rejectedAt: 1, failure });
const refused = (...fields: string[]): OutboxState =>
  rejected({ kind: 'rejected', reason: 'validation', fields });
const offline: Failure = { kind: 'offline', reason: 'no-internet' };
const open = { kind: 'none' } as const;
const reasonOf = (state: OutboxState, locationName = '') => reasonOfRow({ state, locationName });

test('names the field that was refused and leads to it', () => {
  expect(reasonOf(refused('phone'))).toEqual({ id: 'outbox.reason.field', fields: ['outbox.field.phone'] });
  expect(fixText(refused('phone'))).toBe('outbox.fix.phone');
  expect(fieldToFix(refused('phone'))).toBe('phone');
});

test('names several fields once each', () => {
  expect(reasonOf(refused('email', 'answers.3', 'answers.4'))).toEqual({
    id: 'outbox.reason.fields',
    fields: ['outbox.field.email', 'outbox.field.answers'],
  });
  expect(fixText(refused('answers.3'))).toBe('outbox.fix.answers');
});

test('offers another job when the job is gone, and plain editing when no field is known', () => {
  const gone = rejected({ kind: 'not-found' });
  expect(reasonOf(gone, 'Elm St.')).toEqual({ id: 'outbox.reason.jobClosed', place: 'Elm St.' });
  expect(fixText(rejected({ kind: 'not-found' }))).toBe('outbox.fix.job');
  expect(fieldToFix(rejected({ kind: 'not-found' }))).toBe('jobId');
  expect(fixText(refused())).toBe('outbox.edit');
  expect(reasonOf(refused())).toEqual({ id: 'outbox.reason.validation' });
});

test('says a duplicate in its own words', () => {
  const state = rejected({ kind: 'rejected', reason: 'duplicate-person' });
  expect(reasonOf(state)).toEqual({ id: 'outbox.reason.duplicate' });
});

test('counts down to the next try, and to the next look at what possibly arrived', () => {
  const waiting: OutboxState = { kind: 'waiting', until: 500, failure: offline };
  expect(nextStep(waiting, open, 100)).toEqual({ id: 'outbox.next.tryIn', until: 500 });
  expect(nextStep(waiting, open, 500)).toEqual({ id: 'outbox.next.now' });
  const unsure: OutboxState = { kind: 'uncertain', since: 1, misses: 0, nextCheckAt: 500 };
  expect(nextStep(unsure, open, 100)).toEqual({ id: 'outbox.next.checkIn', until: 500 });
});

test('promises no try while the whole queue is held up', () => {
  const waiting: OutboxState = { kind: 'waiting', until: 500, failure: offline };
  expect(nextStep(waiting, { kind: 'signed-out' }, 100)).toEqual({ id: 'outbox.next.afterSignIn' });
  expect(nextStep(waiting, { kind: 'throttled', until: 900 }, 100)).toEqual({
    id: 'outbox.next.afterPause',
    at: 900,
  });
});

test('promises nothing where nothing happens by itself', () => {
  expect(nextStep({ kind: 'draft' }, open, 1)).toBeNull();
  expect(nextStep(refused('phone'), open, 1)).toBeNull();
  expect(nextStep({ kind: 'sent', sentAt: 1, applicantId: null }, open, 1)).toBeNull();
});
