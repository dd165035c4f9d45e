import { z } from 'zod';
import { applicantIdSchema, jobIdSchema, namedRefSchema } from './ids.ts';
import { locationSchema } from './job.ts';

export const knownStatuses = ['new_app', 'in_process', 'hired', 'inactive'] as const;
/** CareerPlug's words; unknown ones are kept and shown as they came. */
export const hiringStatusSchema = z.string().max(200);

export const prescreenAnswerSchema = z.object({ id: z.string(), question: z.string(), answer: z.string() });
export type PrescreenAnswer = z.infer<typeof prescreenAnswerSchema>;

/** One person's application for one job, as CareerPlug gives it. Absent texts are empty strings. */
export const applicantSchema = z.object({
  id: applicantIdSchema,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.string(),
  recentTitle: z.string(),
  recentEmployer: z.string(),
  payType: z.string(),
  payRate: z.string(),
  employmentType: z.string(),
  account: namedRefSchema.nullable(),
  /** The job may no longer be listed by CareerPlug. */
  jobId: jobIdSchema.nullable(),
  jobName: z.string(),
  location: locationSchema.nullable(),
  status: hiringStatusSchema,
  /** Empty means the step *New*. */
  stepName: z.string(),
  answers: z.array(prescreenAnswerSchema),
  sourceName: z.string(),
  /** Epoch milliseconds, null when absent. */
  appliedAt: z.number().nullable(),
  updatedAt: z.number().nullable(),
  hiredAt: z.number().nullable(),
  startsAt: z.number().nullable(),
  lastActedOnAt: z.number().nullable(),
});
export type Applicant = z.infer<typeof applicantSchema>;

/** What a list row shows. */
export const applicantRowSchema = z.object({
  id: applicantIdSchema,
  name: z.string(),
  jobName: z.string(),
  locationName: z.string(),
  status: hiringStatusSchema,
  stepName: z.string(),
  sourceName: z.string(),
  appliedAt: z.number().nullable(),
  lastActedOnAt: z.number().nullable(),
  /** Taken on this computer and delivered from its outbox. */
  isWalkIn: z.boolean(),
});
export type ApplicantRow = z.infer<typeof applicantRowSchema>;

/**
 * `best-match` ranks what a narrow search finds; without a search, or where it finds too many to rank, it is
 * `newest`. The answer says which of the two it was (`isRanked`).
 */
export const applicantSortSchema = z.enum(['best-match', 'newest', 'oldest', 'name', 'last-action']);
export type ApplicantSort = z.infer<typeof applicantSortSchema>;

/** A view of the applicants. Empty lists mean "any"; several entries of one list are alternatives. */
export const applicantQuerySchema = z.strictObject({
  search: z.string().max(200),
  statuses: z.array(hiringStatusSchema).max(50),
  jobIds: z.array(jobIdSchema).max(500),
  locationIds: z.array(z.string().max(100)).max(500),
  /** Only people whose job is still listed by CareerPlug. */
  openJobsOnly: z.boolean(),
  walkInsOnly: z.boolean(),
  sort: applicantSortSchema,
});
export type ApplicantQuery = z.infer<typeof applicantQuerySchema>;

export const everyone: ApplicantQuery = {
  search: '',
  statuses: [],
  jobIds: [],
  locationIds: [],
  openJobsOnly: false,
  walkInsOnly: false,
  sort: 'best-match',
};

/** Given name before family name; a person without either is still somebody (the catalogue names them). */
export function fullName(person: { readonly firstName: string; readonly lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim().replaceAll(/\s+/gu, ' ');
}
