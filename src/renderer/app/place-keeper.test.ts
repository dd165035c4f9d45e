import { expect, test } from 'vitest';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import { aConnectionId, anApplicantId } from '../../testing/builders.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { leftPlaceOf } from './left-place.ts';
import { createPlaceKeeper } from './place-keeper.ts';
import { firstPlaces } from './places.ts';

const first = leftPlaceOf(firstPlaces, aConnectionId());
const onPerson = (id: number): LeftPlace => ({
  ...first,
  applicants: { ...first.applicants, applicantId: anApplicantId(id) },
});

function aKeeper() {
  const clock = createFakeClock();
  const saved: (number | null)[] = [];
  const keeper = createPlaceKeeper({
    kept: first,
    save: ({ applicants }) => saved.push(applicants.applicantId),
    after: clock.after,
  });
  return { clock, saved, keeper };
}

test('writes the first step at once, and of many quick ones the last', () => {
  const { clock, saved, keeper } = aKeeper();
  for (let id = 1; id <= 9; id += 1) keeper.note(onPerson(id));
  expect(saved).toEqual([1]);
  clock.advance(300);
  expect(saved).toEqual([1, 9]);
  clock.advance(10_000);
  expect(saved).toEqual([1, 9]);
});

test('writes nothing that is written already', () => {
  const { saved, keeper } = aKeeper();
  keeper.note(first);
  keeper.flush();
  expect(saved).toEqual([]);
});

test('writes what still waits when the window closes', () => {
  const { saved, keeper } = aKeeper();
  keeper.note(onPerson(1));
  keeper.note(onPerson(2));
  keeper.flush();
  expect(saved).toEqual([1, 2]);
});
