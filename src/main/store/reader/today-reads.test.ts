import fc from 'fast-check';
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
import { everyone, type Applicant } from '../../../shared/domain/applicant.ts';
import { contactIdSchema, reminderIdSchema } from '../../../shared/domain/mark.ts';
import { agesOfWait, waitBands, waitingForACall } from '../../../shared/domain/waiting.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 9, 20, 15);
const today = { appliedFrom: now - 15 * hour, dueUntil: now + 9 * hour };

function openStore() {
  const store = aStore(now, () => now);
  const put = (applicants: readonly Applicant[]) =>
    store.write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
  const count = (query: Partial<typeof everyone>): number =>
    store.read['applicants.count']({ ...everyone, ...query }).count;
  return { ...store, put, count, today: () => store.read['today.get'](today) };
}

const elm = aLocation({ id: aLocationId('31'), name: 'Elm St.' });
const oak = aLocation({ id: aLocationId('32'), name: 'Oak Ave.' });
const someone = (id: number, hours: number | null, more: Partial<Applicant> = {}): Applicant =>
  anApplicant({
    id: anApplicantId(id),
    status: 'new_app',
    location: elm,
    appliedAt: hours === null ? null : now - hours * hour,
    ...more,
  });

test('counts who waits for a first call by how long and where, those who wait longest first', () => {
  const store = openStore();
  store.put([
    someone(1, 1),
    someone(2, 5),
    someone(3, 30),
    someone(4, 60, { location: oak }),
    someone(5, 2000, { location: oak }),
    someone(6, null, { location: null }),
    someone(7, 60, { status: 'hired' }),
  ]);
  expect(store.today().waiting).toEqual({
    count: 6,
    byWait: { 'over-48-hours': 2, 'under-48-hours': 1, 'under-24-hours': 1, 'under-4-hours': 1 },
    undatedCount: 1,
    locations: [
      {
        id: '32',
        name: 'Oak Ave.',
        count: 2,
        byWait: { 'over-48-hours': 2, 'under-48-hours': 0, 'under-24-hours': 0, 'under-4-hours': 0 },
      },
      {
        id: '31',
        name: 'Elm St.',
        count: 3,
        byWait: { 'over-48-hours': 0, 'under-48-hours': 1, 'under-24-hours': 1, 'under-4-hours': 1 },
      },
      {
        id: '',
        name: '',
        count: 1,
        byWait: { 'over-48-hours': 0, 'under-48-hours': 0, 'under-24-hours': 0, 'under-4-hours': 0 },
      },
    ],
  });
});

test('whoever was called here, or marked No, waits no more; a mark of Call still waits', () => {
  const store = openStore();
  store.put([someone(1, 60), someone(2, 60), someone(3, 60)]);
  const mark = (id: number, decision: 'call' | 'no') =>
    store.write['marks.set']({
      ids: [anApplicantId(id)],
      change: { kind: 'decision', decision },
      at: now,
      stepId: null,
    });
  mark(1, 'call');
  mark(2, 'no');
  store.write['contacts.put']({
    contact: {
      id: contactIdSchema.parse('6f1fcf6e-6f0e-4f5c-8d59-0a4a5c9f0a11'),
      applicantId: anApplicantId(3),
      at: now,
      via: 'call',
      outcome: 'reached',
      comment: '',
    },
    at: now,
  });
  expect(store.today().waiting).toMatchObject({ count: 1, byWait: { 'over-48-hours': 1 } });
});

test('every number is the number of the list behind it', () => {
  const store = openStore();
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          hours: fc.option(fc.oneof(fc.constantFrom(0, 4, 24, 48, 168, 720), fc.nat(900))),
          status: fc.constantFrom('new_app', 'in_process', 'odd', ''),
          location: fc.constantFrom(elm, oak, null),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (people) => {
        store.put(
          people.map(({ hours, status, location }, at) => someone(at + 1, hours, { status, location })),
        );
        const told = store.today();
        expect(told.waiting.count).toBe(store.count(waitingForACall));
        expect(told.unreadCount).toBe(store.count({ unreadOnly: true }));
        expect(told.appliedTodayCount).toBe(store.count({ appliedFrom: today.appliedFrom }));
        for (const band of waitBands) {
          const ages = [...agesOfWait[band]];
          expect(told.waiting.byWait[band]).toBe(store.count({ ...waitingForACall, ages }));
          for (const { id, byWait } of told.waiting.locations)
            expect(byWait[band]).toBe(store.count({ ...waitingForACall, ages, locationIds: [id] }));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('tells reminders that are due, the longest overdue first, even about somebody who is gone from here', () => {
  const store = openStore();
  store.put([someone(1, 60, { firstName: 'Ann', lastName: 'Ray', jobName: 'Cook' })]);
  const remind = (id: string, person: number, dueAt: number) =>
    store.write['reminders.put']({
      reminder: {
        id: reminderIdSchema.parse(`6f1fcf6e-6f0e-4f5c-8d59-0a4a5c9f0a${id}`),
        applicantId: anApplicantId(person),
        dueAt,
        text: '',
        doneAt: null,
      },
      at: now,
    });
  remind('01', 1, now + hour);
  remind('02', 9, now - hour);
  remind('03', 1, now + 48 * hour);
  const { reminderCount, reminders } = store.today();
  expect(reminderCount).toBe(2);
  expect(reminders.map(({ reminder, name, jobName }) => [reminder.applicantId, name, jobName])).toEqual([
    [9, '', ''],
    [1, 'Ann Ray', 'Cook'],
  ]);
});

test('names open jobs that nobody applied for in a week, those nobody ever applied for first', () => {
  const store = openStore();
  const job = (id: number, name: string, more: Parameters<typeof aJob>[0] = {}) =>
    aJob({ id: aJobId(id), name, status: 'active', createdAt: now - 900 * hour, ...more });
  store.write['mirror.applyJobs']({
    jobs: [
      job(1, 'Busy'),
      job(2, 'Quiet'),
      job(3, 'Never'),
      job(4, 'Just opened', { createdAt: now - hour }),
      job(5, 'Closed', { status: 'inactive' }),
    ],
    seenAt: 1,
  });
  store.put([
    someone(1, 20, { jobId: aJobId(1) }),
    someone(2, 300, { jobId: aJobId(2) }),
    someone(3, 200, { jobId: aJobId(2) }),
  ]);
  const { silentJobCount, silentJobs } = store.today();
  expect(silentJobCount).toBe(2);
  expect(silentJobs.map(({ name, lastAppliedAt }) => [name, lastAppliedAt])).toEqual([
    ['Never', null],
    ['Quiet', now - 200 * hour],
  ]);
});
