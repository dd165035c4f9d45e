import type { Applicant } from '../shared/domain/applicant.ts';
import { emptyApplication } from '../shared/domain/application.ts';
import type { Application } from '../shared/domain/application.ts';
import {
  applicantIdSchema,
  connectionIdSchema,
  jobIdSchema,
  locationIdSchema,
  outboxEntryIdSchema,
  questionIdSchema,
} from '../shared/domain/ids.ts';
import type {
  ApplicantId,
  ConnectionId,
  JobId,
  LocationId,
  OutboxEntryId,
  QuestionId,
} from '../shared/domain/ids.ts';
import type { Job, Location } from '../shared/domain/job.ts';

// Believable records for tests: complete by default, so that a test names only what it is about.

export const aJobId = (id = 4101): JobId => jobIdSchema.parse(id);
export const anApplicantId = (id = 88_001): ApplicantId => applicantIdSchema.parse(id);
export const aLocationId = (id = '31'): LocationId => locationIdSchema.parse(id);
export const aQuestionId = (id = '7'): QuestionId => questionIdSchema.parse(id);
export const aConnectionId = (id = '0b0f7a52-3f1c-4f0e-9d57-1f7f2f3f4a01'): ConnectionId =>
  connectionIdSchema.parse(id);
export const anOutboxEntryId = (id = '6f1d2c3b-4a59-4e68-8c77-9d8e7f6a5b02'): OutboxEntryId =>
  outboxEntryIdSchema.parse(id);

export function aLocation(overrides: Partial<Location> = {}): Location {
  return {
    id: aLocationId(),
    name: 'Elm St.',
    street: '12 Elm St.',
    city: 'Austin',
    state: 'TX',
    postalCode: '78701',
    country: 'US',
    number: '0031',
    account: { id: '9', name: 'Harvest Table Group' },
    ...overrides,
  };
}

export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    id: aJobId(),
    name: 'Crew Member',
    descriptionHtml: '<p>Greet guests, make drinks, keep the counter clean.</p>',
    status: 'active',
    code: 'CREW-31',
    templateName: 'Crew Member',
    city: 'Austin',
    state: 'TX',
    postalCode: '78701',
    country: 'US',
    location: aLocation(),
    employment: { id: '2', name: 'Part-time' },
    department: { id: '5', name: 'Front of house' },
    brand: { id: '3', name: 'Harvest Table' },
    account: { id: '9', name: 'Harvest Table Group' },
    hiringManager: { name: 'Dana Whitfield', email: 'dana.whitfield@harvesttable.example' },
    questions: [
      {
        id: aQuestionId('7'),
        text: 'Are you 18 or older?',
        kind: 'yes-no',
        isRequired: true,
        options: [
          { value: 'Yes', label: 'Yes' },
          { value: 'No', label: 'No' },
        ],
      },
      {
        id: aQuestionId('8'),
        text: 'When can you work?',
        kind: 'multi-choice',
        isRequired: false,
        options: [
          { value: 'mornings', label: 'Mornings' },
          { value: 'evenings', label: 'Evenings' },
        ],
      },
      { id: aQuestionId('9'), text: 'Why here?', kind: 'open', isRequired: false, options: [] },
    ],
    createdAt: Date.UTC(2025, 2, 3, 15),
    updatedAt: Date.UTC(2025, 2, 20, 9, 30),
    ...overrides,
  };
}

export function anApplicant(overrides: Partial<Applicant> = {}): Applicant {
  return {
    id: anApplicantId(),
    firstName: 'Jordan',
    lastName: 'Lee',
    email: 'jordan.lee@mail.example',
    phone: '512-555-0123',
    address: '4 Oak Ave',
    city: 'Austin',
    state: 'TX',
    postalCode: '78702',
    country: 'US',
    recentTitle: 'Barista',
    recentEmployer: 'Corner Coffee',
    payType: 'hourly',
    payRate: '15.50',
    employmentType: 'Part-time',
    account: { id: '9', name: 'Harvest Table Group' },
    jobId: aJobId(),
    jobName: 'Crew Member',
    location: aLocation(),
    status: 'new_app',
    stepName: '',
    answers: [{ id: '7', question: 'Are you 18 or older?', answer: 'Yes' }],
    sourceName: 'Indeed',
    appliedAt: Date.UTC(2025, 3, 1, 14, 5),
    updatedAt: Date.UTC(2025, 3, 1, 14, 5),
    hiredAt: null,
    startsAt: null,
    lastActedOnAt: null,
    ...overrides,
  };
}

/** Complete enough to be submitted for `aJob()`. */
export function anApplication(overrides: Partial<Application> = {}): Application {
  return {
    ...emptyApplication,
    phone: '512 555 0177',
    email: 'maria.delgado@mail.example',
    firstName: 'María',
    lastName: 'Delgado',
    jobId: aJobId(),
    address: '90 Pecan St',
    city: 'Austin',
    state: 'TX',
    postalCode: '78704',
    recentTitle: 'Cook',
    recentEmployer: 'Taquería Sol',
    answers: [
      { questionId: aQuestionId('7'), values: ['Yes'] },
      { questionId: aQuestionId('8'), values: ['mornings', 'evenings'] },
    ],
    ...overrides,
  };
}
