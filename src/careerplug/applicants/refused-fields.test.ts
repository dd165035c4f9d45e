import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAboutDuplicate, namesTheBodyMissing, refusedFields } from './refused-fields.ts';

const sent = [{ id: '7' }, { id: '8' }, { id: '8' }];

test.each([
  ['app[email] is missing, app[phone] is invalid', ['email', 'phone']],
  ['app[firstname] is missing, app[lastname] is missing', ['firstName', 'lastName']],
  [
    'app[postal_code] is missing, app[recent_title] is missing, app[recent_employer] is missing',
    ['postalCode', 'recentTitle', 'recentEmployer'],
  ],
  ['body[app][city] is missing, body[job_id] is invalid', ['city', 'jobId']],
  ['app[resume][file][data] is missing', ['resume']],
  ['job_id is missing', ['jobId']],
  ['prescreen_answers[1][value] is missing', ['answers.8']],
  ['prescreen_answers[9][value] is missing, prescreen_answers is missing', ['answers']],
  ['Validation failed: Email is invalid, Phone number can’t be blank', ['email', 'phone']],
  [
    'Validation failed: First name can’t be blank, Zip code is too short, State is not a state',
    ['firstName', 'postalCode', 'state'],
  ],
  ['email is invalid, email has already been taken', ['email']],
  ['Job not found', ['jobId']],
  ['The person already applied at this location', []],
  ['', []],
])('reads the fields out of %j', (text, fields) => {
  expect(refusedFields(text, sent)).toEqual(fields);
});

test.each([
  ['job_id is missing', true],
  ['app[email] is missing, job_id is missing', true],
  ['body is missing', true],
  ['body[job_id] is missing', true],
  ['job_id is invalid', false],
  ['app[email] is missing', false],
  ['antibody is missing', false],
])('knows a body that was not found from a field that was not given: %j', (text, expected) => {
  expect(namesTheBodyMissing(text)).toBe(expected);
});

test.each([
  ['Validation failed: Email has already been taken', true],
  ['This person has applied within 90 days', true],
  ['Duplicate application', true],
  ['Email is invalid', false],
])('hears a duplicate in %j: %s', (text, expected) => {
  expect(isAboutDuplicate(text)).toBe(expected);
});

test('never throws, and names only fields of ours', () => {
  const ours =
    /^(?:email|firstName|lastName|phone|address|city|state|postalCode|recentTitle|recentEmployer|resume|coverLetter|jobId|answers(?:\.\d+)?)$/u;
  const pieces = fc.array(
    fc.constantFrom('app[', 'email', ']', ', ', 'prescreen_answers[', '1', ' is missing', '[', 'x'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((all) => all.join('')),
      ),
      (text) => {
        for (const field of refusedFields(text, sent)) expect(field).toMatch(ours);
      },
    ),
    { numRuns: 2000 },
  );
});
