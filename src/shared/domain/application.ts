import { z } from 'zod';
import { jobIdSchema, questionIdSchema } from './ids.ts';

/** What may be attached as a résumé; CareerPlug's own limits are unknown (facts.md, POST /apps). */
export const resumeTypes = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  rtf: 'application/rtf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
export const maxResumeBytes = 10 * 1024 * 1024;

export const resumeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(200_000) }),
  /** The bytes live beside the entry in desk.db; this is what is shown of them. */
  z.object({
    kind: z.literal('file'),
    name: z.string().min(1).max(255),
    contentType: z.string().max(200),
    size: z.int().nonnegative().max(maxResumeBytes),
  }),
]);

const line = z.string().max(500);

/** What the manager thought; it is never sent. */
export const impressionSchema = z.strictObject({
  stars: z.int().min(0).max(5),
  note: z.string().max(10_000),
  availability: z.string().max(2000),
});

/**
 * Everything a person at the counter tells us. Texts are kept exactly as typed; nothing here is checked for
 * completeness (a draft is allowed to be half a form), see `problemsOf` for that.
 */
export const applicationSchema = z.strictObject({
  phone: line,
  email: line,
  firstName: line,
  lastName: line,
  jobId: jobIdSchema.nullable(),
  address: line,
  city: line,
  state: line,
  postalCode: line,
  recentTitle: line,
  recentEmployer: line,
  /** An explicit choice: a fixed, visible text is sent in place of the last job, never an invented one. */
  hasNoPreviousJob: z.boolean(),
  answers: z
    .array(z.strictObject({ questionId: questionIdSchema, values: z.array(z.string().max(5000)).max(100) }))
    .max(200),
  resume: resumeSchema.nullable(),
  coverLetter: z.string().max(50_000),
  /** Stays on this computer. */
  impression: impressionSchema,
});
export type Application = z.infer<typeof applicationSchema>;

export const emptyApplication: Application = {
  phone: '',
  email: '',
  firstName: '',
  lastName: '',
  jobId: null,
  address: '',
  city: '',
  state: '',
  postalCode: '',
  recentTitle: '',
  recentEmployer: '',
  hasNoPreviousJob: false,
  answers: [],
  resume: null,
  coverLetter: '',
  impression: { stars: 0, note: '', availability: '' },
};
