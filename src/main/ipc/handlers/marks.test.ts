import { expect, test } from 'vitest';
import type { Selection } from '../../../shared/contract/marks.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { Decision } from '../../../shared/domain/mark.ts';
import { aThreadedStore } from '../../../testing/a-threaded-store.ts';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { createFakeClock } from '../../../testing/fake-clock.ts';
import type { OnDesk, OpenDesk } from '../open-desk.ts';
import { markHandlers } from './marks.ts';

async function aDeskOf(count: number) {
  const store = await aThreadedStore();
  const applicants = Array.from({ length: count }, (_, at) => anApplicant({ id: anApplicantId(at + 1) }));
  await store.mirror.applyApplicants({ applicants, seenAt: 1, checkpoint: null });
  const onDesk: OnDesk = async (work) => work({ store } as OpenDesk);
  const handlers = markHandlers({ onDesk, publish: () => undefined, clock: createFakeClock() });
  const decide = async (selection: Selection, decision: Decision) =>
    handlers['marks.set']({ selection, change: { kind: 'decision', decision } });
  const countOf = async (decision: Decision): Promise<number> => {
    const counted = await store.applicants.count({ ...everyone, decisions: [decision] });
    return counted.ok ? counted.value.count : -1;
  };
  return { decide, undo: async () => handlers['undo.last'](), countOf };
}

const one = (id: number): Selection => ({ kind: 'ids', ids: [anApplicantId(id)] });

test('undo asked for in the same breath as a mark takes back that mark, and not the one before', async () => {
  const { decide, undo, countOf } = await aDeskOf(3);
  await decide(one(1), 'call');
  const [, undone] = await Promise.all([decide(one(2), 'no'), undo()]);
  expect(undone).toMatchObject({ value: { undone: { what: 'decision', applicantId: 2 } } });
  expect([await countOf('call'), await countOf('no')]).toEqual([1, 0]);
});

test('undo asked for while very many are being marked takes all of them back', async () => {
  const { decide, undo, countOf } = await aDeskOf(2500);
  const all: Selection = { kind: 'view', query: everyone, exceptIds: [], seenCount: 2500 };
  const [marked, undone] = await Promise.all([decide(all, 'no'), undo()]);
  expect(marked).toMatchObject({ value: { kind: 'done', changedCount: 2500 } });
  expect(undone).toMatchObject({ value: { undone: { what: 'decision', count: 2500 } } });
  expect(await countOf('no')).toBe(0);
});
