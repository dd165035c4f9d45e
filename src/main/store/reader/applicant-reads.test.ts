import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aJob,
  aJobId,
  aLocation,
  aLocationId,
  anApplicant,
  anApplicantId,
} from '../../../testing/builders.ts';
import { aStore } from '../../../testing/a-store.ts';
import { everyone, type Applicant, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { emptyApplication } from '../../../shared/domain/application.ts';
import { outboxEntryIdSchema } from '../../../shared/domain/ids.ts';
import { failureOf } from '../database/storage-failure.ts';

function openStore() {
  const store = aStore();
  const put = (applicants: readonly Applicant[], seenAt = 1) =>
    store.write['mirror.applyApplicants']({ applicants, seenAt, checkpoint: null });
  const list = (query: Partial<ApplicantQuery>, start = 0, count = 200) =>
    store.read['applicants.list']({ query: { ...everyone, ...query }, start, count });
  const idsOf = (query: Partial<ApplicantQuery>): number[] => list(query).rows.map((row) => row.id);
  return { ...store, put, list, idsOf };
}

test.each([
  ['jose'],
  ['JOSÉ'],
  ['núñ'],
  ['nunez jo'],
  ['obrien'],
  ["O'Brien"],
  ['brien'],
  ['(512) 555-0123'],
  ['5125550123'],
  ['+1 512 555 0123'],
  ['555 01'],
  ['0123'],
  ['512'],
  ['jose.nunez@mail'],
  ['łódź'],
  ['lodz'],
  ['barista'],
  ['Café Sol'],
  ['jose 512 555'],
  ['unez'],
  ['rien'],
  ['ose ñez'],
  ['555-0123'],
  ['25550'],
  ['55 501'],
  ['nez@mai'],
])('finds a person by %s', (search) => {
  const store = openStore();
  store.put([
    anApplicant({
      id: anApplicantId(1),
      firstName: 'José',
      lastName: "Núñez O'Brien",
      email: 'Jose.Nunez@mail.example',
      phone: '+1 (512) 555-0123',
      city: 'Łódź',
      recentTitle: 'Barista',
      recentEmployer: 'CAFÉ Sol',
    }),
    anApplicant({
      id: anApplicantId(2),
      firstName: 'Ann',
      lastName: 'Ray',
      email: 'ann@post.example',
      phone: '737 444 9876',
      city: 'Waco',
      recentTitle: 'Cook',
      recentEmployer: 'Diner',
    }),
  ]);
  expect(store.idsOf({ search })).toEqual([1]);
});

test('puts who begins as was typed before who only has it inside, and leaves short pieces alone', () => {
  const store = openStore();
  store.put([
    anApplicant({ id: anApplicantId(1), firstName: 'Omar', lastName: 'Diaz', email: '', appliedAt: 9 }),
    anApplicant({ id: anApplicantId(2), firstName: 'Marta', lastName: 'Diaz', email: '', appliedAt: 1 }),
    anApplicant({
      id: anApplicantId(3),
      firstName: 'Ann',
      lastName: 'Diaz',
      email: 'a.mar@x.example',
      appliedAt: 5,
    }),
  ]);
  expect(store.idsOf({ search: 'mar' })).toEqual([2, 3, 1]);
  expect(store.idsOf({ search: 'ma' })).toEqual([2, 3]);
  expect(store.idsOf({ search: 'mar', sort: 'newest' })).toEqual([1, 3, 2]);
});

test('says where it found somebody whose name does not show it', () => {
  const store = openStore();
  store.put([
    anApplicant({
      firstName: 'José',
      lastName: 'Diaz',
      email: 'jd@mail.example',
      phone: '(512) 555-0199',
      city: 'Waco',
      recentTitle: 'Barista',
      recentEmployer: 'Blue Door',
    }),
  ]);
  const hitOf = (search: string): unknown => store.list({ search }).rows[0]?.hit;
  expect(hitOf('jose')).toBeNull();
  expect(hitOf('ose')).toBeNull();
  expect(hitOf('jose 0199')).toEqual({ field: 'phone', text: '(512) 555-0199' });
  expect(hitOf('5550')).toEqual({ field: 'phone', text: '(512) 555-0199' });
  expect(hitOf('blue')).toEqual({ field: 'employer', text: 'Blue Door' });
  expect(hitOf('bari door')).toEqual({ field: 'title', text: 'Barista' });
  expect(hitOf('mail')).toEqual({ field: 'email', text: 'jd@mail.example' });
  expect(hitOf('waco')).toEqual({ field: 'city', text: 'Waco' });
});

test.each(['" OR "', 'name:', '*', '(', 'NEAR(a b)', '-', 'a AND', "'; drop table x", '{', '^'])(
  'reads %s as text, never as syntax',
  (search) => {
    const store = openStore();
    store.put([anApplicant()]);
    expect(() => store.list({ search })).not.toThrow();
  },
);

test('never fails on what somebody types', () => {
  const store = openStore();
  store.put([anApplicant()]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (search) => {
      store.list({ search });
    }),
  );
});

