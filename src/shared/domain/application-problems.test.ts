import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationSchema, emptyApplication } from './application.ts';
import { emailProblem, phoneProblem, problemsOf } from './application-problems.ts';
import { prescreenQuestionSchema } from './job.ts';

const complete = applicationSchema.parse({
  ...emptyApplication,
  phone: '(512) 555-0148',
  email: 'mj.ortega@example.com',
  firstName: 'María José',
  lastName: 'Ortega',
  jobId: 12,
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
  recentTitle: 'Prep Cook',
  recentEmployer: 'Blue Door Diner',
});

const adult = prescreenQuestionSchema.parse({
  id: '7',
  text: 'Are you at least 18 years old?',
  kind: 'yes-no',
  isRequired: true,
  options: [
    { value: 'Yes', label: 'Yes' },
    { value: 'No', label: 'No' },
  ],
});

test('finds nothing wrong with a complete application', () => {
  expect(problemsOf(complete, [])).toEqual([]);
});

test('names every missing field of an empty form, in the order of the form', () => {
  expect(problemsOf(emptyApplication, [adult]).map((problem) => problem.field)).toEqual([
    'phone',
    'email',
    'firstName',
    'lastName',
    'jobId',
    'answers.7',
    'city',
    'state',
    'postalCode',
    'recentTitle',
    'recentEmployer',
  ]);
});

test('asks for no last job from somebody without one', () => {
  const application = { ...complete, recentTitle: '', recentEmployer: ' ', hasNoPreviousJob: true };
  expect(problemsOf(application, [])).toEqual([]);
});

test('insists on the answers a job requires, and only on those', () => {
  const optional = { ...adult, isRequired: false };
  expect(problemsOf(complete, [optional])).toEqual([]);
  expect(problemsOf(complete, [adult])).toEqual([{ field: 'answers.7', reason: 'answer-missing' }]);
  const blank = { ...complete, answers: [{ questionId: adult.id, values: ['  '] }] };
  expect(problemsOf(blank, [adult])).toEqual([{ field: 'answers.7', reason: 'answer-missing' }]);
  const answered = { ...complete, answers: [{ questionId: adult.id, values: ['Yes'] }] };
  expect(problemsOf(answered, [adult])).toEqual([]);
});

test('notices an answer that the job no longer offers', () => {
  const answered = { ...complete, answers: [{ questionId: adult.id, values: ['Maybe'] }] };
  expect(problemsOf(answered, [adult])).toEqual([{ field: 'answers.7', reason: 'answer-not-offered' }]);
});

test.each([
  ['(512) 555-0148', null],
  ['+1 512.555.0148', null],
  ['512-555-0148 x12', null],
  ['512‑555‑0148', null],
  ['', 'missing'],
  ['555 0148', 'phone-too-short'],
  ['512 555 0148 ext. 12', null],
  ['15125550148', null],
  ['512 555 01481', 'phone-too-long'],
  ['5125550148 5125550149', 'phone-too-long'],
  // Of other countries: some have fewer digits than ours, none has as many as you like.
  ['+372 555 1234', null],
  ['+52 55 1234 5678', null],
  ['011 52 55 1234 5678', null],
  ['+44 7700 900123', null],
  ['+44 7700 900123 900123', 'phone-too-long'],
  ['+372 5551', 'phone-too-short'],
  ['+999 1234 5678', 'phone-odd'],
  ['+++', 'phone-odd'],
  ['call my mother', 'phone-odd'],
])('reads the phone number %j as %s', (phone, reason) => {
  expect(phoneProblem(phone)).toBe(reason);
});

test.each([
  ['mj.ortega@example.com', null],
  [' mj.ortega@example.com ', null],
  ['josé@correo.example', null],
  ['', 'missing'],
  ['mj.ortega', 'email-no-at'],
  ['mj.ortega@', 'email-no-domain'],
  ['mj.ortega@example', 'email-no-domain'],
  ['mj ortega@example.com', 'email-odd'],
])('reads the email address %j as %s', (address, reason) => {
  expect(emailProblem(address)).toBe(reason);
});

test('judges any text at all without throwing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (phone, address) => {
      const application = { ...complete, phone, email: address };
      expect(Array.isArray(problemsOf(application, [adult]))).toBe(true);
    }),
  );
});
