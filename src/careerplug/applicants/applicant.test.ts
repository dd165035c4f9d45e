import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicantSchema } from '../../shared/domain/applicant.ts';
import { toApplicant } from './applicant.ts';

test('translates an applicant as CareerPlug’s document describes one', () => {
  const applicant = toApplicant({
    id: 88001,
    account: { id: 9, name: 'Harvest' },
    job: { id: 4101, name: 'Crew Member', account: { id: 9, name: 'Harvest' } },
    app: {
      email: ' jordan.lee@mail.example ',
      firstname: 'Jordan',
      lastname: 'Lee',
      phone: 5125550123,
      address: null,
      city: 'Austin',
      state: 'TX',
      postal_code: 78702,
      country: 'US',
      recent_title: 'Barista',
      recent_employer: 'Corner Coffee',
      pay_type: 'hourly',
      pay_rate: 15.5,
      employment_type: 'Part-time',
    },
    location: { id: 31, name: 'Elm St.' },
    hiring_step: { id: 3, name: 'Phone Interview' },
    hiring_status: 'in_process',
    prescreen_questions: { id: '7', name: 'Are you 18?', answer: 'Yes' },
    applied_at: '2026-03-01T14:05:00Z',
    last_updated: '2026-03-02T14:05:00Z',
    hired_at: null,
    start_date: '2026-04-01',
    source_name: 'Indeed',
    last_acted_on_at: '',
  });
  expect(applicant).toMatchObject({
    id: 88001,
    email: 'jordan.lee@mail.example',
    phone: '5125550123',
    address: '',
    postalCode: '78702',
    payRate: '15.5',
    jobId: 4101,
    jobName: 'Crew Member',
    location: { id: '31', name: 'Elm St.' },
    status: 'in_process',
    stepName: 'Phone Interview',
    answers: [{ id: '7', question: 'Are you 18?', answer: 'Yes' }],
    appliedAt: Date.UTC(2026, 2, 1, 14, 5),
    hiredAt: null,
    startsAt: Date.UTC(2026, 3, 1),
    lastActedOnAt: null,
  });
});

test.each([
  [null, ''],
  [undefined, ''],
  [{}, ''],
  [{ id: 1, name: null }, ''],
  [{ id: 1, name: '  ' }, ''],
  ['Offer', 'Offer'],
  [{ name: 'Offer' }, 'Offer'],
])('the step %j is %j, where nothing means New', (hiring_step, expected) => {
  expect(toApplicant({ id: 1, hiring_step })?.stepName).toBe(expected);
});

test.each([
  ['one answer', { id: 7, name: '18?', answer: true }, [['7', '18?', 'true']]],
  [
    'several',
    [
      { id: '7', name: '18?', answer: 'Yes' },
      { id: '7', name: '18?', answer: 'No' },
    ],
    [
      ['7', '18?', 'Yes'],
      ['7', '18?', 'No'],
    ],
  ],
  ['an answer that is a list', [{ id: '8', question: 'When?', value: ['a', 'b'] }], [['8', 'When?', 'a, b']]],
  ['an answer without an id', [{ name: '18?', answer: 'Yes' }], [['', '18?', 'Yes']]],
  [
    'keyed by id',
    { 7: { label: '18?', answer: 'Yes' }, 8: 'mornings' },
    [
      ['7', '18?', 'Yes'],
      ['8', '', 'mornings'],
    ],
  ],
  ['an unanswered question', [{ id: 7, name: '18?', answer: null }], [['7', '18?', '']]],
  ['null', null, []],
  ['nothing', undefined, []],
  ['empty ones', [{}, null, { id: 3 }], []],
])('keeps what was answered: %s', (_name, prescreen_questions, expected) => {
  const answers = toApplicant({ id: 1, prescreen_questions })?.answers;
  expect(answers?.map(({ id, question, answer }) => [id, question, answer])).toEqual(expected);
});

const names = [
  'account',
  'job',
  'app',
  'location',
  'hiring_step',
  'hiring_status',
  'prescreen_questions',
  'applied_at',
  'last_updated',
  'hired_at',
  'start_date',
  'source_name',
  'last_acted_on_at',
];
const scalarOrWorse = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 700 }));

test('every person with an id survives, whatever the rest of the record is', () => {
  const rows = fc.record({
    rest: fc.dictionary(fc.constantFrom(...names), scalarOrWorse),
    app: fc.oneof(
      scalarOrWorse,
      fc.dictionary(fc.constantFrom('email', 'firstname', 'phone', 'pay_rate'), scalarOrWorse),
    ),
    id: fc.oneof(fc.integer({ min: 1 }), fc.integer({ min: 1 }).map(String)),
  });
  fc.assert(
    fc.property(rows, ({ rest, app, id }) => {
      const applicant = toApplicant({ ...rest, app, id });
      expect(applicant?.id).toBe(Number(id));
      expect(applicantSchema.parse(applicant)).toEqual(applicant);
    }),
    { numRuns: 2000 },
  );
});

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.json().map((text): unknown => JSON.parse(text)),
      ),
      (row) => {
        toApplicant(row);
      },
    ),
    { numRuns: 2000 },
  );
});
