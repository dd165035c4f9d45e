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
  expect(contactAddress(somebody({ phone }), 'call', null)).toBe(expected);
});

test.each([
  ['jo@example.com', 'mailto:jo@example.com'],
  [' jo+jobs@example.com ', 'mailto:jo+jobs@example.com'],
  ['jo@example.com?cc=all@example.com', null],
  ['jo@example.com,all@example.com', null],
  ['"jo"@example.com', null],
  ['jo', null],
])('writes to %j as %j', (email, expected) => {
  expect(contactAddress(somebody({ email }), 'email', null)).toBe(expected);
});

test('whatever strangers typed, the address is one that may be opened', () => {
  const allowed = { origins: [], isLoopbackOnly: false };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('call', 'text', 'email'), (typed, via) => {
      const address = contactAddress(somebody({ phone: typed, email: typed }), via, null);
      if (address !== null) expect(isAllowedAddress(address, allowed)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['text', 'sms:5125550123?body=Hi%20Jordan%2C%0Acall%20me%20%26%20ask'],
  ['email', 'mailto:jo@example.com?subject=Crew%20%26%20you&body=Hi%20Jordan%2C%0D%0Acall%20me%20%26%20ask'],
  ['call', 'tel:5125550123'],
] as const)('hands over a prepared message by %s', (via, expected) => {
  const message = { subject: 'Crew &\n you', body: 'Hi Jordan,\r\ncall me & ask' };
  expect(contactAddress(somebody({}), via, message)).toBe(expected);
});

test('a message that no program would take whole is not handed over cut off', () => {
  expect(contactAddress(somebody({}), 'email', { subject: '', body: 'ñ'.repeat(400) })).toBeNull();
});

test('whatever is prepared, it goes to one person and is only text', () => {
  const message = fc.record({
    subject: fc.string({ unit: 'binary', maxLength: 40 }),
    body: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  });
  fc.assert(
    fc.property(message, fc.constantFrom('text', 'email'), (prepared, via) => {
      const address = contactAddress(somebody({}), via, prepared);
      if (address === null) return;
      expect(isAllowedAddress(address, { origins: [], isLoopbackOnly: false })).toBe(true);
      const fields = [...new URL(address).searchParams.keys()];
      expect(fields).toEqual(via === 'email' ? ['subject', 'body'] : ['body']);
    }),
    { numRuns: 2000 },
  );
});

test('the summary has a line for what is known and none for what is not', () => {
  expect(summaryOf(somebody({}))).toBe('Jordan Lee\nCrew\n(512) 555-0123\njo@example.com\nCook');
});
