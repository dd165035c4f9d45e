import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { anApplicantId } from '../../../testing/builders.ts';
import {
  isPicked,
  maxNamed,
  nobody,
  pickedCount,
  selectionOf,
  toggled,
  withAlso,
  type Picked,
} from './picked.ts';

const [one, two, three] = [anApplicantId(1), anApplicantId(2), anApplicantId(3)];
const all: Picked = { kind: 'all', except: new Set(), seenCount: 10 };

test('choosing somebody twice leaves them out again', () => {
  const some = toggled(toggled(nobody, one), two);
  expect([one, two, three].map((id) => isPicked(some, id))).toEqual([true, true, false]);
  expect(isPicked(toggled(some, one), one)).toBe(false);
  expect(selectionOf(some, everyone)).toEqual({ kind: 'ids', ids: [one, two] });
  expect(selectionOf(nobody, everyone)).toBeNull();
});

test('of everybody some can be left out, and the view is meant as it was seen', () => {
  const most = toggled(all, two);
  expect(isPicked(most, two)).toBe(false);
  expect(pickedCount(most, 10)).toBe(9);
  expect(selectionOf(most, everyone)).toEqual({
    kind: 'view',
    query: everyone,
    exceptIds: [two],
    seenCount: 10,
  });
});

test('a range adds to who is chosen already', () => {
  expect(selectionOf(withAlso(toggled(nobody, one), [one, two, three]), everyone)).toEqual({
    kind: 'ids',
    ids: [one, two, three],
  });
  expect(withAlso(all, [one])).toBe(all);
});

test('names no more people than one change can', () => {
  const full = withAlso(
    nobody,
    Array.from({ length: maxNamed + 5 }, (_, at) => anApplicantId(at + 1)),
  );
  expect(pickedCount(full, 5000)).toBe(maxNamed);
});
