import { expect, test } from 'vitest';
import { applicantSchema } from '../../../shared/domain/applicant.ts';
import { applicationSchema, emptyApplication } from '../../../shared/domain/application.ts';
import { compareRecords } from './compare-records.ts';

const application = applicationSchema.parse({
  ...emptyApplication,
  firstName: 'María José',
  lastName: 'Ortega',
  phone: '(512) 555-0148',
  email: 'MJ.Ortega@example.com',
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
  hasNoPreviousJob: true,
});
const applicant = applicantSchema.parse({
  id: 5,
  firstName: 'Maria Jose',
  lastName: 'Ortega',
  email: 'mj.ortega@example.com',
  phone: '+1 512 555 0148',
  address: '',
  city: 'Round Rock',
  state: 'TX',
  postalCode: '78701',
  country: 'US',
  recentTitle: '',
  recentEmployer: '',
  payType: '',
  payRate: '',
  employmentType: '',
  account: null,
  jobId: 1,
  jobName: 'Host',
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
});

test('sees through accents, case and ways of writing a number', () => {
  const same = Object.fromEntries(
    compareRecords(application, 'Host', applicant).map((line) => [line.label, line.isSame]),
  );
  expect(same).toEqual({
    'outbox.detail.name': true,
    'outbox.detail.phone': true,
    'outbox.detail.email': true,
    'outbox.detail.job': true,
    'outbox.detail.address': false,
    'outbox.detail.lastJob': null,
  });
});

test('shows both sides as they are', () => {
  const [name, phone] = compareRecords(application, 'Host', applicant);
  expect(name).toMatchObject({ ours: 'María José Ortega', theirs: 'Maria Jose Ortega' });
  expect(phone).toMatchObject({ ours: '(512) 555-0148', theirs: '+1 512 555 0148' });
});
