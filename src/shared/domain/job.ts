import { z } from 'zod';
import { jobIdSchema, locationIdSchema, namedRefSchema, questionIdSchema } from './ids.ts';

/** The four kinds CareerPlug knows; an unknown kind with options is a choice, without is `open`. */
export const questionKindSchema = z.enum(['yes-no', 'single-choice', 'multi-choice', 'open']);
export type QuestionKind = z.infer<typeof questionKindSchema>;

export const prescreenQuestionSchema = z.object({
  id: questionIdSchema,
  text: z.string(),
  kind: questionKindSchema,
  isRequired: z.boolean(),
  /** `value` is what is sent, `label` what is shown. Empty for open questions. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Whatever else CareerPlug sent with the question: its shape is undocumented, so nothing is thrown away. */
  extra: z.record(z.string(), z.unknown()).optional(),
});
export type PrescreenQuestion = z.infer<typeof prescreenQuestionSchema>;

export const locationSchema = z.object({
  id: locationIdSchema,
  name: z.string(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.string(),
  number: z.string(),
  account: namedRefSchema.nullable(),
});
export type Location = z.infer<typeof locationSchema>;

export const jobSchema = z.object({
  id: jobIdSchema,
  name: z.string(),
  /** HTML written by strangers: to be sanitised by whoever shows it. */
  descriptionHtml: z.string(),
  /** draft, active, inactive, passive, incompatible, waiting, rejected, or a word we don't know yet. */
  status: z.string(),
  code: z.string(),
  templateName: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.string(),
  location: locationSchema.nullable(),
  employment: namedRefSchema.nullable(),
  department: namedRefSchema.nullable(),
  brand: namedRefSchema.nullable(),
  account: namedRefSchema.nullable(),
  hiringManager: z.object({ name: z.string(), email: z.string() }).nullable(),
  questions: z.array(prescreenQuestionSchema),
  /** Epoch milliseconds; null when CareerPlug gave none. */
  createdAt: z.number().nullable(),
  updatedAt: z.number().nullable(),
});
export type Job = z.infer<typeof jobSchema>;

/** What the jobs list shows of one job; counts are of cached applicants. */
export const jobRowSchema = z.object({
  id: jobIdSchema,
  name: z.string(),
  status: z.string(),
  locationId: z.string().nullable(),
  locationName: z.string(),
  city: z.string(),
  state: z.string(),
  departmentName: z.string(),
  brandName: z.string(),
  employmentName: z.string(),
  accountName: z.string(),
  createdAt: z.number().nullable(),
  /** False once `/jobs` no longer returns it: it may still have applicants. */
  isListed: z.boolean(),
  // Plain numbers: to look at each for wholeness takes ten times as long as all the rest, of 5,000 rows.
  applicantCount: z.number(),
  newCount: z.number(),
  inProcessCount: z.number(),
  hiredCount: z.number(),
  inactiveCount: z.number(),
  /** With a status that we don't know, or without one: the five add up to `applicantCount`. */
  otherCount: z.number(),
});
export type JobRow = z.infer<typeof jobRowSchema>;

/** Publicly visible, so a walk-in can be taken for it. */
export function isOpenForWalkIns(job: { readonly status: string; readonly isListed: boolean }): boolean {
  return job.isListed && (job.status === 'active' || job.status === 'passive');
}
