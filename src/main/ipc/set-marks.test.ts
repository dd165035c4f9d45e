import { expect, test } from 'vitest';
import type { Selection } from '../../shared/contract/marks.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import { aThreadedStore } from '../../testing/a-threaded-store.ts';
import { anApplicant, anApplicantId } from '../../testing/builders.ts';
import { setMarks } from './set-marks.ts';

const no = { kind: 'decision', decision: 'no' } as const;

async function aStoreOf(count: number) {
  const store = await aThreadedStore();
  const add = (from: number, to: number) =>
    store.mirror.applyApplicants({
      applicants: Array.from({ length: to - from }, (_, at) =>
        anApplicant({ id: anApplicantId(from + at), email: '', phone: '' }),
      ),
      seenAt: 1,
      checkpoint: null,
    });
  for (let from = 1; from <= count; from += 100) await add(from, Math.min(from + 100, count + 1));
  const marked = async (): Promise<number> => {
    const counted = await store.applicants.count({ ...everyone, decisions: ['no'] });
    return counted.ok ? counted.value.count : -1;
  };
  return { store, add, marked };
}

test('marks a whole view except some as one step, and takes it back as one', async () => {
  const { store, marked } = await aStoreOf(1500);
  const selection: Selection = {
    kind: 'view',
    query: everyone,
    exceptIds: [anApplicantId(7)],
    seenCount: 1500,
  };
  const outcome = await setMarks(store, selection, no, 1);
  expect(outcome).toMatchObject({ value: { answer: { kind: 'done', changedCount: 1499 } } });
  expect(await marked()).toBe(1499);
  await store.desk.marks.undoLast();
  expect(await marked()).toBe(0);
});

test('decides about nobody who came into the view unseen', async () => {
  const { store, add, marked } = await aStoreOf(3);
  await add(50, 51);
  const selection: Selection = { kind: 'view', query: everyone, exceptIds: [], seenCount: 3 };
  expect(await setMarks(store, selection, no, 1)).toMatchObject({
    value: { answer: { kind: 'list-changed', count: 4 }, changedIds: [] },
  });
  expect(await marked()).toBe(0);
});
