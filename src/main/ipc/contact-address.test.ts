import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicantSchema, type Applicant } from '../../shared/domain/applicant.ts';
import { isAllowedAddress } from '../platform/allowed-addresses.ts';
import { contactAddress, summaryOf } from './contact-address.ts';

function somebody(change: Partial<Applicant>): Applicant {
  return applicantSchema.parse({
    id: 1,
    firstName: 'Jordan',
    lastName: 'Lee',
    email: 'jo@example.com',
    phone: '(512) 555-0123',
    address: '',
    city: '',
    state: '',
    postalCode: '',
    country: '',
    recentTitle: 'Cook',
    recentEmployer: '',
    payType: '',
    payRate: '',
    employmentType: '',
    account: null,
    jobId: null,
    jobName: 'Crew',
    location: null,
    status: 'new_app',
    stepName: '',
    answers: [],
    sourceName: '',
    appliedAt: null,
    updatedAt: null,
    hiredAt: null,
    startsAt: null,
    lastActedOnAt: null,
    ...change,
  });
}

test.each([
  ['(512) 555-0123', 'tel:5125550123'],
  ['+1 512 555 0123', 'tel:+15125550123'],
  ['512.555.0123 x12', 'tel:5125550123'],
  ['512-555-0123 ext. 4', 'tel:5125550123'],
  ['', null],
  ['call my mom', null],
  ['+12345678901234567890', null],
])('calls %j as %j', (phone, expected) => {
  expect(contactAddress(somebody({ phone }), 'call')).toBe(expected);
});

test.each([
  ['jo@example.com', 'mailto:jo@example.com'],
  [' jo+jobs@example.com ', 'mailto:jo+jobs@example.com'],
  ['jo@example.com?cc=all@example.com', null],
  ['jo@example.com,all@example.com', null],
  ['"jo"@example.com', null],
  ['jo', null],
])('writes to %j as %j', (email, expected) => {
  expect(contactAddress(somebody({ email }), 'email')).toBe(expected);
});

test('whatever strangers typed, the address is one that may be opened', () => {
  const allowed = { origins: [], isLoopbackOnly: false };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('call', 'text', 'email'), (typed, via) => {
      const address = contactAddress(somebody({ phone: typed, email: typed }), via);
      if (address !== null) expect(isAllowedAddress(address, allowed)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the summary has a line for what is known and none for what is not', () => {
  expect(summaryOf(somebody({}))).toBe('Jordan Lee\nCrew\n(512) 555-0123\njo@example.com\nCook');
});
