import { z } from 'zod';
import { applicantIdSchema } from '../../../shared/domain/ids.ts';
import { contactSchema, noteSchema, reminderSchema } from '../../../shared/domain/mark.ts';
import { savedViewIdSchema } from '../../../shared/domain/saved-view.ts';

const id = applicantIdSchema;

/** How one row was before a step: putting it back so is taking the step back. Null: there was none. */
export const imageSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('decision'), id, before: z.enum(['', 'call', 'maybe', 'no']) }),
  z.object({ of: z.literal('stars'), id, before: z.int().min(0).max(5) }),
  z.object({ of: z.literal('tags'), id, before: z.string() }),
  z.object({ of: z.literal('seen'), id, before: z.enum(['', 'seen', 'unread']) }),
  z.object({ of: z.literal('note'), id, before: noteSchema.nullable() }),
  z.object({ of: z.literal('contact'), id, contactId: z.string(), before: contactSchema.nullable() }),
  z.object({ of: z.literal('reminder'), id, reminderId: z.string(), before: reminderSchema.nullable() }),
  z.object({
    of: z.literal('view'),
    viewId: savedViewIdSchema,
    before: z.object({ name: z.string(), query: z.string(), createdAt: z.number() }).nullable(),
  }),
]);
export type Image = z.infer<typeof imageSchema>;
