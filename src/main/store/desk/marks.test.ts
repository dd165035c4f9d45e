import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { everyone, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import {
  contactIdSchema,
  reminderIdSchema,
  type Contact,
  type MarkChange,
  type Reminder,
} from '../../../shared/domain/mark.ts';
import { savedViewIdSchema } from '../../../shared/domain/saved-view.ts';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { aStore } from '../../../testing/a-store.ts';
import { aStoreFolder, openStoreInOneThread } from '../../../testing/store-in-one-thread.ts';

const uuid = (end: number): string => `3f0e7d3c-1b7f-4c43-9a51-${String(end).padStart(12, '0')}`;

function openStore() {
  const store = aStore();
  store.write['mirror.applyApplicants']({
    applicants: [1, 2, 3].map((id) =>
      anApplicant({ id: anApplicantId(id), status: id === 3 ? 'hired' : 'new_app' }),
    ),
    seenAt: 1,
    checkpoint: null,
  });
  const mark = (ids: readonly number[], change: MarkChange, at = 1) =>
    store.write['marks.set']({ ids: ids.map((id) => anApplicantId(id)), change, at, stepId: null });
  const idsOf = (query: Partial<ApplicantQuery>): ApplicantId[] =>
    store.read['applicants.ids']({ ...everyone, ...query }).toSorted((a, b) => a - b);
  const page = (id: number) => store.read['marks.page']({ id: anApplicantId(id), isNew: id !== 3 });
  return { ...store, mark, idsOf, page };
}

const aContact = (id: number, at = 10): Contact => ({
  id: contactIdSchema.parse(uuid(at)),
  applicantId: anApplicantId(id),
  at,
  via: 'call',
  outcome: 'no-answer',
  comment: '',
});
const aReminder = (id: number, dueAt: number): Reminder => ({
  id: reminderIdSchema.parse(uuid(dueAt)),
  applicantId: anApplicantId(id),
  dueAt,
  text: 'Call back',
  doneAt: null,
});

test('marks, tags, stars and contacts are seen in lists, found by filters and counted', () => {
  const store = openStore();
  store.mark([1, 2], { kind: 'decision', decision: 'call' });
  store.mark([2], { kind: 'stars', stars: 4 });
  store.mark([2], { kind: 'add-tag', tag: 'Weekends' });
  store.mark([2], { kind: 'add-tag', tag: 'WEEKENDS' });
  store.write['contacts.put']({ contact: aContact(1), at: 1 });
  expect(store.idsOf({ decisions: ['call'] })).toEqual([1, 2]);
  expect(store.idsOf({ decisions: ['none'] })).toEqual([3]);
  expect(store.idsOf({ stars: [4] })).toEqual([2]);
  expect(store.idsOf({ tags: ['Weekends'] })).toEqual([2]);
  expect(store.idsOf({ contact: 'not-contacted' })).toEqual([2, 3]);
  const facets = store.read['applicants.facets']({ query: everyone, withJobs: true });
  expect(facets).toMatchObject({
    contactedCount: 1,
    notContactedCount: 2,
    tags: [{ id: 'Weekends', count: 1 }],
    decisions: [
      { id: 'none', count: 1 },
      { id: 'call', count: 2 },
      { id: 'maybe', count: 0 },
      { id: 'no', count: 0 },
    ],
  });
  const { rows } = store.read['applicants.list']({ query: { ...everyone, stars: [4] }, start: 0, count: 9 });
  expect(rows).toMatchObject([{ id: 2, decision: 'call', stars: 4, tags: ['Weekends'], isContacted: false }]);
  expect(store.page(2)).toMatchObject({ decision: 'call', stars: 4, tags: ['Weekends'] });
});

test('only who is new and was not looked at is unread, until somebody says otherwise', () => {
  const store = openStore();
  expect(store.idsOf({ unreadOnly: true })).toEqual([1, 2]);
  expect(store.write['marks.see'](anApplicantId(1))).toBe(true);
  expect(store.write['marks.see'](anApplicantId(1))).toBe(false);
  store.mark([3], { kind: 'seen', isSeen: false });
  expect(store.idsOf({ unreadOnly: true })).toEqual([2, 3]);
  expect([1, 2, 3].map((id) => store.page(id).isUnread)).toEqual([false, true, true]);
});

test('takes each step back whole, the last one first, a restart between', () => {
  const first = openStore();
  first.mark([1, 2], { kind: 'decision', decision: 'call' });
  first.mark([2], { kind: 'decision', decision: 'no' });
  first.mark([2], { kind: 'decision', decision: 'no' });
  first.write['contacts.put']({ contact: aContact(1), at: 1 });
  first.write['reminders.put']({ reminder: aReminder(1, 50), at: 1 });
  first.write['reminders.setDone']({ id: aReminder(1, 50).id, isDone: true, at: 60 });
  first.close();
  const store = openStoreInOneThread(first.folder);
  onTestFinished(() => store.close());
  const page = (id: number) => store.read['marks.page']({ id: anApplicantId(id), isNew: true });

  expect(store.write['undo.last']()).toEqual({ what: 'reminder', ids: [1] });
  expect(page(1).reminders).toMatchObject([{ dueAt: 50, doneAt: null }]);
  store.write['undo.last']();
  expect(page(1).reminders).toEqual([]);
  store.write['undo.last']();
  expect(page(1).contacts).toEqual([]);
  expect(store.write['undo.last']()).toEqual({ what: 'decision', ids: [2] });
  expect([page(1).decision, page(2).decision]).toEqual(['call', 'call']);
  expect(store.write['undo.last']()).toEqual({ what: 'decision', ids: [1, 2] });
  expect([page(1).decision, page(2).decision]).toEqual([null, null]);
  expect(store.write['undo.last']()).toBeNull();
});

test('a change of very many people in pieces is one step', () => {
  const store = openStore();
  const ids = [1, 2, 3].map((id) => anApplicantId(id));
  const change = { kind: 'decision', decision: 'maybe' } as const;
  const one = store.write['marks.set']({ ids: ids.slice(0, 1), change, at: 1, stepId: null });
  store.write['marks.set']({ ids: ids.slice(1), change, at: 1, stepId: one.stepId });
  expect(store.idsOf({ decisions: ['maybe'] })).toEqual([1, 2, 3]);
  expect(store.write['undo.last']()).toEqual({ what: 'decision', ids: [1, 2, 3] });
  expect(store.idsOf({ decisions: ['maybe'] })).toEqual([]);
});

test('a note written in one go is one step back, and an emptied one is gone', () => {
  const store = openStore();
  const save = (text: string, updatedAt: number) =>
    store.write['notes.save']({ id: anApplicantId(1), note: { text, updatedAt } });
  save('Came in', 1000);
  save('Came in at lunch', 2000);
  expect(store.page(1).note).toEqual({ text: 'Came in at lunch', updatedAt: 2000 });
  save('', 3_600_000);
  expect(store.page(1).note).toBeNull();
  store.write['undo.last']();
  expect(store.page(1).note).toMatchObject({ text: 'Came in at lunch' });
  store.write['undo.last']();
  expect(store.page(1).note).toBeNull();
});

test('tells open reminders that are due, the longest overdue first', () => {
  const store = openStore();
  for (const reminder of [aReminder(1, 50), aReminder(2, 20), aReminder(3, 90)]) {
    store.write['reminders.put']({ reminder, at: 1 });
  }
  store.write['reminders.setDone']({ id: aReminder(2, 20).id, isDone: true, at: 30 });
  expect(store.read['reminders.due'](60).map(({ dueAt }) => dueAt)).toEqual([50]);
});

test('what was written about people outlives the mirror', () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const first = openStoreInOneThread(folder);
  first.write['marks.set']({
    ids: [anApplicantId(1)],
    change: { kind: 'decision', decision: 'call' },
    at: 1,
    stepId: null,
  });
  first.close();
  const store = openStoreInOneThread(folder);
  onTestFinished(() => store.close());
  expect(store.read['applicants.ids']({ ...everyone, decisions: ['call'] })).toEqual([]);
  store.write['mirror.applyApplicants']({
    applicants: [anApplicant({ id: anApplicantId(1) })],
    seenAt: 1,
    checkpoint: null,
  });
  expect(store.read['applicants.ids']({ ...everyone, decisions: ['call'] })).toEqual([1]);
});

