import { expect, test } from 'vitest';
import { applicationSchema, emptyApplication } from '../../../shared/domain/application.ts';
import { jobSchema, prescreenQuestionSchema } from '../../../shared/domain/job.ts';
import {
  addressForJob,
  applicationOf,
  draftOf,
  fieldsOf,
  problemsOfFields,
  visibleProblems,
} from './walk-in-fields.ts';

const question = (id: string, isRequired = false) =>
  prescreenQuestionSchema.parse({ id, text: id, kind: 'open', isRequired, options: [] });

const job = (city: string, postalCode: string) =>
  jobSchema.parse({
    id: 3,
    name: 'Host',
    descriptionHtml: '',
    status: 'active',
    code: '',
    templateName: '',
    city,
    state: 'TX',
    postalCode,
    country: 'US',
    location: null,
    employment: null,
    department: null,
    brand: null,
    account: null,
    hiringManager: null,
    questions: [],
    createdAt: null,
    updatedAt: null,
  });

test('brings an application to the form and back unchanged', () => {
  const application = applicationSchema.parse({
    ...emptyApplication,
    firstName: 'María',
    jobId: 3,
    answers: [
      { questionId: 'shift.1', values: ['Morning', 'Evening'] },
      { questionId: '7', values: ['Yes'] },
    ],
  });
  const back = draftOf(fieldsOf(application));
  expect({ ...back, answers: [] }).toEqual({ ...application, answers: [] });
  expect(new Set(back.answers)).toEqual(new Set(application.answers));
});

test('keeps the answers to another job in the draft', () => {
  const fields = { ...fieldsOf(emptyApplication), answers: { old: ['x'] } };
  expect(draftOf(fields).answers).toEqual([{ questionId: 'old', values: ['x'] }]);
});

test('sends no empty answer and none to a question that the job does not ask', () => {
  const fields = { ...fieldsOf(emptyApplication), answers: { a: ['x'], b: [], c: ['z'] } };
  expect(applicationOf(fields, [question('a'), question('b')]).answers).toEqual([
    { questionId: 'a', values: ['x'] },
  ]);
});

test('insists on the answers of the job that is chosen now', () => {
  const fields = { ...fieldsOf(emptyApplication), answers: { old: ['x'] } };
  const problems = problemsOfFields(fields, [question('new', true)]);
  expect(problems).toContainEqual({ field: 'answers.new', reason: 'answer-missing' });
});

test('fills the address in from the job, and follows when the job changes', () => {
  const empty = { city: '', state: '', postalCode: '' };
  const austin = addressForJob(empty, null, job('Austin', '78701'));
  expect(austin).toEqual({ city: 'Austin', state: 'TX', postalCode: '78701' });
  expect(addressForJob(austin, job('Austin', '78701'), job('El Paso', '79901'))).toEqual({
    city: 'El Paso',
    state: 'TX',
    postalCode: '79901',
  });
});

test('never replaces an address that a person typed', () => {
  const typed = { city: 'Round Rock', state: 'TX', postalCode: '' };
  expect(addressForJob(typed, job('Austin', '78701'), job('El Paso', '79901'))).toEqual({
    city: 'Round Rock',
    state: 'TX',
    postalCode: '79901',
  });
});

test('says nothing of what is still missing until somebody tries to save', () => {
  const problems = [
    { field: 'phone', reason: 'missing' },
    { field: 'email', reason: 'email-no-domain' },
  ] as const;
  const before = { isAttempted: false, left: new Set(['phone', 'email']), refused: [] };
  expect(visibleProblems(problems, before)).toEqual([problems[1]]);
  expect(visibleProblems(problems, { ...before, left: new Set() })).toEqual([]);
  expect(visibleProblems(problems, { ...before, isAttempted: true })).toEqual(problems);
});

test('marks what the service refused, unless its own problem is known', () => {
  const problems = [{ field: 'phone', reason: 'phone-too-short' }] as const;
  const seen = { isAttempted: true, left: new Set<string>(), refused: ['phone', 'city'] };
  expect(visibleProblems(problems, seen)).toEqual([problems[0], { field: 'city', reason: 'refused' }]);
});