test('does not find people by what the filters are kept as', () => {
  const store = openStore();
  store.put([anApplicant({ jobId: aJobId(77) })]);
  expect(store.idsOf({ search: 'xj77' })).toEqual([]);
});

test('puts the best match first while a search is narrow, says so, and gives another order when asked', () => {
  const store = openStore();
  store.put([
    anApplicant({ id: anApplicantId(1), firstName: 'Rosa', lastName: 'Lane', appliedAt: 1 }),
    anApplicant({
      id: anApplicantId(2),
      firstName: 'Ann',
      lastName: 'Ray',
      recentEmployer: 'Rosa Cafe',
      appliedAt: 9,
    }),
  ]);
  const shown = (query: Partial<ApplicantQuery>): unknown => {
    const { rows, isRanked } = store.list(query);
    return { ids: rows.map((row) => row.id), isRanked };
  };
  expect(shown({ search: 'rosa' })).toEqual({ ids: [1, 2], isRanked: true });
  expect(shown({ search: 'rosa', sort: 'newest' })).toEqual({ ids: [2, 1], isRanked: false });
  expect(shown({ search: 'rosa', sort: 'oldest' })).toEqual({ ids: [1, 2], isRanked: false });
  expect(shown({ search: 'rosa', sort: 'last-action' })).toEqual({ ids: [2, 1], isRanked: false });
  expect(shown({})).toEqual({ ids: [2, 1], isRanked: false });
});

test('who matches equally well comes newest first, whoever has no date last', () => {
  const store = openStore();
  store.put(
    [5, null, 9, null, 5].map((appliedAt, at) => anApplicant({ id: anApplicantId(at + 1), appliedAt })),
  );
  const { rows, isRanked } = store.list({ search: anApplicant().firstName });
  expect({ ids: rows.map((row) => row.id), isRanked }).toEqual({ ids: [3, 5, 1, 4, 2], isRanked: true });
});

test('says that a search with too many answers to rank is newest first', () => {
  const store = openStore();
  store.put(
    Array.from({ length: 1001 }, (_, at) => anApplicant({ id: anApplicantId(at + 1), appliedAt: at })),
  );
  const { firstName } = anApplicant();
  const { rows, isRanked } = store.list({ search: firstName }, 0, 2);
  expect({ ids: rows.map((row) => row.id), isRanked }).toEqual({ ids: [1001, 1000], isRanked: false });
});

test('says of one revision that its windows fit together, and changes it with the people', () => {
  const store = openStore();
  const people = Array.from({ length: 95 }, (_, at) =>
    anApplicant({ id: anApplicantId(at + 1), appliedAt: 1000 - at }),
  );
  store.put(people);
  const first = store.list({}, 0, 40);
  const second = store.list({}, 40, 100);
  expect(second.revision).toBe(first.revision);
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(people.map((one) => one.id));
  store.put(people);
  expect(store.list({}, 0, 1).revision).toBe(first.revision);
  store.put([anApplicant({ id: anApplicantId(500), appliedAt: 5000 })]);
  const after = store.list({}, 0, 1);
  expect(after.revision).not.toBe(first.revision);
  expect(after.rows[0]?.id).toBe(500);
  expect(store.read['applicants.position']({ query: everyone, id: anApplicantId(1) })).toEqual({ index: 1 });
  expect(store.read['applicants.position']({ query: everyone, id: anApplicantId(777) })).toEqual({
    index: null,
  });
});