test('keeps, renames and removes views, and takes that back', () => {
  const store = openStore();
  const view = {
    id: savedViewIdSchema.parse(uuid(1)),
    name: 'Cooks',
    query: { ...everyone, search: 'cook' },
  };
  store.write['views.put']({ view, at: 5 });
  store.write['views.put']({ view: { ...view, name: 'Cooks, Austin' }, at: 6 });
  expect(store.read['views.all']()).toEqual([{ ...view, name: 'Cooks, Austin' }]);
  store.write['views.remove']({ id: view.id, at: 7 });
  expect(store.read['views.all']()).toEqual([]);
  store.write['undo.last']();
  store.write['undo.last']();
  expect(store.read['views.all']()).toEqual([view]);
});

const anyChange: fc.Arbitrary<MarkChange> = fc.oneof(
  fc.record({
    kind: fc.constant('decision' as const),
    decision: fc.constantFrom('call', 'maybe', 'no', null),
  }),
  fc.record({ kind: fc.constant('stars' as const), stars: fc.integer({ min: 0, max: 5 }) }),
  fc.record({
    kind: fc.constantFrom('add-tag' as const, 'remove-tag' as const),
    tag: fc.constantFrom('a', 'b'),
  }),
  fc.record({ kind: fc.constant('seen' as const), isSeen: fc.boolean() }),
);

test('undoing everything leaves nothing of it, whatever was done', () => {
  const store = openStore();
  const state = () => [1, 2, 3].map((id) => store.page(id));
  const steps = fc.array(fc.tuple(fc.subarray([1, 2, 3], { minLength: 1 }), anyChange), { maxLength: 6 });
  fc.assert(
    fc.property(steps, (changes) => {
      const before = [state()];
      for (const [ids, change] of changes) {
        const { stepId } = store.mark(ids, change);
        if (stepId !== null) before.push(state());
      }
      while (before.length > 1) {
        expect(state()).toEqual(before.pop());
        store.write['undo.last']();
      }
      expect(state()).toEqual(before[0]);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 40) },
  );
});
