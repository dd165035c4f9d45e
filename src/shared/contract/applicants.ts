import { z } from 'zod';
import { contactMessageSchema } from '../domain/contact-message.ts';
import {
  ageBandSchema,
  applicantQuerySchema,
  applicantRowSchema,
  applicantSchema,
  filterNameSchema,
} from '../domain/applicant.ts';
import { impressionSchema } from '../domain/application.ts';
import { decisionSchema, starsSchema } from '../domain/mark.ts';
import { duplicateReasonSchema, nameLikenessSchema } from '../domain/duplicate.ts';
import { applicantIdSchema, jobIdSchema } from '../domain/ids.ts';
import { defineCall, defineEvent } from './define.ts';

const facet = z.object({ id: z.string(), name: z.string(), count: z.int() });
const counted = <I extends z.ZodType>(id: I) => z.object({ id, count: z.int() });

/** An application that may be of the same person, with every reason to think so. */
export const duplicateSchema = applicantRowSchema.extend({
  reasons: z.array(duplicateReasonSchema),
  /** In what the names differ, where they are alike. */
  likeness: nameLikenessSchema.nullable(),
});

/** A status or step this computer has seen somebody in, and when it was first noticed. */
export const observedStatusSchema = z.object({
  seenAt: z.number(),
  status: z.string(),
  stepName: z.string(),
});

/** Somebody cached who may be the person at the counter. */
export const personMatchSchema = z.object({
  applicantId: applicantIdSchema,
  name: z.string(),
  jobName: z.string(),
  locationName: z.string(),
  appliedAt: z.number().nullable(),
  reason: z.enum(['same-phone', 'same-email', 'alike-name']),
  isSameLocation: z.boolean(),
});
export type PersonMatch = z.infer<typeof personMatchSchema>;

export const applicantCalls = {
  /**
   * A window of a view: rows `start` to `start + count`, and how many the view has. `hiddenCount` is how many
   * more would match the search without any filter. Windows of one `revision` fit together. `isRanked`: the
   * best match comes first; otherwise `best-match` was answered newest first. `isProvisional`: told right after
   * the start, before duplicates are known; ask again in a moment.
   */
  'applicants.list': defineCall({
    input: z.strictObject({
      query: applicantQuerySchema,
      start: z.int().nonnegative(),
      count: z.int().min(1).max(200),
    }),
    output: z.object({
      rows: z.array(applicantRowSchema),
      totalCount: z.int(),
      hiddenCount: z.int(),
      isRanked: z.boolean(),
      isProvisional: z.boolean(),
      revision: z.string(),
    }),
  }),
  /** Where somebody stands in a view (zero-based), or null: lets a restored selection be scrolled to. */
  'applicants.position': defineCall({
    input: z.strictObject({ query: applicantQuerySchema, id: applicantIdSchema }),
    output: z.object({ index: z.int().nullable() }),
  }),
  'applicants.get': defineCall({
    input: z.strictObject({ id: applicantIdSchema }),
    output: z.object({
      applicant: applicantSchema,
      isWalkIn: z.boolean(),
      /** Since when we know that CareerPlug no longer has this application; null while it has. */
      goneAt: z.number().nullable(),
      /** When CareerPlug last told us about this person. */
      asOf: z.number(),
      history: z.array(observedStatusSchema),
      /** Set when this computer took the application. */
      walkIn: z
        .object({
          takenAt: z.number(),
          takenBy: z.string(),
          sentAt: z.number().nullable(),
          /** Noted at the counter and kept here; null where nothing was. */
          impression: impressionSchema.nullable(),
        })
        .nullable(),
    }),
  }),
  'applicants.count': defineCall({
    input: z.strictObject({ query: applicantQuerySchema }),
    output: z.object({ count: z.int() }),
  }),
  /**
   * What can be filtered by, with exact counts: how many rows each choice would give, the search and all other
   * filters as they are. Choices that would give none are left out, except those that hold. Jobs are thousands in a
   * large account, and are only told to who shows them by name.
   */
  'applicants.facets': defineCall({
    input: z.strictObject({ query: applicantQuerySchema, withJobs: z.boolean() }),
    output: z.object({
      /** Everyone cached. */
      totalCount: z.int(),
      /** Everyone who was found, whatever the filters say. */
      foundCount: z.int(),
      /** Everyone in the view. */
      shownCount: z.int(),
      walkInCount: z.int(),
      openJobsCount: z.int(),
      unreadCount: z.int(),
      duplicatesCount: z.int(),
      contactedCount: z.int(),
      notContactedCount: z.int(),
      statuses: z.array(facet),
      steps: z.array(facet),
      jobs: z.array(facet),
      locations: z.array(facet),
      accounts: z.array(facet),
      departments: z.array(facet),
      sources: z.array(facet),
      ages: z.array(counted(ageBandSchema)),
      decisions: z.array(counted(z.enum([...decisionSchema.options, 'none']))),
      stars: z.array(counted(starsSchema)),
      tags: z.array(facet),
      /** How many each filter alone keeps out: what taking it off would bring. */
      hidden: z.record(filterNameSchema, z.int()),
    }),
  }),
  /** Other applications that may be of the same person, at any location, the newest first. */
  'applicants.duplicates': defineCall({
    input: z.strictObject({ id: applicantIdSchema }),
    output: z.object({ duplicates: z.array(duplicateSchema) }),
  }),
  'applicants.findMatches': defineCall({
    input: z.strictObject({
      phone: z.string().max(500),
      email: z.string().max(500),
      firstName: z.string().max(500),
      lastName: z.string().max(500),
      jobId: jobIdSchema.nullable(),
    }),
    output: z.object({ matches: z.array(personMatchSchema) }),
  }),
  /**
   * Opens the telephone, message or mail program of this computer with the cached number or address, and with a
   * prepared message where there is one: nothing is sent, the person sends it there.
   */
  'applicants.contact': defineCall({
    input: z.strictObject({
      id: applicantIdSchema,
      via: z.enum(['call', 'text', 'email']),
      message: contactMessageSchema.nullable(),
    }),
    output: z.void(),
  }),
  'applicants.copy': defineCall({
    input: z.strictObject({ id: applicantIdSchema, what: z.enum(['phone', 'email', 'summary']) }),
    output: z.void(),
  }),
  /** Takes somebody off this computer for good; CareerPlug keeps them, and they are not fetched again. */
  'applicants.erase': defineCall({
    input: z.strictObject({ id: applicantIdSchema }),
    output: z.void(),
  }),
  'applicants.openInCareerPlug': defineCall({
    input: z.strictObject({ id: applicantIdSchema }),
    output: z.void(),
  }),
} as const;

export const applicantEvents = {
  /** `ids` null: too many to name, everything may have changed. */
  'applicants.changed': defineEvent({
    payload: z.object({ ids: z.array(applicantIdSchema).max(500).nullable() }),
  }),
} as const;
