import { z } from 'zod';
import { applicantIdSchema } from './ids.ts';

// A manager's own layer over CareerPlug's: kept on this computer only, and never pretending otherwise.

/** What a manager means to do with somebody. It never changes anything in CareerPlug. */
export const decisionSchema = z.enum(['call', 'maybe', 'no']);
export type Decision = z.infer<typeof decisionSchema>;

/** One to five; 0 is no star. */
export const starsSchema = z.int().min(0).max(5);

/** A manager's own word for people. */
export const tagSchema = z.string().trim().min(1).max(40);

/** One change of marks, for one person or for many at once. */
export const markChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), decision: decisionSchema.nullable() }),
  z.strictObject({ kind: z.literal('stars'), stars: starsSchema }),
  z.strictObject({ kind: z.literal('add-tag'), tag: tagSchema }),
  z.strictObject({ kind: z.literal('remove-tag'), tag: tagSchema }),
  z.strictObject({ kind: z.literal('seen'), isSeen: z.boolean() }),
]);
export type MarkChange = z.infer<typeof markChangeSchema>;

export const contactIdSchema = z.uuid().brand<'ContactId'>();
export type ContactId = z.infer<typeof contactIdSchema>;
export const reminderIdSchema = z.uuid().brand<'ReminderId'>();
export type ReminderId = z.infer<typeof reminderIdSchema>;

/** What a manager says they did: nothing is ever logged by itself. Times are epoch milliseconds. */
export const contactSchema = z.object({
  id: contactIdSchema,
  applicantId: applicantIdSchema,
  at: z.number(),
  via: z.enum(['call', 'text', 'email', 'in-person']),
  outcome: z.enum(['reached', 'left-message', 'no-answer', 'sent', 'wrong-contact']),
  comment: z.string().max(2000),
});
export type Contact = z.infer<typeof contactSchema>;

export const reminderSchema = z.object({
  id: reminderIdSchema,
  applicantId: applicantIdSchema,
  dueAt: z.number(),
  text: z.string().max(500),
  doneAt: z.number().nullable(),
});
export type Reminder = z.infer<typeof reminderSchema>;

export const maxNoteLength = 20_000;
export const noteSchema = z.object({ text: z.string().max(maxNoteLength), updatedAt: z.number() });
export type Note = z.infer<typeof noteSchema>;

/** Everything a manager has written down about somebody. */
export const deskPageSchema = z.object({
  decision: decisionSchema.nullable(),
  stars: starsSchema,
  tags: z.array(tagSchema),
  isUnread: z.boolean(),
  note: noteSchema.nullable(),
  /** The latest first. */
  contacts: z.array(contactSchema),
  /** The next one first, those that are done last. */
  reminders: z.array(reminderSchema),
});
export type DeskPage = z.infer<typeof deskPageSchema>;

/** What a step that can be taken back did. */
export const undoKindSchema = z.enum([
  'decision',
  'stars',
  'tags',
  'seen',
  'note',
  'contact',
  'reminder',
  'view',
]);
export type UndoKind = z.infer<typeof undoKindSchema>;
