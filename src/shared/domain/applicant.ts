import { z } from 'zod';
import { duplicateReasonSchema } from './duplicate.ts';
import { applicantIdSchema, jobIdSchema, namedRefSchema } from './ids.ts';
import { locationSchema } from './job.ts';
import { decisionSchema, starsSchema, tagSchema } from './mark.ts';

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

/** Where a search found somebody, if not in what a row shows anyway. */
export const searchHitSchema = z.object({
  field: z.enum(['phone', 'email', 'city', 'title', 'employer']),
  text: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

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
  /** Since when we know that CareerPlug no longer has this application; null while it has. */
  goneAt: z.number().nullable(),
  /** My marks: kept on this computer only, CareerPlug knows nothing of them. */
  decision: decisionSchema.nullable(),
  stars: starsSchema,
  tags: z.array(tagSchema),
  /** New in CareerPlug and not looked at here, or marked as unread by hand. */
  isUnread: z.boolean(),
  /** A contact was logged on this computer. */
  isContacted: z.boolean(),
  /** The surest reason why somebody else in the list may be the same person; null: nobody, or not known yet. */
  duplicate: duplicateReasonSchema.nullable(),
  hit: searchHitSchema.nullable(),
});
export type ApplicantRow = z.infer<typeof applicantRowSchema>;

/**
 * `best-match` ranks what a narrow search finds; without a search, or where it finds too many to rank, it is
 * `newest`. The answer says which of the two it was (`isRanked`).
 */
export const applicantSortSchema = z.enum(['best-match', 'newest', 'oldest', 'name', 'last-action']);
export type ApplicantSort = z.infer<typeof applicantSortSchema>;

/** How long ago somebody applied: each band begins where the one before it ends. */
export const ageBandSchema = z.enum([
  'under-4-hours',
  'under-24-hours',
  'under-48-hours',
  'under-7-days',
  'under-30-days',
  'older',
]);
export type AgeBand = z.infer<typeof ageBandSchema>;

const ids = z.array(z.string().max(100)).max(500);

/**
 * A view of the applicants. Empty lists mean "any"; several entries of one list are alternatives. Times are
 * epoch milliseconds.
 */
export const applicantQuerySchema = z.strictObject({
  search: z.string().max(200),
  statuses: z.array(hiringStatusSchema).max(50),
  /** Names of steps; the empty one is *New*. */
  stepNames: z.array(z.string().max(200)).max(100),
  jobIds: z.array(jobIdSchema).max(500),
  locationIds: ids,
  accountIds: ids,
  departmentIds: ids,
  sourceNames: z.array(z.string().max(500)).max(100),
  appliedFrom: z.number().nullable(),
  /** Not included. */
  appliedUntil: z.number().nullable(),
  ages: z.array(ageBandSchema).max(6),
  /** `none`: neither Call nor Maybe nor No. */
  decisions: z.array(z.enum([...decisionSchema.options, 'none'])).max(4),
  stars: z.array(starsSchema).max(6),
  tags: z.array(tagSchema).max(50),
  contact: z.enum(['any', 'contacted', 'not-contacted']),
  unreadOnly: z.boolean(),
  duplicatesOnly: z.boolean(),
  /** Only people whose job is still listed by CareerPlug. */
  openJobsOnly: z.boolean(),
  walkInsOnly: z.boolean(),
  sort: applicantSortSchema,
});
export type ApplicantQuery = z.infer<typeof applicantQuerySchema>;

export const everyone: ApplicantQuery = {
  search: '',
  statuses: [],
  stepNames: [],
  jobIds: [],
  locationIds: [],
  accountIds: [],
  departmentIds: [],
  sourceNames: [],
  appliedFrom: null,
  appliedUntil: null,
  ages: [],
  decisions: [],
  stars: [],
  tags: [],
  contact: 'any',
  unreadOnly: false,
  duplicatesOnly: false,
  openJobsOnly: false,
  walkInsOnly: false,
  sort: 'best-match',
};

/** The filters by name, as far as one can hide people that others would show. */
export const filterNameSchema = z.enum([
  'status',
  'step',
  'job',
  'location',
  'account',
  'department',
  'source',
  'applied',
  'age',
  'decision',
  'stars',
  'tags',
  'contact',
  'unread',
  'duplicates',
  'openJobs',
  'walkIns',
]);
export type FilterName = z.infer<typeof filterNameSchema>;

/** Given name before family name; a person without either is still somebody (the catalogue names them). */
export function fullName(person: { readonly firstName: string; readonly lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim().replaceAll(/\s+/gu, ' ');
}
