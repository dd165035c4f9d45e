import { z } from 'zod';

// CareerPlug types some ids as integers and some as strings (facts.md); the translation in
// src/careerplug settles each one once, and the brands keep them from being mixed up afterwards.

export const jobIdSchema = z.int().positive().brand<'JobId'>();
export type JobId = z.infer<typeof jobIdSchema>;

export const applicantIdSchema = z.int().positive().brand<'ApplicantId'>();
export type ApplicantId = z.infer<typeof applicantIdSchema>;

export const locationIdSchema = z.string().min(1).max(100).brand<'LocationId'>();
export type LocationId = z.infer<typeof locationIdSchema>;

export const questionIdSchema = z.string().min(1).max(200).brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionIdSchema>;

/** One sign-in to one CareerPlug account from this computer; names its folder of databases. */
export const connectionIdSchema = z.uuid().brand<'ConnectionId'>();
export type ConnectionId = z.infer<typeof connectionIdSchema>;

/** One application taken on this computer, from the first key press of its draft to its delivery. */
export const outboxEntryIdSchema = z.uuid().brand<'OutboxEntryId'>();
export type OutboxEntryId = z.infer<typeof outboxEntryIdSchema>;

/** A small reference: CareerPlug's `{id, name}` for departments, brands, employment types, accounts. */
export const namedRefSchema = z.object({ id: z.string().max(100), name: z.string().max(500) });
export type NamedRef = z.infer<typeof namedRefSchema>;
