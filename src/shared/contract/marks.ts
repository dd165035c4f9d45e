import { z } from 'zod';
import { applicantQuerySchema } from '../domain/applicant.ts';
import { applicantIdSchema } from '../domain/ids.ts';
import {
  contactIdSchema,
  contactSchema,
  deskPageSchema,
  markChangeSchema,
  maxNoteLength,
  reminderIdSchema,
  reminderSchema,
  undoKindSchema,
} from '../domain/mark.ts';
import { savedViewIdSchema, savedViewSchema } from '../domain/saved-view.ts';
import { defineCall, defineEvent } from './define.ts';

/**
 * Whom a change is for: some by id, or a whole view except some. A view is meant as it was seen: `seenCount` is how
 * many it had, so that nobody is marked who came in unseen.
 */
export const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(applicantIdSchema).min(1).max(1000) }),
  z.strictObject({
    kind: z.literal('view'),
    query: applicantQuerySchema,
    exceptIds: z.array(applicantIdSchema).max(1000),
    seenCount: z.int(),
  }),
]);
export type Selection = z.infer<typeof selectionSchema>;

const onePerson = z.strictObject({ id: applicantIdSchema });
const done = z.void();

export const markCalls = {
  /** Everything written down here about somebody. */
  'marks.get': defineCall({ input: onePerson, output: deskPageSchema }),
  /** `list-changed`: the view has other people now than were seen; nobody was changed. */
  'marks.set': defineCall({
    input: z.strictObject({ selection: selectionSchema, change: markChangeSchema }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('done'), changedCount: z.int() }),
      z.object({ kind: z.literal('list-changed'), count: z.int() }),
    ]),
  }),
  /** Somebody was looked at. Not a step that is taken back. */
  'marks.see': defineCall({ input: onePerson, output: done }),
  /** On disk when it answers. An empty text takes the note away. */
  'notes.save': defineCall({
    input: z.strictObject({ id: applicantIdSchema, text: z.string().max(maxNoteLength) }),
    output: z.object({ savedAt: z.number() }),
  }),
  'contacts.log': defineCall({
    input: contactSchema.omit({ id: true }).strict(),
    output: z.object({ contact: contactSchema }),
  }),
  'contacts.remove': defineCall({ input: z.strictObject({ contactId: contactIdSchema }), output: done }),
  'reminders.add': defineCall({
    input: reminderSchema.omit({ id: true, doneAt: true }).strict(),
    output: z.object({ reminder: reminderSchema }),
  }),
  'reminders.setDone': defineCall({
    input: z.strictObject({ reminderId: reminderIdSchema, isDone: z.boolean() }),
    output: done,
  }),
  'reminders.remove': defineCall({ input: z.strictObject({ reminderId: reminderIdSchema }), output: done }),
  /** Open ones that are due by then, the longest overdue first. */
  'reminders.due': defineCall({
    input: z.strictObject({ until: z.number() }),
    output: z.object({ reminders: z.array(reminderSchema) }),
  }),
  'views.list': defineCall({ input: z.void(), output: z.object({ views: z.array(savedViewSchema) }) }),
  /** Without an id a new one. */
  'views.save': defineCall({
    input: z.strictObject({
      id: savedViewIdSchema.nullable(),
      name: savedViewSchema.shape.name,
      query: applicantQuerySchema,
    }),
    output: z.object({ view: savedViewSchema }),
  }),
  'views.remove': defineCall({ input: z.strictObject({ id: savedViewIdSchema }), output: done }),
  /** Takes the last step back: what it was, and of how many; null when there is none. */
  'undo.last': defineCall({
    input: z.void(),
    output: z.object({
      undone: z
        .object({ what: undoKindSchema, count: z.int(), applicantId: applicantIdSchema.nullable() })
        .nullable(),
    }),
  }),
} as const;

export const markEvents = {
  /** Marks, notes, contacts or reminders. `ids` null: too many to name, everybody's may have changed. */
  'marks.changed': defineEvent({
    payload: z.object({ ids: z.array(applicantIdSchema).max(500).nullable() }),
  }),
  'views.changed': defineEvent({ payload: z.strictObject({}) }),
} as const;
