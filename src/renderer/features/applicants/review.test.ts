import { expect, test } from 'vitest';
import { anApplicantId } from '../../../testing/builders.ts';
import { stepIn, summaryOf, type ReviewState } from './review.ts';

const ids = [1, 2, 3].map((id) => anApplicantId(id));
const begun: ReviewState = { ids, index: 0 };

test('goes on and back, and ends after the last one', () => {
  expect(stepIn(begun, 'previous').index).toBe(0);
  const last = stepIn(stepIn(begun, 'next'), 'next');
  expect(last.index).toBe(2);
  const over = stepIn(last, 'next');
  expect(over.index).toBe(3);
  expect(stepIn(over, 'next')).toEqual(over);
  expect(stepIn(over, 'previous').index).toBe(2);
});

test('comes back to whoever a step was taken back for, and stays where it is for others', () => {
  const later = { ...begun, index: 2 };
  expect(stepIn(later, { to: anApplicantId(1) }).index).toBe(0);
  expect(stepIn(later, { to: anApplicantId(99) })).toEqual(later);
});

test('counts what was decided, and who was passed over', () => {
  const decided = new Map([
    [anApplicantId(1), 'call' as const],
    [anApplicantId(3), 'no' as const],
  ]);
  expect(summaryOf(begun, decided)).toEqual({ call: 1, maybe: 0, no: 1, passed: 1 });
});
