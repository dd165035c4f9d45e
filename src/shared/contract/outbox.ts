import { z } from 'zod';
import { applicationSchema, maxResumeBytes } from '../domain/application.ts';
import { applicantIdSchema, jobIdSchema, outboxEntryIdSchema } from '../domain/ids.ts';
import { outboxEntrySchema, outboxPauseSchema, outboxRowSchema } from '../domain/outbox-entry.ts';
import { defineCall, defineEvent } from './define.ts';

/** Fewer letters than that are guessed, however slow each guess is. */
export const shortestPassphrase = 10;
const passphrase = z.string().max(500);

const byId = z.strictObject({ id: outboxEntryIdSchema });

export const outboxCalls = {
  /** Begins an application; `jobId` null means the last used one, if it is still open. */
  'drafts.begin': defineCall({
    input: z.strictObject({ jobId: jobIdSchema.nullable() }),
    output: outboxEntrySchema,
  }),
  /** On disk when it answers. Only drafts can be saved over; `resume` files are attached, not saved here. */
  'drafts.save': defineCall({
    input: z.strictObject({ id: outboxEntryIdSchema, application: applicationSchema }),
    output: z.object({ savedAt: z.number() }),
  }),
  'drafts.attachResume': defineCall({
    input: z.strictObject({
      id: outboxEntryIdSchema,
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxResumeBytes),
    }),
    output: outboxEntrySchema,
  }),
  'drafts.removeResume': defineCall({ input: byId, output: outboxEntrySchema }),
  'drafts.discard': defineCall({ input: byId, output: z.void() }),
  /** Draft to queued: durable before it answers. Refused with the names of the fields that are not right. */
  'outbox.submit': defineCall({ input: byId, output: outboxEntrySchema }),
  /**
   * Everything that is not cancelled, newest first, drafts included. `unreadableCount`: damaged ones, which
   * are kept but can't be shown.
   */
  'outbox.list': defineCall({
    input: z.void(),
    output: z.object({
      rows: z.array(outboxRowSchema),
      pause: outboxPauseSchema,
      unreadableCount: z.int().nonnegative(),
    }),
  }),
  'outbox.get': defineCall({ input: byId, output: outboxEntrySchema }),
  /** Ends a wait. Never skips the look that an uncertain one needs. */
  'outbox.sendNow': defineCall({ input: byId, output: outboxEntrySchema }),
  /** Back to a draft, where no copy can be under way. */
  'outbox.edit': defineCall({ input: byId, output: outboxEntrySchema }),
  'outbox.cancel': defineCall({ input: byId, output: outboxEntrySchema }),
  /** Undoes a cancel. */
  'outbox.restore': defineCall({ input: byId, output: outboxEntrySchema }),
  /** A person says that the file it is in is not used elsewhere. It is looked for before it is sent. */
  'outbox.takeBack': defineCall({ input: byId, output: outboxEntrySchema }),
  /** The résumé file, to be shown. */
  'outbox.resume': defineCall({
    input: byId,
    output: z.object({
      name: z.string(),
      contentType: z.string(),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxResumeBytes),
    }),
  }),
  /**
   * Writes applications (`ids` null: all that can be) into a file that only the passphrase opens; where, a person
   * says in the operating system's dialog. From then on they are not sent from here.
   */
  'outbox.export': defineCall({
    input: z.strictObject({
      ids: z.array(outboxEntryIdSchema).min(1).max(10_000).nullable(),
      passphrase: passphrase.refine((text) => text.trim().length >= shortestPassphrase),
    }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('exported'), count: z.int(), fileName: z.string() }),
    ]),
  }),
  /** A person chooses the file that `outbox.import` opens. Refused when it is none of ours, or damaged. */
  'outbox.chooseImport': defineCall({
    input: z.void(),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('chosen'), fileName: z.string() }),
    ]),
  }),
  /** `draftCount`: of those that came in, how many a person has to finish. */
  'outbox.import': defineCall({
    input: z.strictObject({ passphrase }),
    output: z.object({ importedCount: z.int(), draftCount: z.int(), alreadyHereCount: z.int() }),
  }),
  /** A person's answer to `needs-review`. */
  'outbox.resolve': defineCall({
    input: z.strictObject({
      id: outboxEntryIdSchema,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('arrived'), applicantId: applicantIdSchema }),
        z.strictObject({ kind: z.literal('send-again') }),
      ]),
    }),
    output: outboxEntrySchema,
  }),
} as const;

export const outboxEvents = {
  'outbox.changed': defineEvent({
    payload: z.object({ ids: z.array(outboxEntryIdSchema).max(500).nullable() }),
  }),
} as const;
