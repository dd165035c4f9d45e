import { expect, test } from 'vitest';
import { refusalFailure, refusalIn } from './refusal-text.ts';

test.each([
  'Validation failed: Email is invalid',
  "Validation failed: Phone can't be blank",
  'Validation failed: Applicant has already applied to this location within the last 90 days',
  'recent_title is missing',
])('reads %j as a judgement of the application', (text) => {
  expect(refusalIn(text)).toBe(text);
});

test.each(['', '  ', 'Internal Server Error', 'undefined method `name` for nil:NilClass', '502 Bad Gateway'])(
  'reads %j as no judgement at all',
  (text) => {
    expect(refusalIn(text)).toBeNull();
  },
);

test('names the fields and the duplicate person', () => {
  expect(refusalFailure('Validation failed: Email is invalid')).toMatchObject({
    reason: 'validation',
    fields: ['email'],
  });
  expect(refusalFailure('Validation failed: Applicant has already applied')).toMatchObject({
    reason: 'duplicate-person',
  });
});