test('marks a walk-in once its delivery is known, with when and by whom it was taken, and the impression', () => {
  const impression = { stars: 4, note: 'Knows our menu', availability: 'Evenings' };
  const store = openStore();
  store.put([anApplicant({ id: anApplicantId(1) }), anApplicant({ id: anApplicantId(2) })]);
  expect(store.idsOf({ walkInsOnly: true })).toEqual([]);
  store.write['outbox.put']({
    id: outboxEntryIdSchema.parse('3f0e7d3c-1b7f-4c43-9a51-0d1a3a2f8f10'),
    state: { kind: 'sent', sentAt: 70, applicantId: anApplicantId(2) },
    application: { ...emptyApplication, impression },
    jobName: 'Crew',
    locationName: 'Elm St.',
    takenAt: 50,
    takenBy: 'sam',
    baseline: [],
    attempts: [],
  });
  expect(store.idsOf({ walkInsOnly: true })).toEqual([2]);
  expect(store.list({ walkInsOnly: true })).toMatchObject({ hiddenCount: 1, rows: [{ isWalkIn: true }] });
  expect(store.read['applicants.facets']({ query: everyone, withJobs: true }).walkInCount).toBe(1);
  expect(store.read['applicants.get'](anApplicantId(2))).toMatchObject({
    isWalkIn: true,
    walkIn: { takenAt: 50, takenBy: 'sam', sentAt: 70, impression },
  });
});

test('keeps what status somebody was seen in, each change once', () => {
  const store = openStore();
  const one = anApplicant({ id: anApplicantId(1) });
  store.put([one], 10);
  store.put([{ ...one, status: 'in_process', stepName: 'Review' }], 20);
  store.put([{ ...one, status: 'in_process', stepName: 'Review', city: 'Waco' }], 30);
  const { history, asOf, applicant } = store.read['applicants.get'](one.id);
  expect(history).toEqual([
    { seenAt: 10, status: 'new_app', stepName: '' },
    { seenAt: 20, status: 'in_process', stepName: 'Review' },
  ]);
  expect({ asOf, city: applicant.city }).toEqual({ asOf: 30, city: 'Waco' });
  store.write['mirror.saveCheckpoint']({ checkpoint: '{}', completeAt: 44 });
  expect(store.read['applicants.get'](one.id).asOf).toBe(44);
});

test('answers not-found for somebody who is not cached', () => {
  const store = openStore();
  let failure: unknown = null;
  try {
    store.read['applicants.get'](anApplicantId(5));
  } catch (error) {
    failure = failureOf(error);
  }
  expect(failure).toEqual({ kind: 'not-found' });
});

test('finds who may be the person at the counter, with the surest reason', () => {
  const store = openStore();
  store.write['mirror.applyJobs']({ jobs: [aJob()], seenAt: 1 });
  const elsewhere = aLocation({ id: aLocationId('99') });
  const person = { firstName: 'X', lastName: 'Y', email: '', phone: '' };
  store.put([
    anApplicant({ ...person, id: anApplicantId(1), phone: '(512) 555 0199' }),
    anApplicant({ ...person, id: anApplicantId(2), email: 'Maria@MAIL.example', location: elsewhere }),
    anApplicant({ ...person, id: anApplicantId(3), firstName: 'Lopez', lastName: 'María Elena' }),
    anApplicant({ ...person, id: anApplicantId(4), firstName: 'Maria', lastName: 'Gomez' }),
  ]);
  const { matches } = store.read['applicants.findMatches']({
    phone: '+15125550199',
    email: 'maria@mail.example',
    firstName: 'maria',
    lastName: 'lopez',
    jobId: aJobId(),
  });
  expect(
    matches.map(({ applicantId, reason, isSameLocation }) => [applicantId, reason, isSameLocation]),
  ).toEqual([
    [1, 'same-phone', true],
    [2, 'same-email', false],
    [3, 'alike-name', true],
  ]);
  const none = { phone: '', email: ' ', firstName: 'Maria', lastName: '', jobId: null };
  expect(store.read['applicants.findMatches'](none).matches).toEqual([]);
  expect(
    store.read['applicants.byContact']({ jobId: aJobId(), phone: '5125550199', email: '' }).map(
      (one) => one.id,
    ),
  ).toEqual([1]);
});
