import { z } from 'zod';
import { jobIdSchema } from '../domain/ids.ts';
import { jobRowSchema, jobSchema } from '../domain/job.ts';
import { defineCall, defineEvent } from './define.ts';

export const jobQuerySchema = z.strictObject({
  search: z.string().max(200),
  statuses: z.array(z.string().max(100)).max(20),
  locationIds: z.array(z.string().max(100)).max(500),
  departmentIds: z.array(z.string().max(100)).max(500),
  employmentIds: z.array(z.string().max(100)).max(500),
  /** By name: what CareerPlug calls them is what a person knows them by. */
  brandNames: z.array(z.string().max(500)).max(500),
  accountNames: z.array(z.string().max(500)).max(500),
  /** Include jobs CareerPlug no longer lists. */
  includesUnlisted: z.boolean(),
});
export type JobQuery = z.infer<typeof jobQuerySchema>;

/** Around a postal code; only CareerPlug knows the distances. */
export const nearSchema = z.strictObject({
  postalCode: z
    .string()
    .trim()
    .regex(/^[\p{L}\d][\p{L}\d -]{1,10}[\p{L}\d]$/u),
  miles: z.int().min(1).max(500),
});
export type Near = z.infer<typeof nearSchema>;

const option = z.object({ id: z.string(), name: z.string(), count: z.int() });

export const jobCalls = {
  /** Every matching job, by name; accounts have at most some thousands. */
  'jobs.list': defineCall({
    input: z.strictObject({ query: jobQuerySchema }),
    output: z.object({ rows: z.array(jobRowSchema), totalCount: z.int() }),
  }),
  'jobs.get': defineCall({
    input: z.strictObject({ id: jobIdSchema }),
    output: z.object({ job: jobSchema, row: jobRowSchema, asOf: z.number() }),
  }),
  /** What can be filtered by, with how many jobs each choice has. */
  'jobs.facets': defineCall({
    input: z.void(),
    output: z.object({
      statuses: z.array(option),
      locations: z.array(option),
      departments: z.array(option),
      employments: z.array(option),
      brands: z.array(option),
      accounts: z.array(option),
    }),
  }),
  /** Asks CareerPlug which of its listed jobs are near; needs a connection. Epoch milliseconds of the answer. */
  'jobs.near': defineCall({
    input: nearSchema,
    output: z.object({ ids: z.array(jobIdSchema), askedAt: z.number() }),
  }),
} as const;

export const jobEvents = {
  'jobs.changed': defineEvent({ payload: z.object({}) }),
} as const;
